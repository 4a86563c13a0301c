import { describe, expect, it } from 'vitest'
import { subjectOf } from '../../../domain/case/clock-subject.ts'
import type { ClockId, TaskKey } from '../../../domain/case/events.ts'
import type { CaseState, Clock, Task } from '../../../domain/case/state.ts'
import { takeBackOf } from '../../../domain/actions/take-back.ts'
import { PaperCase } from '../../support/paper.ts'
import { clockNamed, extend, head, on, play, taskNamed } from '../play.ts'
import {
  HOSPITAL,
  HOSPITAL_AGREED,
  HOSPITAL_TO_GATES,
  HOSPITAL_TO_REPORT,
  HOSPITAL_TO_REVIEW,
  PLANT_AGREED,
  SHOP,
  SHOP_REPLIED,
} from '../scripts.ts'

/** What keeps an outcome, rule by rule (docs/procedure.md section 3, Taking back); take-back.test.ts has whole cases. */

const EXTERNAL: TaskKey = 'external-plan.0.1.production'
const DISPATCH: TaskKey = 'plan-review.0.1.dispatch'
const PLANNING: TaskKey = 'plan-review.0.1.planning'
const SAFETY: TaskKey = 'plan-review.0.1.safety'
const CONFIRMATION: TaskKey = 'plan-confirmation.0.1.applicant'
const WORKS: TaskKey = 'customer-works.1.1.applicant'
const REPORT: TaskKey = 'completion-report.1.1.applicant'
const METERING: TaskKey = 'metering.1.1.marketing'
const POWER: TaskKey = 'energisation.1.1.production'
const FEE: TaskKey = 'fees.0.1.applicant'

/** The plan was drafted, and its review opened, on Friday 6 March at 16:00. */
const drafted = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
const DRAFTED = drafted().now
const AGREED = play(new PaperCase(), PLANT_AGREED).now
/** Reported on Monday 20 April at 11:00. */
const REPORTED = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REPORT).now
/** Metered on 27 April; production energised on the 28th at 10:00, dispatch has not. */
const HALF = play(new PaperCase(HOSPITAL), HOSPITAL_TO_GATES).now

const found = (state: CaseState, key: TaskKey, other: Partial<Task> = {}) =>
  takeBackOf(state, { ...taskNamed(state, key), ...other })

/** `may`, or what keeps it. */
function kept(...asked: Parameters<typeof found>): string {
  const answer = found(...asked)
  if (answer.may) return 'may'
  return answer.code === 'TAKEN_UP' ? `TAKEN_UP ${answer.by}` : `LEFT_THE_HOUSE ${answer.why}`
}

const withTask = (state: CaseState, key: TaskKey, other: Partial<Task>): CaseState => ({
  ...state,
  tasks: { ...state.tasks, [key]: { ...taskNamed(state, key), ...other } },
})
const withClock = (state: CaseState, id: ClockId, like: ClockId, other: Partial<Clock>): CaseState => ({
  ...state,
  clocks: { ...state.clocks, [id]: { ...clockNamed(state, like), id, subject: subjectOf(id), ...other } },
})
const withRound = (state: CaseState, other: Partial<CaseState['rounds'][number]>): CaseState => {
  const [round] = state.rounds
  if (round === undefined) throw new Error('no round')
  return { ...state, rounds: [...state.rounds, { ...round, round: 1, openedAt: on('04-21 10:00'), ...other }] }
}

it('only what is done has an outcome', () => {
  expect(() => found(DRAFTED, PLANNING)).toThrow('plan-review.0.1.planning has no outcome to take back')
})

