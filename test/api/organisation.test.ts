import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { audit, cases, units, users } from '../../db/schema/index.ts'
import { PaperCase } from '../support/paper.ts'
import { apiWorld } from './world.ts'

const world = apiWorld()
let keys = 0

async function asked(login: string, method: 'GET' | 'POST', path: string, body: object = {}) {
  const { send, signIn } = world()
  const cookie = await signIn(login)
  return send(method, path, { cookie, ...(method === 'POST' ? { key: `organisation-${++keys}`, body } : {}) })
}
const asAdministrator = (method: 'GET' | 'POST', path: string, body?: object) =>
  asked('administrator', method, path, body)
const codeOf = (answer: Awaited<ReturnType<typeof asked>>) => answer.json<{ code: string }>().code
const fieldsOf = (answer: Awaited<ReturnType<typeof asked>>) =>
  answer.json<{ errors?: { field: string }[] }>().errors?.map(({ field }) => field)

describe('a region', () => {
  let north: string
  let lake: string

  test('is added with a station, has names for everybody, and stands in the audit', async () => {
    const added = await asAdministrator('POST', '/api/units', { parent: 'company', nameZh: '城北', nameEn: 'Chengbei' })
    expect(added.statusCode).toBe(201)
    north = codeOf(added)
    lake = codeOf(
      await asAdministrator('POST', '/api/units', { parent: north, nameZh: '北湖所', nameEn: 'North lake' }),
    )
    expect([north, lake]).toEqual(['chengbei', 'north-lake'])
    const read = (await asked('applicant-1', 'GET', '/api/units')).json<{ items: object[] }>()
    expect(read.items).toContainEqual({
      ...{ code: 'chengbei', kind: 'region', parent: 'company', closed: false },
      ...{ nameZh: '城北', nameEn: 'Chengbei' },
    })
    expect((await world().db.select().from(audit).where(eq(audit.subject, lake))).map(({ action }) => action)).toEqual([
      'add-unit',
    ])
  })

  test('is refused below a station, and with a name that one beside it has', async () => {
    const below = await asAdministrator('POST', '/api/units', { parent: lake, nameZh: '某组', nameEn: 'Team' })
    expect([below.statusCode, fieldsOf(below)]).toEqual([422, ['/parent']])
    const twin = await asAdministrator('POST', '/api/units', { parent: 'company', nameZh: '城北', nameEn: 'Other' })
    expect([twin.statusCode, fieldsOf(twin)]).toEqual([422, ['/nameZh']])
    const renamed = await asAdministrator('POST', `/api/units/${north}/rename`, { nameZh: '城北', nameEn: 'North' })
    expect(renamed.statusCode).toBe(200)
  })

  test('takes no application while nobody looks after its customers', async () => {
    const { items } = (await asked('applicant-1', 'GET', '/api/regions')).json<{ items: string[] }>()
    expect(items).toEqual(['chengdong', 'chengxi'])
  })

  test('stays open while people, cases or stations are there, and says how many', async () => {
    const { db } = world()
    const person = { name: '甲', email: 'a@power.example', phone: null, language: 'zh' }
    const place = { role: 'supervisor', department: null, region: north }
    const { id } = (await asAdministrator('POST', '/api/people', { ...person, ...place })).json<{ id: string }>()
    const { now } = new PaperCase()
    const at = new Date()
    await db.insert(cases).values({
      ...{ caseNo: 'C-north', seq: 1, hash: '', status: 'in-progress', category: 'hv-single', region: north },
      ...{ applicantId: 'u-applicant-1', green: false, submittedAt: at, lastAt: at, state: now },
    })
    const refused = await asAdministrator('POST', `/api/units/${north}/close`)
    expect(refused.json()).toMatchObject({ code: 'UNIT_IN_USE', people: 1, openCases: 1, stations: 1 })
    await db.delete(cases).where(eq(cases.caseNo, 'C-north'))
    await db.delete(users).where(eq(users.id, id))
    expect((await asAdministrator('POST', `/api/units/${lake}/close`)).statusCode).toBe(200)
    expect((await asAdministrator('POST', `/api/units/${north}/close`)).statusCode).toBe(200)
  })

  test('once closed takes nobody, adopts nothing, and opens before its station', async () => {
    const person = { name: '乙', email: 'b@power.example', phone: null, language: 'zh' }
    const place = { role: 'supervisor', department: null, region: north }
    const invited = await asAdministrator('POST', '/api/people', { ...person, ...place })
    expect([invited.statusCode, fieldsOf(invited)]).toEqual([422, ['/region']])
    const moved = await asAdministrator('POST', '/api/people/u-safety-1/place', place)
    expect([moved.statusCode, fieldsOf(moved)]).toEqual([422, ['/region']])
    const adopted = await asAdministrator('POST', '/api/adoptions', {
      ...{ region: north, profile: null, calendar: null, from: null },
    })
    expect([adopted.statusCode, fieldsOf(adopted)]).toEqual([422, ['/region']])
    expect((await asAdministrator('POST', `/api/units/${lake}/reopen`)).json()).toMatchObject({
      code: 'ACTION_NOT_AVAILABLE',
    })
    expect((await asAdministrator('POST', `/api/units/${north}/reopen`)).statusCode).toBe(200)
    expect((await asAdministrator('POST', `/api/units/${lake}/reopen`)).statusCode).toBe(200)
    expect(await world().db.$count(units, eq(units.parent, north))).toBe(1)
  })
})

test('an application names a station of its region, or none', async () => {
  const begun = (
    await asked('applicant-1', 'POST', '/api/drafts', {
      body: { site: { region: 'chengxi', station: 'loufeng', address: '工业大道188号' } },
    })
  ).json<{ id: string }>()
  const { send, signIn } = world()
  const checked = await send('POST', `/api/drafts/${begun.id}/check`, {
    cookie: await signIn('applicant-1'),
    body: null,
  })
  const { missing } = checked.json<{ missing: { field?: string }[] }>()
  expect(missing.map(({ field }) => field)).toContain('/site/station')
})

test('who works where is the administrators’ to see', async () => {
  const { items } = (await asAdministrator('GET', '/api/organisation')).json<{
    items: { code: string; people: { id: string }[] }[]
  }>()
  const at = (code: string) => items.find((each) => each.code === code)?.people.map(({ id }) => id)
  expect(at('chengxi')).toEqual(expect.arrayContaining(['u-supervisor-chengxi', 'u-manager-chengxi-1']))
  expect(at('company')).toContain('u-safety-1')
  expect((await asked('supervisor-chengdong', 'GET', '/api/organisation')).json()).toMatchObject({
    code: 'NOT_ALLOWED',
  })
  const added = await asked('leader-chengdong', 'POST', '/api/units', { parent: 'company', nameZh: '甲', nameEn: 'A' })
  expect(added.json()).toMatchObject({ code: 'NOT_ALLOWED' })
})
