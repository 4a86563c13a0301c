import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import Type from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import { audit, readings } from '../../db/schema/index.ts'
import { PERSONAL_WORDS } from '../../demo/draft.ts'
import { DEMO_PEOPLE } from '../../db/seed/people.ts'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

/** What an administrator reads of customers: nothing, on every route that reads; with a grant that of its cases, while it runs. */

const Changed = Type.Object({ id: Type.String() })
const Grants = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      holder: Type.Object({ id: Type.String() }),
      giver: Type.Object({ id: Type.String() }),
      reason: Type.String(),
      until: Type.String(),
      runs: Type.Boolean(),
    }),
  ),
})
const OpenApi = Type.Object({ paths: Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown())) })
const REMARK = '该户变压器由其表兄王某看管'
const STAFF_WORDS = DEMO_PEOPLE.filter(({ role }) => role !== 'applicant').flatMap(({ name, email, phone }) => [
  ...[name, email],
  ...(phone === null || phone === undefined ? [] : [phone]),
])
/** All that names customers or was written about them. */
const WORDS = [...PERSONAL_WORDS.filter((word) => !STAFF_WORDS.includes(word)), REMARK]

const town = suiteTown()
const administrator = (): Person => town().person('administrator')
const supervisor = (): Person => town().person('supervisor-chengdong')
const gives = (giver: Person, asked: object = {}, key?: string) =>
  giver.writes(
    'POST',
    '/api/grants',
    { holder: 'u-administrator', cases: [kase.caseNo], reason: '客户投诉资料显示错误，需核对', hours: 4, ...asked },
    Changed,
    key,
  )

let kase: Kase
let other: Kase
let file: string
beforeAll(async () => {
  await town().passesTo('03-02 09:00')
  kase = await town().submits('applicant-1')
  other = await town().submits('applicant-1')
  for (const each of [kase, other])
    await town().person('marketing-1').comments(each, 'acceptance.0.1.marketing', REMARK)
  await town().brings(kase, 'plan-reply')
  file = await town().applicantOf(kase).uploads(kase.caseNo, 'photo')
})

/** Every route that reads, asked about a case; those for streams, sign-in and the rehearsal apart. */
async function reads(who: Person, of: Kase): Promise<{ path: string; status: number; words: string[] }[]> {
  const { paths } = await who.reads('/openapi.json', OpenApi)
  const at: Record<string, string> = {
    ...{
      caseNo: of.caseNo,
      id: file,
      task: 'plan-reply.0.1.account-manager',
      clockId: 'plan-reply.0.1.account-manager',
    },
    ...{ no: 'XT2026000001', version: 'current', year: '2026', template: 'received', department: 'marketing' },
  }
  const asked = Object.entries(paths)
    .filter(([path, methods]) => 'get' in methods && path.startsWith('/api/') && !/\/(stream|auth)\b/.test(path))
    .map(([path]) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => at[name] ?? 'unknown'))
  const more = [
    '/api/search?q=工业大道',
    `/api/search?q=${of.caseNo}`,
    '/api/tasks?list=all',
    '/api/tasks.xlsx?list=all',
  ]
  const seen = []
  for (const path of [...asked, ...more, `/api/mails?caseNo=${of.caseNo}`]) {
    const { status, body } = await who.sends('GET', encodeURI(path))
    const text = JSON.stringify(body)
    // who one is oneself, and the people of staff, are no customers
    seen.push({ path, status, words: WORDS.filter((word) => text.includes(word)) })
  }
  return seen
}