describe('what goes with an outcome', () => {
  const REVIEW = { step: 'plan-review', phase: 0, round: 1 }

  it('of a plan is its review, and nothing that was opened since for another reason', () => {
    const state = withRound(DRAFTED, { step: 'supplement', phase: 0, parties: ['applicant'] })
    const parties = ['marketing', 'planning', 'production', 'safety', 'dispatch']
    const alone = { may: true, withdrawn: [{ ...REVIEW, parties }], unstarted: [], reopened: [] }
    expect(found(state, EXTERNAL)).toEqual(alone)
    // nor a validity that ended at that moment
    const valid = withClock(DRAFTED, 'validity:plan.1', EXTERNAL, { closedAt: on('03-06 16:00') })
    expect(found(valid, EXTERNAL)).toEqual(alone)
  })

  it('of a phase belongs to that phase, and its row begins again', () => {
    const row = 'statutory:completion-inspection.1.1'
    const like =
      (id: ClockId, other: Partial<Clock> = {}) =>
      (state: CaseState) =>
        withClock(state, id, row, other)
    const others = [
      like('statutory:completion-inspection.2.1'),
      like('statutory:completion-inspection.1.2', { trigger: null }),
      like('statutory:completion-inspection.1.3', { trigger: on('04-20 10:59') }),
      like('statutory:design-review.1.1'),
    ]
    const state = others.reduce((each, change) => change(each), REPORTED)
    const answer = found(withRound(state, { step: 'metering', phase: 2, parties: ['marketing'] }), REPORT)
    if (!answer.may) throw new Error(answer.code)
    expect(answer.unstarted).toEqual([row])
    expect(answer.withdrawn.map(({ step, phase, round }) => `${step}.${phase}.${round}`)).toEqual([
      ...['completion-inspection.1.1', 'metering.1.1', 'energisation.1.1'],
    ])
  })

  it('that was given as soon as its round was opened, is not its own round', () => {
    const paid = play(new PaperCase(HOSPITAL), `${HOSPITAL_AGREED}\n03-23 09:00 ${FEE} pay`)
    expect(found(paid.now, FEE)).toMatchObject({ withdrawn: [{ step: 'fees', round: 1, parties: ['marketing'] }] })
  })

  it('of an objection, or of works, is the end of the validity, and of no other clock', () => {
    const objected = play(new PaperCase(SHOP), `${SHOP_REPLIED}\n03-04 09:00 ${CONFIRMATION} object>survey`).now
    const earlier = withClock(objected, 'validity:plan.9', 'validity:plan.1', { closedAt: on('03-04 08:59') })
    expect(found(earlier, CONFIRMATION)).toMatchObject({ may: true, reopened: ['validity:plan.1'] })
    const built = (script = '') =>
      play(new PaperCase(), `${PLANT_AGREED}${script}\n03-30 10:00 ${WORKS} complete-works`)
    expect(found(built().now, WORKS)).toMatchObject({ may: true, reopened: ['validity:plan.1'] })
    // it ends when they are reported begun
    const begun = built(`\n03-12 10:00 ${WORKS} begin-works`)
    expect(found(begun.now, WORKS)).toMatchObject({ may: true, reopened: [] })
  })
})

describe('has left the house', () => {
  const voided = (when: string): CaseState => {
    const { voids } = play(new PaperCase(), `${PLANT_AGREED}\n03-10 10:00 case change-plan>external-plan`).now
    return { ...DRAFTED, voids: voids.map((each) => ({ ...each, at: on(when) })) }
  }
  const rowClosed = (when: string) => {
    const row = 'statutory:plan-reply.0.1'
    return withClock(DRAFTED, row, row, { closedAt: on(when) })
  }

  it.each([
    ['a plan that was void before', voided('03-06 15:59'), 'may'],
    ['a plan that was void since', voided('03-06 16:00'), 'LEFT_THE_HOUSE plan-voided'],
    ['what served a row that was closed before', rowClosed('03-06 15:59'), 'may'],
    ['what served a row that was closed with it', rowClosed('03-06 16:00'), 'LEFT_THE_HOUSE row-closed'],
  ])('%s', (_, state, expected) => {
    expect(kept(state, EXTERNAL)).toBe(expected)
  })

  it('what belongs to a phase that was given up', () => {
    expect(kept({ ...REPORTED, withdrawnPhases: [2] }, REPORT)).toBe('may')
    expect(kept({ ...REPORTED, withdrawnPhases: [2, 1] }, REPORT)).toBe('LEFT_THE_HOUSE phase-withdrawn')
  })

  it.each(['sign', 'called', 'state'] as const)('what binds: %s', (outcome) => {
    expect(kept(DRAFTED, EXTERNAL, { outcome })).toBe('LEFT_THE_HOUSE binding')
  })

  it('what somebody did for the customer, who is asked for something on account of it', () => {
    expect(kept(AGREED, CONFIRMATION)).toBe('may')
    expect(kept(AGREED, CONFIRMATION, { assignee: 'u-supervisor' })).toBe('LEFT_THE_HOUSE customer-told')
  })

  it('a fee that was waived, but not one that somebody else entered as paid', () => {
    const paid = play(new PaperCase(HOSPITAL), `${HOSPITAL_AGREED}\n03-24 10:00 ${FEE} pay`).now
    expect(kept(paid, FEE, { assignee: 'u-supervisor' })).toBe('may')
    expect(kept(paid, FEE, { assignee: 'h-marketing', outcome: 'waive' })).toBe('LEFT_THE_HOUSE customer-told')
  })

  it('an energisation of a phase that has power', () => {
    const at = on('04-28 10:00')
    const energised = (...phases: number[]) => ({ ...HALF, energised: phases.map((phase) => ({ phase, at })) })
    expect(kept(HALF, POWER)).toBe('may')
    expect(kept(energised(2), POWER)).toBe('may')
    expect(kept(energised(2, 1), POWER)).toBe('LEFT_THE_HOUSE customer-told')
    // of other steps the customer was told nothing
    expect(kept(energised(1), METERING)).toBe(`TAKEN_UP ${POWER}`)
  })
})

