import Type from 'typebox'
import { describe, expect, inject, it } from 'vitest'
import { resumeCases } from '../../activities/resume-cases.ts'
import { checkDrift } from '../../db/integrity.ts'
import { verifyLog } from '../../db/verify-log.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { cases } from '../../db/schema/index.ts'
import { currentState, workflowIdOf } from '../../workflows/messages.ts'
import { eq } from 'drizzle-orm'
import { Administrator } from '../support/administration.ts'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase, Town } from '../support/story.ts'
import { startDyingWorker, startSuiteWorker } from '../support/worker.ts'

/** Monday 2 March 2026: what is accepted today is to be replied in 20 working days and connected in 22. */
const REPLY = 'statutory:plan-reply.0.1'
const CASE = 'case:handling.1'
const PAGE = Type.Object({ rules: Type.Object({ calendar: Type.String(), profile: Type.String() }) })

const town = suiteTown()

const administrator = () => new Administrator(town().person('administrator'))
const accepted = async (applicant: string): Promise<Kase> => town().brings(await town().submits(applicant), 'survey')

/** The chain is whole, the tables say what the log says, and the workflow stands where its case does. */
async function expectSound({ world }: Town, ...running: Kase[]): Promise<void> {
  const { db } = world.house.pools.api
  expect((await verifyLog(db)).problems).toEqual([])
  expect((await checkDrift(db, rulesStore(db))).problems).toEqual([])
  for (const { caseNo } of running) {
    const [head] = await db.select({ state: cases.state }).from(cases).where(eq(cases.caseNo, caseNo))
    expect(await world.house.temporal.workflow.getHandle(workflowIdOf(caseNo)).query(currentState)).toEqual(head?.state)
  }
}

