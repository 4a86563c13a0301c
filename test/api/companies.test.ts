import { and, eq, like, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { audit, companies, companyAsks, outbox, proofs } from '../../db/schema/index.ts'
import { apiWorld, multipart } from './world.ts'

const world = apiWorld()
let keys = 0

/** One PNG pixel. */
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Said = Record<string, unknown> & { status: unknown }

async function post(login: string, path: string, body: object = {}): Promise<Said> {
  const answer = await world().send('POST', path, {
    ...{ cookie: await world().signIn(login), key: `companies-${++keys}`, body },
  })
  return { ...answer.json<Record<string, unknown>>(), status: answer.statusCode }
}
async function get(login: string, path: string) {
  const answer = await world().send('GET', path, { cookie: await world().signIn(login) })
  return { status: answer.statusCode, body: answer.body, json: () => answer.json<Mine & Page & { items: unknown[] }>() }
}
async function scan(login: string, id: string): Promise<Said> {
  const answer = await world().send('POST', `/api/companies/${id}/licence`, {
    ...{ cookie: await world().signIn(login), key: `companies-${++keys}` },
    ...multipart([{ name: 'file', file: 'licence.png', bytes: SCAN }]),
  })
  return { ...answer.json<Record<string, unknown>>(), status: answer.statusCode }
}

interface Mine {
  items: { id: string; name: string; state: string; role: string; licence: string; mayApply: boolean }[]
  asks: { id: string; kind: string; mayAnswer: boolean; company: { name: string } | null }[]
}
interface Page {
  members: { person: string; role: string }[]
}

const mine = async (login: string) => (await get(login, '/api/companies')).json() as Mine
/** The one ask that this person has to answer. */
async function asked(login: string, at = '/api/companies') {
  const found = ((await get(login, at)).json() as Mine).asks.find(({ mayAnswer }) => mayAnswer)
  if (found === undefined) throw new Error(`${login} is asked nothing`)
  return found
}

/** Codes whose check digit was worked out by hand, as test/domain/people has it, or does not fit. */
const CODE = { first: '91350100M000100Y43', wrong: '91350100M000100Y44' }

const ABOUT = { address: '城东区东方路 8 号', legalRepresentative: '孙明', region: 'chengdong', language: 'zh' }
const register = (
  login: string,
  creditCode: string,
  second: string,
  name = '东方精密制造有限公司',
  more: object = {},
) => post(login, '/api/companies', { ...ABOUT, name, creditCode, second: { name: '孙明', address: second }, ...more })

/** As if so many days had passed since everything that is open was asked. */
async function daysPass(days: number) {
  const back = sql`${days} * interval '1 day'`
  await world()
    .db.update(companies)
    .set({ expiresAt: sql`${companies.expiresAt} - ${back}` })
  await world()
    .db.update(companyAsks)
    .set({ expiresAt: sql`${companyAsks.expiresAt} - ${back}` })
  await world().db.delete(proofs)
}

describe('registering a company account', () => {
  test('counts once a second person has consented, and then both see it', async () => {
    const made = await register('applicant-2', ` 91350100-m000100y43 `, 'Applicant-4@demo.local')
    expect(made).toMatchObject({ status: 201 })
    const [company] = (await mine('applicant-2')).items
    expect(company).toMatchObject({ id: made['id'], state: 'awaiting-consent', role: 'manager', mayApply: false })
    const draft = await post('applicant-2', '/api/drafts', { company: made['id'] })
    expect(draft).toMatchObject({ status: 409, code: 'COMPANY_NOT_ACTIVE' })

    // nobody else is asked, and who is not a member finds nothing
    expect(await mine('applicant-5')).toEqual({ items: [], asks: [] })
    expect((await get('applicant-4', `/api/companies/${String(made['id'])}`)).status).toBe(404)
    const consent = await asked('applicant-4')
    expect(consent).toMatchObject({ kind: 'consent', company: { name: '东方精密制造有限公司' } })
    expect(await post('applicant-5', `/api/company-asks/${consent.id}/accept`)).toMatchObject({ code: 'ASK_NOT_FOUND' })

    expect((await post('applicant-4', `/api/company-asks/${consent.id}/accept`)).status).toBe(200)
    expect((await mine('applicant-4')).items).toMatchObject([{ state: 'active', role: 'manager', mayApply: true }])
    const again = await post('applicant-4', `/api/company-asks/${consent.id}/refuse`)
    expect(again).toMatchObject({ status: 409, code: 'ASK_OVER' })
    const rows = await world()
      .db.select({ action: audit.action, by: audit.actorId })
      .from(audit)
      .where(eq(audit.subject, String(made['id'])))
      .orderBy(audit.number)
    expect(rows).toEqual([
      { action: 'register-company', by: 'u-applicant-2' },
      { action: 'consent-company', by: 'u-applicant-4' },
    ])
  })

  test('a second claimant hears that the code is taken, and of nobody', async () => {
    const answer = await register('applicant-5', CODE.first, 'applicant-6@demo.local', '冒名公司')
    expect(answer).toMatchObject({ status: 409, code: 'COMPANY_CODE_TAKEN' })
    expect(JSON.stringify(answer)).not.toMatch(/东方|孙明|applicant-[24]|company-/)
  })

  test('who asks for their own consent is refused, by whichever of their addresses', async () => {
    const own = await register('applicant-5', '91350100M000200Y39', 'APPLICANT-5@demo.local', '一人公司', {
      confirmed: true,
    })
    expect(own).toMatchObject({ status: 403, code: 'SECOND_PERSON_NEEDED' })
  })

  test('a code is checked: its form always, its check digit until it is said to be right', async () => {
    const wrong = await register('applicant-5', '9135010', 'applicant-6@demo.local')
    expect(wrong).toMatchObject({ status: 422, errors: [{ field: '/creditCode' }] })
    const unlikely = await register('applicant-5', CODE.wrong, 'applicant-6@demo.local')
    expect(unlikely).toMatchObject({ status: 422, code: 'CREDIT_CODE_UNLIKELY' })
    const nowhere = await register('applicant-5', CODE.wrong, 'nobody')
    expect(nowhere).toMatchObject({ status: 422 })
    const staff = await register('marketing-1', CODE.wrong, 'applicant-6@demo.local')
    expect(staff).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
  })

  test('a stranger is written to as an account is: to the address, which says nothing of whether it is known', async () => {
    const made = await register('applicant-7', CODE.wrong, 'stranger@customer.example', '陌生公司', { confirmed: true })
    const [row] = await world()
      .db.select()
      .from(outbox)
      .where(eq(outbox.stream, String(made['id'])))
    const [proof] = await world().db.select().from(proofs).where(eq(proofs.address, 'stranger@customer.example'))
    expect(row?.recipientId).toBe(`proof-${proof?.id}`)
    const [toAccount] = await world()
      .db.select()
      .from(outbox)
      .where(and(like(outbox.stream, 'company-%'), eq(outbox.recipientId, 'u-applicant-4')))
    expect(toAccount?.data).toMatchObject({ notices: [{ template: 'company-consent-asked' }] })
  })

  test('nobody consented for fourteen days: it is over, and its code is free', async () => {
    await daysPass(15)
    expect((await mine('applicant-7')).items).toMatchObject([{ state: 'expired' }])
    const made = await register('applicant-8', CODE.wrong, 'applicant-9@demo.local', '后来公司', { confirmed: true })
    expect(made).toMatchObject({ status: 201 })
    expect((await mine('applicant-7')).items).toEqual([])
    const { id } = await asked('applicant-9')
    expect((await post('applicant-9', `/api/company-asks/${id}/refuse`)).status).toBe(200)
    // refused, it is no more, and the code is free again
    expect((await mine('applicant-8')).items).toEqual([])
  })
})

describe('members', () => {
  const company = async () => (await mine('applicant-2')).items[0]?.id ?? ''

  test('are invited by a manager, accept, and may do what their role lets them', async () => {
    const id = await company()
    const invite = (by: string) =>
      post(by, `/api/companies/${id}/invitations`, {
        ...{ name: '李工', address: 'applicant-6@demo.local', role: 'member', language: 'zh' },
      })
    expect(await invite('applicant-5')).toMatchObject({ status: 404, code: 'COMPANY_NOT_FOUND' })
    expect((await invite('applicant-4')).status).toBe(200)
    const { id: invitation } = await asked('applicant-6')
    expect((await post('applicant-6', `/api/company-asks/${invitation}/accept`)).status).toBe(200)
    expect(
      ((await get('applicant-6', `/api/companies/${id}`)).json() as Page).members.map((each) => each.person),
    ).toEqual(['u-applicant-2', 'u-applicant-4', 'u-applicant-6'])
    expect(await invite('applicant-6')).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    const removal = await post('applicant-6', `/api/companies/${id}/members/u-applicant-4/remove`)
    expect(removal).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
  })

  test('ask to join by the code, and are let in by a manager; a code that nobody has is answered alike', async () => {
    const join = (creditCode: string) => post('applicant-5', '/api/companies/join', { creditCode })
    expect(await join(CODE.first)).toEqual({ status: 200 })
    expect(await join('91350100M000300Y35')).toEqual({ status: 200 })
    // they know of no company until they are let in
    expect(await mine('applicant-5')).toMatchObject({
      items: [],
      asks: [{ kind: 'join', company: null, mayAnswer: false }],
    })
    const at = `/api/companies/${await company()}`
    const own = (await mine('applicant-5')).asks[0]
    expect(await post('applicant-5', `/api/company-asks/${own?.id}/accept`)).toMatchObject({ code: 'ASK_NOT_FOUND' })
    const { id } = await asked('applicant-2', at)
    expect(await post('applicant-6', `/api/company-asks/${id}/accept`)).toMatchObject({ code: 'ASK_NOT_FOUND' })
    expect((await post('applicant-2', `/api/company-asks/${id}/accept`)).status).toBe(200)
    expect((await mine('applicant-5')).items).toMatchObject([{ role: 'member' }])
  })

  test('leave and are removed, but never the last manager; from the next request on they see nothing', async () => {
    const id = await company()
    const at = (person: string, what: string) => `/api/companies/${id}/members/u-${person}/${what}`
    expect((await post('applicant-5', at('applicant-5', 'remove'))).status).toBe(200)
    expect((await get('applicant-5', `/api/companies/${id}`)).status).toBe(404)
    expect((await post('applicant-2', at('applicant-4', 'role'), { role: 'member' })).status).toBe(200)
    for (const last of [
      await post('applicant-2', at('applicant-2', 'remove')),
      await post('applicant-2', at('applicant-2', 'role'), { role: 'member' }),
    ]) {
      expect(last).toMatchObject({ status: 409, code: 'LAST_MANAGER' })
    }
    expect((await post('applicant-2', at('applicant-6', 'remove'))).status).toBe(200)
    expect(await mine('applicant-6')).toEqual({ items: [], asks: [] })
    const removed = await post('applicant-2', at('applicant-6', 'remove'))
    expect(removed).toMatchObject({ status: 404, code: 'MEMBER_NOT_FOUND' })
  })
})

describe('an application in the name of a company', () => {
  test('has the company’s name and code, whatever is typed', async () => {
    const [company] = (await mine('applicant-4')).items
    const made = await post('applicant-4', '/api/drafts', {
      company: company?.id,
      body: { customer: { type: 'person', name: '别人' }, remark: '尽快' },
    })
    const customer = {
      type: 'organisation',
      name: '东方精密制造有限公司',
      creditCode: CODE.first,
      legalRepresentative: '孙明',
    }
    expect(made).toMatchObject({ status: 201, company: company?.id, body: { customer, remark: '尽快' } })
    const changed = await world().send('PUT', `/api/drafts/${String(made['id'])}`, {
      ...{ cookie: await world().signIn('applicant-4'), key: `companies-${++keys}` },
      body: { version: 1, body: { customer: { type: 'organisation', name: '另一家公司' } } },
    })
    expect(changed.json()).toMatchObject({ version: 2, body: { customer } })
    const foreign = await post('applicant-5', '/api/drafts', { company: company?.id })
    expect(foreign).toMatchObject({ status: 404, code: 'COMPANY_NOT_FOUND' })
  })
})

describe('the business licence', () => {
  const company = async () => (await mine('applicant-2')).items[0]?.id ?? ''

  test('is filed by a member and looked at by marketing, where the company is', async () => {
    const id = await company()
    expect(await scan('applicant-5', id)).toMatchObject({ status: 404, code: 'COMPANY_NOT_FOUND' })
    expect((await scan('applicant-4', id)).status).toBe(200)
    expect((await get('marketing-1', '/api/licences')).json().items).toMatchObject([{ id, creditCode: CODE.first }])
    for (const other of ['safety-1', 'manager-chengdong-1', 'applicant-2', 'administrator']) {
      expect([other, (await get(other, '/api/licences')).status]).toEqual([other, 403])
    }
    expect([
      (await get('marketing-1', `/api/companies/${id}/licence`)).status,
      (await get('safety-1', `/api/companies/${id}/licence`)).status,
    ]).toEqual([200, 404])
    expect(await post('safety-1', `/api/licences/${id}/confirm`)).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('refused with a reason it stops new applications until another one is filed and confirmed', async () => {
    const id = await company()
    expect((await post('marketing-1', `/api/licences/${id}/refuse`, { reason: '扫描件不清晰' })).status).toBe(200)
    expect((await mine('applicant-2')).items).toMatchObject([
      { licence: 'refused', licenceReason: '扫描件不清晰', mayApply: false },
    ])
    const draft = await post('applicant-2', '/api/drafts', { company: id })
    expect(draft).toMatchObject({ status: 409, code: 'COMPANY_NOT_ACTIVE' })
    expect(await post('marketing-1', `/api/licences/${id}/confirm`)).toMatchObject({ code: 'LICENCE_NOT_THERE' })
    expect((await scan('applicant-2', id)).status).toBe(200)
    expect((await post('marketing-head', `/api/licences/${id}/confirm`)).status).toBe(200)
    expect((await mine('applicant-2')).items).toMatchObject([
      { licence: 'confirmed', licenceReason: null, mayApply: true },
    ])
    const [last] = await world()
      .db.select()
      .from(audit)
      .where(and(eq(audit.subject, id), eq(audit.action, 'refuse-licence')))
    expect(last).toMatchObject({ actorId: 'u-marketing-1', details: { reason: '扫描件不清晰' } })
  })
})