describe('was taken up', () => {
  const clock = (key: TaskKey, other: Partial<Clock>) => withClock(DRAFTED, key, key, other)
  const task = (other: Partial<Task>) => withTask(DRAFTED, SAFETY, other)
  const without = (key: TaskKey): CaseState => ({
    ...DRAFTED,
    clocks: Object.fromEntries(Object.entries(DRAFTED.clocks).filter(([id]) => id !== key)),
  })

  it.each([
    ['claimed', task({ assignee: 'u-safety-1' }), SAFETY],
    ['ended', task({ status: 'done' }), SAFETY],
    ['started on site', task({ startedOnSiteAt: on('03-09 09:00') }), SAFETY],
    ['to be stopped', play(drafted(), `03-09 09:00 ${PLANNING} request-stop>permit,2026-03-20`).now, PLANNING],
    ['given more time', drafted().do(head('planning'), extend(PLANNING, 1), on('03-09 09:00')).now, PLANNING],
    ['escalated no more', clock(PLANNING, { escalationClosed: true }), PLANNING],
  ])('by a review that was %s, which is named', (_, state, by) => {
    expect(kept(state, EXTERNAL)).toBe(`TAKEN_UP ${by}`)
  })

  it('names the first of several', () => {
    const both = withTask(task({ assignee: 'u-safety-1' }), DISPATCH, { assignee: 'u-dispatch-1' })
    expect(kept(both, EXTERNAL)).toBe(`TAKEN_UP ${DISPATCH}`)
  })

  it('not by a review that has no clock, or whose clock began later', () => {
    expect(kept(without(PLANNING), EXTERNAL)).toBe('may')
    expect(kept(clock(PLANNING, { trigger: on('03-09 09:00') }), EXTERNAL)).toBe('may')
    expect(kept(clock(PLANNING, { trigger: null }), EXTERNAL)).toBe('may')
  })

  it('by an inspection for which a day was proposed', () => {
    const line = '04-20 14:00 completion-inspection.1.1.safety propose-appointment>2026-04-27'
    const proposed = play(new PaperCase(HOSPITAL), `${HOSPITAL_TO_REPORT}\n${line}`).now
    expect(kept(REPORTED, REPORT)).toBe('may')
    // one appointment for all who come
    expect(kept(proposed, REPORT)).toBe('TAKEN_UP completion-inspection.1.1.dispatch')
  })

  it('by works whose day the customer stated, or that began, in this phase', () => {
    const stated = play(new PaperCase(), `${PLANT_AGREED}\n03-10 10:00 ${WORKS} state-date>2026-05-08`).now
    expect(kept(stated, CONFIRMATION)).toBe(`TAKEN_UP ${WORKS}`)
    const begun = (phase: number) => ({ ...AGREED, worksBegun: [{ phase, at: on('03-10 10:00') }] })
    expect(kept(begun(1), CONFIRMATION)).toBe(`TAKEN_UP ${WORKS}`)
    expect(kept(begun(2), CONFIRMATION)).toBe('may')
  })

  it.each<[string, Partial<Task>, string]>([
    ['since', {}, `TAKEN_UP ${POWER}`],
    ['at the same time', { closedAt: on('04-27 10:00') }, `TAKEN_UP ${POWER}`],
    ['before', { closedAt: on('04-27 09:59') }, 'may'],
    ['not at all, but called off', { status: 'cancelled' }, 'may'],
    ['in another phase', { phase: 2 }, 'may'],
  ])('by an energisation that could not be done without the meter, and was: %s', (_, energisation, expected) => {
    expect(kept(withTask(HALF, POWER, energisation), METERING)).toBe(expected)
  })
})
