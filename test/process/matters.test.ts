import Type from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { DraftAnswer, Written } from '../../demo/answers.ts'
import { draftOf } from '../../demo/draft.ts'
import { addDays, atTime, civilDateOf } from '../../domain/time/instant.ts'
import { momentText, refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

/** What happens beside the steps, by HTTP and back on page and lists. */
const town = suiteTown()
const person = (login: string): Person => town().person(login)

const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Id = Type.Object({ id: Type.String() })
const Page = Type.Object({
  status: Type.String(),
  follows: nullable(Type.String()),
  demands: Type.Array(
    Type.Object({
      kinds: Type.Array(Type.String()),
      later: Type.Boolean(),
      by: Id,
      suppliedAt: nullable(Type.String()),
    }),
  ),
  voids: Type.Array(Type.Object({ cause: Type.String(), part: Type.String() })),
  validity: nullable(
    Type.Object({
      until: nullable(Type.String()),
      lapsed: Type.Boolean(),
      askBy: nullable(Type.String()),
      extendedByMonths: Type.Integer(),
    }),
  ),
  openDefects: Type.Array(Type.Object({ phase: Type.Integer(), inspection: Type.String(), defect: Type.Integer() })),
  stops: Type.Array(
    Type.Object({
      task: Type.String(),
      reason: Type.String(),
      until: Type.String(),
      status: Type.String(),
      askedBy: Id,
      stands: Type.Boolean(),
    }),
  ),
  suspendedAt: nullable(Type.String()),
  wishes: Type.Array(Type.Object({ phase: Type.Integer(), on: Type.String() })),
  timeline: Type.Array(
    Type.Object({
      tasks: Type.Array(Type.Object({ key: Type.String(), outcome: nullable(Type.String()), stopped: Type.Boolean() })),
    }),
  ),
})
const Lines = Type.Object({
  items: Type.Array(
    Type.Object({
      caseNo: Type.String(),
      key: Type.String(),
      stops: Type.Array(Type.Object({ reason: Type.String(), endsAt: nullable(Type.String()) })),
    }),
  ),
})
const Cases = Type.Object({
  items: Type.Array(
    Type.Object({
      caseNo: Type.String(),
      flagged: Type.Boolean(),
      suspended: Type.Boolean(),
      lapsed: Type.Boolean(),
    }),
  ),
})

const pageOf = (kase: Kase, reader = 'supervisor-chengdong') => person(reader).reads(`/api/cases/${kase.caseNo}`, Page)
const listed = async (query: string) =>
  (await person('supervisor-chengdong').reads(`/api/cases?${query}`, Cases)).items.map(({ caseNo }) => caseNo)

const SURVEY = 'survey.0.1.production'

describe('a demand that the list did not name', () => {
  let kase: Kase
  beforeAll(async () => {
    kase = await town().brings(await town().submits('applicant-1'), 'survey')
    await person('production-1').acts(kase, `tasks/${SURVEY}/demand-later`, { kinds: ['site-plan', 'photo'] })
  })

  it('is flagged on the case list, on the page and by mail', async () => {
    expect(await listed('flagged=true')).toEqual([kase.caseNo])
    expect(await listed('flagged=false')).not.toContain(kase.caseNo)
    expect((await pageOf(kase)).demands).toMatchObject([
      { kinds: ['site-plan', 'photo'], later: true, by: { id: 'u-production-1' }, suppliedAt: null },
    ])
    const mails = await town().newMails(kase)
    const told = (to: string) => mails.filter((mail) => mail.to === to).map(({ subject }) => subject)
    expect(told('applicant-1').join()).toContain('后续补充要求')
    expect(told('supervisor-chengdong').join()).toContain('一次性告知后再次要求资料')
  })

  it('is answered with every kind that it named; what lacks is listed', async () => {
    const owner = person('applicant-1')
    const plan = await owner.uploads(kase.caseNo, 'site-plan')
    const supply = (documents: string[]) => owner.completes(kase, 'supplement.0.1.applicant', 'supply', { documents })
    for (const [documents, missing] of [
      [[], ['site-plan', 'photo']],
      [[plan], ['photo']],
    ] as const) {
      const problem = await refused(supply([...documents]))
      expect(problem).toMatchObject({
        status: 422,
        code: 'VALIDATION_FAILED',
        errors: missing.map(() => ({ field: '/documents' })),
      })
      for (const kind of missing) expect(JSON.stringify(problem)).toContain(kind)
    }
    await supply([plan, await owner.uploads(kase.caseNo, 'photo')])
    expect((await pageOf(kase)).demands[0]?.suppliedAt).not.toBeNull()
    // it stays flagged
    expect(await listed('flagged=true')).toEqual([kase.caseNo])
  })
})

describe('a stop by hand', () => {
  let kase: Kase
  beforeAll(async () => {
    kase = await town().brings(await town().submits('applicant-2'), 'survey')
  })
  const ask = async (kinds: ('permit' | 'photo')[], until: string) => {
    const documents = await Promise.all(kinds.map((kind) => person('production-1').uploads(kase.caseNo, kind)))
    const body = { reason: 'permit', until, documents, remark: '道路开挖许可' }
    return person('production-1').acts(kase, `tasks/${SURVEY}/request-stop`, body)
  }

  it('needs its proof, and a day ahead', async () => {
    const problem = await refused(ask(['photo'], '2026-03-02'))
    expect(problem).toMatchObject({ status: 422, errors: [{ field: '/until' }, { field: '/documents' }] })
    expect(await town().events(kase, 'StopRequested')).toEqual([])
  })

  it('is confirmed by the head; then list and page say why the task is stopped, and until when', async () => {
    await ask(['permit'], '2026-03-13')
    const stop = { task: SURVEY, reason: 'permit', until: '2026-03-13', askedBy: { id: 'u-production-1' } }
    expect((await pageOf(kase)).stops).toMatchObject([{ ...stop, status: 'asked', stands: false }])
    await person('production-head').acts(kase, `tasks/${SURVEY}/confirm-stop`)
    expect((await pageOf(kase)).stops).toMatchObject([{ ...stop, status: 'confirmed', stands: true }])
    const { items } = await person('production-1').reads('/api/tasks?list=department&stopped=true', Lines)
    expect(items.map(({ caseNo, key }) => [caseNo, key])).toEqual([[kase.caseNo, SURVEY]])
    const [why] = items[0]?.stops ?? []
    expect([why?.reason, momentText(why?.endsAt ?? '')]).toEqual(['permit', '03-13 17:30'])
    const mails = await town().newMails(kase)
    expect(mails.find(({ to }) => to === 'production-head')?.text).toContain('道路开挖许可')
    expect(mails.find(({ to }) => to === 'production-1')?.subject).toContain('时限暂停已确认')
  })

  it('is ended before its day, with what was said', async () => {
    await person('production-1').acts(kase, `tasks/${SURVEY}/end-stop`, { remark: '许可已取得' })
    expect((await pageOf(kase)).stops[0]?.stands).toBe(false)
    const restarts = await town().events(kase, 'ClockRestarted')
    expect(restarts.filter(({ by }) => by.id === 'u-production-1')).toMatchObject([{ text: '许可已取得' }])
  })

  it('refused is told with its reason', async () => {
    await ask(['permit'], '2026-03-20')
    await person('production-head').acts(kase, `tasks/${SURVEY}/refuse-stop`, { remark: '许可与勘查无关' })
    expect((await pageOf(kase)).stops.at(-1)).toMatchObject({ status: 'refused', stands: false })
    const mail = (await town().newMails(kase)).find(({ to }) => to === 'production-1')
    expect(mail?.text).toContain('许可与勘查无关')
  })
})

describe('a case that is suspended', () => {
  it('is on the list of those, takes no work, and goes on where it was', async () => {
    const kase = await town().brings(await town().submits('applicant-3'), 'survey')
    const owner = person('applicant-3')
    await owner.acts(kase, 'wish-energisation', { phase: 1, on: '2026-12-01' })
    await owner.acts(kase, 'suspend', { reason: '资金未到位' })
    expect(await listed('suspended=true')).toEqual([kase.caseNo])
    expect(await pageOf(kase)).toMatchObject({ wishes: [{ phase: 1, on: '2026-12-01' }] })
    expect((await pageOf(kase)).suspendedAt).not.toBeNull()
    expect(await refused(person('production-1').claims(kase, SURVEY))).toMatchObject({
      status: 409,
      code: 'CASE_SUSPENDED',
    })
    const told = (await town().newMails(kase)).filter(({ subject }) => subject.includes('申请已中止'))
    const { login } = await town().managerOf(kase)
    expect(told.map(({ to }) => to).sort()).toEqual(
      [login, 'marketing-1', 'marketing-2', 'production-1', 'production-2'].sort(),
    )
    await owner.acts(kase, 'resume', { remark: '资金到位' })
    expect(await listed('suspended=true')).toEqual([])
    await person('production-1').claims(kase, SURVEY)
  })
})

describe('a replied plan', () => {
  it('shows its validity; the grid changes it, with a reason that the customer reads', async () => {
    const kase = await town().brings(await town().submits('applicant-4'), 'plan-confirmation')
    // twelve months at high voltage from Monday 2 March 2026
    const { validity } = await pageOf(kase, 'applicant-4')
    expect(validity).toMatchObject({ lapsed: false, askBy: '2027-02-20', extendedByMonths: 0 })
    expect(validity?.until?.slice(0, 16)).toBe('2027-03-02T17:30')
    const manager = await town().managerOf(kase)
    await manager.acts(kase, 'change-plan', { part: 'external-plan', reason: '上级电源点调整' })
    expect(await pageOf(kase)).toMatchObject({
      voids: [{ cause: 'grid-change', part: 'external-plan' }],
      validity: null,
    })
    const mails = await town().newMails(kase)
    expect(mails.find(({ subject }) => subject.includes('供电方案变更'))).toMatchObject({ to: 'applicant-4' })
  })

  it('is longer at the customer’s request, when the account manager grants it', async () => {
    const kase = await town().brings(await town().submits('applicant-5'), 'plan-confirmation')
    const owner = person('applicant-5')
    const tooLong = owner.acts(kase, 'ask-validity', { months: 13 })
    expect(await refused(tooLong)).toMatchObject({ status: 422, code: 'EXTENSION_TOO_LONG', monthsAtMost: 12 })
    await owner.acts(kase, 'ask-validity', { months: 6, remark: '工程延期' })
    const manager = await town().managerOf(kase)
    await manager.completes(kase, 'validity-extension.0.1.account-manager', 'grant')
    expect((await pageOf(kase)).validity).toMatchObject({ askBy: null, extendedByMonths: 6 })
  })
})

describe('defects', () => {
  it('are listed with their numbers, closed one by one with evidence, and then reported anew', async () => {
    const kase = await town().brings(await town().submits('applicant-6'), 'completion-inspection')
    const inspection = 'completion-inspection.1.1.safety'
    await person('safety-1').completes(kase, inspection, 'defects', { items: ['接地电阻偏大', '标识缺失'] })
    for (const [login, party] of [
      ['marketing-1', 'marketing'],
      ['production-1', 'production'],
      ['dispatch-1', 'dispatch'],
    ] as const) {
      await person(login).completes(kase, `completion-inspection.1.1.${party}`, 'pass')
    }
    const open = async () => (await pageOf(kase, 'applicant-6')).openDefects
    const step = 'completion-inspection'
    expect(await open()).toEqual([1, 2].map((defect) => ({ phase: 1, step, inspection, defect })))

    const owner = person('applicant-6')
    const report = 'completion-report.1.2.applicant'
    const evidence = await owner.uploads(kase.caseNo, 'defect-evidence')
    const close = (defect: number, documents = [evidence]) =>
      owner.acts(kase, `tasks/${report}/close-defect`, { inspection, defect, documents })
    expect(await refused(close(1, []))).toMatchObject({ status: 422, errors: [{ field: '/documents' }] })
    await close(1)
    expect(await open()).toEqual([{ phase: 1, step, inspection, defect: 2 }])
    expect(await refused(close(1))).toMatchObject({ status: 422, code: 'DEFECT_NOT_OPEN' })
    const drawings = [await owner.uploads(kase.caseNo, 'completion-drawings')]
    const early = owner.completes(kase, report, 'report', { documents: drawings })
    expect(await refused(early)).toMatchObject({ status: 409, code: 'DEFECTS_OPEN', open: [{ inspection, defect: 2 }] })
    await close(2)
    expect(await open()).toEqual([])
    await owner.completes(kase, report, 'report', { documents: drawings })
  })
})

describe('an application that continues another', () => {
  it('names a case of the same applicant, no other', async () => {
    const [mine, theirs] = [await town().submits('applicant-7'), await town().submits('applicant-8')]
    const owner = person('applicant-7')
    const submits = async (follows: string) => {
      const body = { body: { ...draftOf({}), follows } }
      const draft = await owner.writes('POST', '/api/drafts', body, DraftAnswer)
      for (const kind of ['business-licence', 'property-proof', 'equipment-list'] as const) {
        await owner.uploads(draft.caseNo, kind)
      }
      const written = owner.writes('POST', `/api/drafts/${draft.id}/submit`, { version: draft.version }, Written)
      return { caseNo: draft.caseNo, written }
    }
    for (const follows of [theirs.caseNo, '2026-999999']) {
      expect(await refused((await submits(follows)).written)).toMatchObject({
        status: 422,
        code: 'APPLICATION_INCOMPLETE',
        missing: [{ field: '/follows', reason: 'not-your-case' }],
      })
    }
    const { caseNo, written } = await submits(mine.caseNo)
    await written
    expect((await owner.reads(`/api/cases/${caseNo}`, Page)).follows).toBe(mine.caseNo)
  })
})

describe('a day that the customer states', () => {
  const WORKS = 'customer-works.1.1.applicant'

  it('is the end of the works, of which the customer is reminded; within three years', async () => {
    const kase = await town().brings(await town().submits('applicant-8'), 'customer-works')
    const owner = person('applicant-8')
    const far = await refused(owner.acts(kase, `tasks/${WORKS}/state-date`, { on: '2032-01-01' }))
    expect(far).toMatchObject({ status: 422, code: 'DATE_TOO_FAR' })

    const today = civilDateOf((await town().readsClock()).now)
    await owner.acts(kase, `tasks/${WORKS}/state-date`, { on: addDays(today, 14) })
    await town().newMails(kase)
    // two weeks, and a weekend that may follow
    await town().moves({ to: atTime(addDays(today, 17), '12:00') })
    const rungs = await town().rungs(kase, WORKS)
    expect(rungs.map((each) => each.split(' ')[2])).toEqual(['response-half', 'response-end'])
    const told = (await town().newMails(kase)).filter(({ to }) => to === 'applicant-8')
    expect(told).toHaveLength(2)
  })
})