describe('a make-up day, when cases are open', () => {
  it('moves their deadlines as it was shown; a case that moved is shown again; a new case counts it at once', async () => {
    const person = (login: string) => town().person(login)
    const plain = await accepted('applicant-2')
    const moving = await town().submits('applicant-4')
    const ending = await accepted('applicant-6')
    await administrator().publishesDays('cn-2027b', { '2026-03-07': { kind: 'make-up', name: '调休' } })

    const preview = await administrator().previews({ calendar: 'cn-2027b' })
    expect(preview).toMatchObject({ status: 'previewed', version: 1, reason: '节假日安排调整' })
    expect(preview.counts).toMatchObject({ total: 3, shown: 3, changed: 2, becomesOverdue: 0, pending: 3, done: 0 })
    // Saturday the 7th is worked: one day less until the 20th and the 22nd
    const changes = [`${CASE} 04-01 17:30 → 03-31 17:30`, `${REPLY} 03-30 17:30 → 03-27 17:30`]
    expect(await administrator().shown(preview, 2)).toEqual({
      [plain.caseNo]: ['pending', ...changes],
      [moving.caseNo]: ['pending'],
      [ending.caseNo]: ['pending', ...changes],
    })
    // nothing is changed yet
    expect(await town().events(plain, 'Redated')).toEqual([])

    // between preview and application one case is accepted, so that new clocks run, and one is withdrawn
    await person('marketing-1').accepts(moving)
    await person('applicant-6').withdraws(ending)
    const applied = await administrator().applies(preview)
    expect(applied).toMatchObject({ status: 'applied', version: 2, appliedVersion: 1 })
    expect(applied.counts).toMatchObject({ done: 1, moved: 1, closed: 1, failed: 0, pending: 0 })
    expect(await administrator().shown(preview)).toEqual({
      [plain.caseNo]: ['done', ...changes],
      [moving.caseNo]: ['moved', ...changes],
      [ending.caseNo]: ['closed', ...changes],
    })
    expect(await town().events(moving, 'Redated')).toEqual([])

    // the same version again does nothing, one that is not shown is refused, the one that stands takes the case along
    expect(await administrator().applies(preview)).toEqual(applied)
    expect(await refused(administrator().applies({ id: preview.id, version: 3 }))).toMatchObject({
      code: 'REDATING_CHANGED',
      version: 2,
    })
    const again = await administrator().applies(applied)
    expect(again.counts).toMatchObject({ done: 2, moved: 0, closed: 1, pending: 0 })

    for (const kase of [plain, moving]) {
      const [event, ...more] = await town().events(kase, 'Redated')
      expect(more).toEqual([])
      expect(event).toMatchObject({
        by: { id: 'u-administrator' },
        text: '节假日安排调整',
        data: {
          redating: preview.id,
          calendar: { before: 'cn-2026.2', after: 'cn-2027b' },
          profile: { before: 'limits-2026.12', after: 'limits-2026.12' },
        },
      })
      expect(event?.data['clocks']).toContainEqual({
        clock: REPLY,
        limit: { before: { value: 20, unit: 'workingDays' }, after: { value: 20, unit: 'workingDays' } },
        green: { before: null, after: null },
        due: { before: '2026-03-30T17:30:00.000+08:00', after: '2026-03-27T17:30:00.000+08:00' },
      })
    }

    // handed in afterwards: the new version from the beginning
    const later = await town().submits('applicant-8')
    const pageOf = (kase: Kase) => person('administrator').reads(`/api/cases/${kase.caseNo}`, PAGE)
    expect((await pageOf(later)).rules.calendar).toBe('cn-2027b')
    expect((await pageOf(ending)).rules.calendar).toBe('cn-2026.2')

    // the workflow counts by it: surveyed on Wednesday, the plans have Thursday, Friday and the worked Saturday
    await town().passesTo('03-04 09:00')
    await town().brings(plain, 'external-plan')
    const explained = Type.Object({ calendar: Type.String(), dueAt: Type.String() })
    const explain = (clock: string) =>
      person('administrator').reads(`/api/cases/${plain.caseNo}/clocks/${clock}/explanation`, explained)
    expect(await explain('external-plan.0.1.production')).toMatchObject({
      calendar: 'cn-2027b',
      dueAt: '2026-03-07T17:30:00.000+08:00',
    })
    // what was closed before keeps the calendar it was counted by
    expect(await explain('acceptance.0.1.marketing')).toMatchObject({ calendar: 'cn-2026.2' })
    await town().passesTo('03-07 18:00')
    expect(await town().rungs(plain, 'external-plan')).toEqual([
      '03-07 08:30 remind external-plan.0.1.production',
      '03-07 17:30 due external-plan.0.1.production',
    ])
    await expectSound(town(), plain, moving, later)
  })
})

describe('a re-dating that is given up', () => {
  it('changes nothing, and cannot be applied any more', async () => {
    const kase = await accepted('applicant-10')
    await administrator().publishesDays('cn-2027c', { '2026-03-14': { kind: 'make-up', name: '调休' } })
    const preview = await administrator().previews({ calendar: 'cn-2027c' })
    const cancel = (key: string) =>
      town().person('administrator').sends('POST', `/api/redatings/${preview.id}/cancel`, { body: {}, key })
    expect(await cancel('give-up')).toMatchObject({ status: 200, body: { status: 'cancelled' } })
    expect(await cancel('give-up')).toMatchObject({ status: 200, body: { status: 'cancelled' } })
    expect(await cancel('give-up-again')).toMatchObject({ status: 409, body: { code: 'REDATING_CLOSED' } })
    expect(await refused(administrator().applies(preview))).toMatchObject({ code: 'REDATING_CLOSED' })
    expect((await administrator().shown(preview))[kase.caseNo]?.[0]).toBe('cancelled')
    expect(await town().events(kase, 'Redated')).toEqual([])
  })
})