describe('an administrator', () => {
  it('reads on no route whose case it is, what was written or what was filed', async () => {
    const seen = await reads(administrator(), kase)
    expect(seen.length).toBeGreaterThan(45)
    expect(seen.filter(({ words }) => words.length > 0)).toEqual([])
    expect(seen.find(({ path }) => path === `/api/cases/${kase.caseNo}`)?.status).toBe(200)
    expect(seen.find(({ path }) => path === `/api/documents/${file}`)?.status).toBe(404)
  })

  it('is let in by somebody else, with a reason, for a day at the most', async () => {
    expect(await refused(gives(administrator()))).toMatchObject({ code: 'GRANT_TO_ONESELF' })
    expect(await refused(gives(town().person('supervisor-chengxi')))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(gives(town().person('marketing-1')))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(gives(supervisor(), { hours: 25 }))).toMatchObject({ code: 'VALIDATION_FAILED' })
    expect(await refused(gives(supervisor(), { reason: ' ' }))).toMatchObject({ code: 'VALIDATION_FAILED' })
    expect(await refused(gives(supervisor(), { customer: 'u-applicant-1' }))).toMatchObject({
      code: 'VALIDATION_FAILED',
    })
    expect(await refused(gives(supervisor(), { cases: ['2026-999999'] }))).toMatchObject({ code: 'CASE_NOT_FOUND' })
    expect(await refused(gives(supervisor(), { holder: 'u-leader-chengdong' }))).toMatchObject({
      code: 'GRANT_NOT_NEEDED',
    })
    expect((await administrator().reads('/api/grants', Grants)).items).toEqual([])
  })

  it('reads the case that was granted as staff does, no other, and stands in the access log and the audit', async () => {
    const key = randomUUID()
    const { id } = await gives(supervisor(), {}, key)
    expect(await gives(supervisor(), {}, key)).toEqual({ id })

    const seen = await reads(administrator(), kase)
    const shown = seen.filter(({ words }) => words.length > 0).map(({ path }) => path)
    expect(shown).toEqual(
      expect.arrayContaining([
        ...['', '/application', '/course', '/comments', '/events'].map((end) => `/api/cases/${kase.caseNo}${end}`),
        ...['/api/cases', '/api/tasks?list=all', `/api/search?q=${kase.caseNo}`, `/api/mails?caseNo=${kase.caseNo}`],
      ]),
    )
    expect(seen.find(({ path }) => path === `/api/documents/${file}`)?.status).toBe(200)
    // who looks for names looks for customers: a grant is for cases that are known
    expect(shown).not.toContain('/api/search?q=工业大道')
    const elsewhere = await reads(administrator(), other)
    expect(elsewhere.filter(({ path, words }) => path.includes(other.caseNo) && words.length > 0)).toEqual([])

    const { db, close } = connect(town().world.databaseUrl, { max: 1 })
    try {
      const all = await db.select().from(readings).where(eq(readings.personId, 'u-administrator'))
      // taking the access log away is told, though it shows no customer
      const rows = all.filter(({ route }) => route !== 'GET /api/readings.xlsx')
      expect(all.length - rows.length).toBe(3)
      expect(rows.length).toBeGreaterThan(8)
      expect(rows.every(({ cases }) => cases.length === 1 && cases[0] === kase.caseNo)).toBe(true)
      expect(await db.select().from(audit).where(eq(audit.subject, id))).toMatchObject([
        { action: 'give-grant', actorId: 'u-supervisor-chengdong', details: { holder: 'u-administrator', hours: 4 } },
      ])
    } finally {
      await close()
    }
  })

  it('is no longer let in when the grant is ended, or its time is over', async () => {
    const path = `/api/cases/${kase.caseNo}/application`
    const isTold = async () => JSON.stringify((await administrator().sends('GET', path)).body).includes('工业大道')
    const [running] = (await supervisor().reads('/api/grants?running=true', Grants)).items
    // Monday 2 March 09:00 and four hours
    expect(running).toMatchObject({ holder: { id: 'u-administrator' }, runs: true })
    expect(running?.until.slice(0, 16)).toBe('2026-03-02T13:00')
    expect((await town().person('supervisor-chengxi').reads('/api/grants', Grants)).items).toEqual([])
    expect((await town().person('marketing-1').reads('/api/grants', Grants)).items).toEqual([])
    const end = `/api/grants/${running?.id ?? ''}/end`
    expect((await town().person('supervisor-chengxi').sends('POST', end, { key: randomUUID() })).status).toBe(403)
    expect(await isTold()).toBe(true)
    expect((await supervisor().sends('POST', end, { key: randomUUID() })).status).toBe(200)
    expect(await isTold()).toBe(false)

    await gives(supervisor(), { cases: undefined, customer: 'u-applicant-1', hours: 1 })
    expect(await isTold()).toBe(true)
    await town().passesTo('03-02 10:30')
    expect(await isTold()).toBe(false)
  })
})