describe('a case that another re-dating took along meanwhile', () => {
  it('is done, and its log holds the one that came first', async () => {
    const kase = await accepted('applicant-12')
    await administrator().publishesDays('cn-2027e', { '2026-03-28': { kind: 'make-up', name: '调休' } })
    const first = await administrator().previews({ calendar: 'cn-2027e' })
    const second = await administrator().previews({ calendar: 'cn-2027e' })
    for (const each of [first, second]) {
      const { counts, status } = await administrator().applies(each)
      const rest = { moved: 0, failed: 0, pending: 0 }
      expect({ status, counts }).toMatchObject({ status: 'applied', counts: { done: first.counts['total'], ...rest } })
      expect((await administrator().shown(each))[kase.caseNo]?.[0]).toBe('done')
    }
    expect(await town().events(kase, 'Redated')).toMatchObject([{ data: { redating: first.id } }])
  })
})

describe('limits shortened while cases run', () => {
  it('make nothing overdue in retrospect; a case that did not answer is done later', async () => {
    // accepted on Saturday the 7th after hours: the survey has Monday and Tuesday. By the new limit it had Monday alone;
    // re-dated on Tuesday it is due no sooner than it was
    const late = await accepted('applicant-9')
    const lost = await accepted('applicant-11')
    await town().passesTo('03-10 09:00')
    await administrator().publishesPromise('limits-2026.2', 'survey', 'hv-single', { value: 1, unit: 'workingDays' })
    const preview = await administrator().previews({ profile: 'limits-2026.2' }, '勘查时限缩短')
    const survey = 'survey.0.1.marketing 03-10 17:30 → 03-10 17:30'
    expect((await administrator().shown(preview))[late.caseNo]).toContain(survey)
    expect(preview.counts['becomesOverdue']).toBe(0)

    const { house } = town().world
    await house.temporal.workflow.getHandle(workflowIdOf(lost.caseNo)).terminate('lost')
    const applied = await administrator().applies(preview)
    expect(applied.counts).toMatchObject({ failed: 1, pending: 0, moved: 0 })
    expect((await administrator().shown(preview))[lost.caseNo]?.[0]).toBe('failed')

    await resumeCases(house.pools.worker.db, house.temporal)
    const again = await administrator().applies(applied)
    expect(again.counts).toMatchObject({ failed: 0, moved: 0, pending: 0, done: preview.counts['total'] })
    expect(await town().events(lost, 'Redated')).toHaveLength(1)

    // reminded by the old limit this morning, due this evening
    await town().passesTo('03-10 18:00')
    expect(await town().rungs(late, 'survey.0.1.marketing')).toEqual([
      '03-10 08:30 remind survey.0.1.marketing',
      '03-10 17:30 due survey.0.1.marketing',
    ])
    await expectSound(town(), late, lost)
  })
})

describe('a worker killed in the middle of a re-dating', () => {
  it('leaves no case out and touches none twice', async () => {
    const kases: Kase[] = []
    for (const login of ['applicant-1', 'applicant-3', 'applicant-5', 'applicant-7']) kases.push(await accepted(login))
    await administrator().publishesDays('cn-2027d', { '2026-03-21': { kind: 'make-up', name: '调休' } })
    const preview = await administrator().previews({ calendar: 'cn-2027d' })
    const { house, databaseUrl, namespace } = town().world
    const { temporalAddress, bundlePath } = inject('servers')
    const place = { databaseUrl, temporalAddress, namespace, bundlePath }
    await house.worker.stop()

    // It dies when it has written the first of them, before Temporal or the list of the job hear of it.
    const dying = await startDyingWorker(place, 'redate')
    const applied = administrator().applies(preview)
    expect(await dying.died).toEqual([null, 'SIGKILL'])
    const worker = await startSuiteWorker(place)
    try {
      const { counts, status } = await applied
      expect({ status, pending: counts['pending'], failed: counts['failed'] }).toEqual({
        status: 'applied',
        pending: 0,
        failed: 0,
      })
      expect(counts['done']).toBe(preview.counts['total'])
      for (const kase of kases) expect(await town().events(kase, 'Redated')).toHaveLength(1)
      await expectSound(town(), ...kases)
    } finally {
      await worker.stop()
    }
  })
})
