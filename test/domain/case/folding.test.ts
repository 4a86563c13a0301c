import { describe, expect, it } from 'vitest'
import type { ClockRedating, LoggedEvent, TaskKey, WithdrawnRound } from '../../../domain/case/events.ts'
import { clockOf } from '../../../domain/case/clock-subject.ts'
import { outcomeTakenBack, redated, urged, urgesPassedOn, withValidity } from '../../../domain/case/folding.ts'
import { apply } from '../../../domain/case/fold.ts'
import type { CaseState, Clock, Round, StopRow } from '../../../domain/case/state.ts'
import { PaperCase, statement, supervisor } from '../../support/paper.ts'
import { clockNamed, on, play } from '../play.ts'
import { PLANT_TO_CONFIRMATION, PLANT_TO_PLAN } from '../scripts.ts'

/** What single events change of the tasks and clocks of a case. */

const by = { id: supervisor.id, role: supervisor.role }
const PLAN: TaskKey = 'external-plan.0.1.production'
const OTHER: TaskKey = 'internal-plan.0.1.marketing'
const planning = () => play(new PaperCase(), PLANT_TO_PLAN.split('\n').slice(0, 4).join('\n')).now
const planned = () => play(new PaperCase(), PLANT_TO_PLAN).now

type Of<T extends LoggedEvent['type']> = Extract<LoggedEvent, { type: T }>

describe('urging', () => {
  const urge = (state: CaseState, task: TaskKey, when: string): CaseState => {
    const event = { type: 'Urged', version: 1, seq: 9, at: on(when), by, data: { task, statement } } as const
    return { ...state, ...urged(state, event) }
  }
  const given = (task: TaskKey): Of<'TaskAssigned'> => ({
    ...{ type: 'TaskAssigned', version: 1, seq: 10, at: on('03-04 12:00'), by },
    data: { task, assignee: 'u-other', statement: null },
  })

  it('is counted of each task for itself', () => {
    const once = urge(planning(), PLAN, '03-04 10:00')
    const state = urge(urge(once, OTHER, '03-04 11:00'), PLAN, '03-05 10:00')
    expect(state.urges).toEqual({
      [PLAN]: { count: 2, lastAt: on('03-05 10:00'), passedOn: false },
      [OTHER]: { count: 1, lastAt: on('03-04 11:00'), passedOn: false },
    })
  })

  it('is passed on with the task that was urged, and with no other', () => {
    const state = urge(planning(), PLAN, '03-04 10:00')
    expect(urgesPassedOn(state, given(OTHER))).toStrictEqual({})
    expect(urgesPassedOn(state, given(PLAN)).urges).toEqual({
      [PLAN]: { count: 1, lastAt: on('03-04 10:00'), passedOn: true },
    })
  })
})

describe('a longer validity', () => {
  const VALIDITY = 'validity:plan.1'
  const confirming = () => play(new PaperCase(), PLANT_TO_CONFIRMATION).now
  const asked = (): CaseState => ({ ...confirming(), validityAsk: { months: 6, at: on('03-10 10:00') } })
  const granted = { by: { value: 6, unit: 'months' }, at: on('03-11 10:00') }

  it('is as long as was asked, and begins the reminders again', () => {
    const before = clockNamed(asked(), VALIDITY)
    const after = clockNamed(withValidity(asked(), { at: granted.at, grantedBy: 'u-head' }), VALIDITY)
    expect(after).toEqual({ ...before, extensions: [{ ...granted, grantedBy: 'u-head' }], edition: before.edition + 1 })
  })

  it('is none where nobody asked for it', () => {
    const state = confirming()
    expect(withValidity(state, { at: granted.at, grantedBy: 'u-head' })).toBe(state)
  })

  it('is granted by who decides on it, or by the process where nobody did in time', () => {
    const task: TaskKey = 'validity-extension.0.1.marketing'
    const rest = { outcome: 'grant' as const, form: {}, statement: null, documents: [] }
    const decided = apply(
      asked(),
      {
        ...{ type: 'TaskCompleted', version: 1, seq: 99, at: granted.at, by },
        data: { task, assignee: 'u-head', ...rest },
      },
      'c',
    )
    expect(clockNamed(decided, VALIDITY).extensions).toEqual([{ ...granted, grantedBy: 'u-head' }])
    const deemed = apply(
      asked(),
      {
        ...{
          type: 'ValidityExtensionDeemed',
          version: 1,
          seq: 99,
          at: granted.at,
          by: { id: 'system', role: 'system' },
        },
        data: { task },
      },
      'c',
    )
    expect(clockNamed(deemed, VALIDITY).extensions).toEqual([{ ...granted, grantedBy: 'system' }])
  })
})

describe('an outcome that is taken back', () => {
  const takenBack = (state: CaseState, withdrawn: WithdrawnRound[] = []): CaseState => ({
    ...state,
    ...outcomeTakenBack(state, {
      ...{ type: 'OutcomeTakenBack', version: 1, seq: 99, at: on('03-06 14:00'), by },
      data: { task: PLAN, withdrawn, unstarted: [], reopened: [], statement },
    }),
  })

  it('withdraws the parts of a round that followed from it, and no others of that step', () => {
    const part = { step: 'completion-inspection', phase: 1, round: 1 } as const
    const of = (row: Partial<Round>): Round => ({
      ...{ step: 'completion-inspection', phase: 1, round: 1, parties: ['marketing'] },
      ...{ cause: 'first', openedAt: on('03-06 09:00'), standing: [], ...row },
    })
    const others: Partial<Round>[] = [
      { parties: ['safety'] },
      { phase: 2 },
      { round: 2 },
      { step: 'midworks-inspection' },
    ]
    const rows = [of({}), ...others.map(of)]
    const state = takenBack({ ...planned(), rounds: rows }, [{ ...part, parties: ['marketing'] }])
    expect(state.rounds).toEqual(rows.slice(1))
  })

  it('lets the clock go on on the ladder it had, where the green channel is as it was', () => {
    const before = clockNamed(planned(), PLAN)
    expect(before.closedAt).toBe(on('03-05 10:00'))
    expect(clockNamed(takenBack(planned()), PLAN)).toEqual({ ...before, closedAt: null })
  })

  it.each<[string, string | null, CaseState['green']]>([
    [
      'was entered',
      null,
      {
        ...{ reason: 'government-key-project', admittedAt: on('03-05 16:00'), until: '2026-12-31' },
        ...{ leader: 'u-leader', supervisor: 'u-supervisor', grantor: 'u-leader' },
      },
    ],
    ['was left', on('03-04 16:00'), null],
  ])('climbs the other ladder from its beginning where the green channel %s meanwhile', (_how, closedIn, green) => {
    const state = planned()
    const closed: Clock = { ...clockNamed(state, PLAN), closedInGreenSince: closedIn, escalationClosed: true }
    const after = takenBack({ ...state, green, clocks: { ...state.clocks, [PLAN]: closed } })
    expect(clockNamed(after, PLAN)).toEqual({
      ...closed,
      ...{ closedAt: null, closedInGreenSince: null, edition: closed.edition + 1, escalationClosed: false },
    })
  })

  it('leaves the ladder of the law, which has no green one, where it was', () => {
    const REPLY = 'statutory:plan-reply.0.1'
    const state = planned()
    const closed: Clock = {
      ...clockNamed(state, REPLY),
      closedAt: on('03-06 10:00'),
      closedInGreenSince: on('03-04 16:00'),
    }
    const changed = outcomeTakenBack(
      { ...state, clocks: { ...state.clocks, [REPLY]: closed } },
      {
        ...{ type: 'OutcomeTakenBack', version: 1, seq: 99, at: on('03-06 14:00'), by },
        data: { task: PLAN, withdrawn: [], unstarted: [], reopened: [REPLY], statement },
      },
    )
    expect(changed.clocks?.[REPLY]).toEqual({ ...closed, closedAt: null, closedInGreenSince: null })
  })

  it('takes out each suspension since, once, as the other clocks have it', () => {
    const suspended = (from: string, until: string): StopRow => ({
      ...{ from: on(from), until: on(until), reason: 'suspended', by: 'system', endsAt: null },
    })
    const earlier = suspended('03-04 09:00', '03-04 11:00')
    // the first begins at the very instant at which the plan was drafted
    const since = [suspended('03-05 10:00', '03-05 15:00'), suspended('03-06 09:00', '03-06 11:00')]
    const permit: StopRow = { ...suspended('03-06 09:00', '03-06 10:00'), reason: 'permit' }
    const state = planned()
    const rows: Record<string, StopRow[]> = {
      [OTHER]: [earlier, ...since, permit],
      'case:handling.1': [earlier, ...since],
    }
    const clocks = Object.fromEntries(
      Object.values(state.clocks).map((clock) => [clock.id, { ...clock, stops: rows[clock.id] ?? [] }]),
    )
    expect(clockNamed(takenBack({ ...state, clocks }), PLAN).stops).toEqual(since)
  })
})

describe('a re-dating', () => {
  const UNTIL = on('03-10 10:00')
  const days = (value: number) => ({ value, unit: 'workingDays' as const })
  const clock: Clock = { ...clockOf(PLAN, days(3), days(2), on('03-04 10:00')), escalationClosed: true, edition: 4 }
  const same = <T>(value: T) => ({ before: value, after: value })
  const dated = (change: Partial<ClockRedating>, counting: 1 | 2 = 2): Clock => {
    const state: CaseState = { ...planning(), counting, clocks: { [PLAN]: clock } }
    const redating = { clock: PLAN, limit: same(days(3)), green: same(days(2)), due: same(null), ...change }
    const data = { redating: 'r', profile: same('p'), calendar: same('c'), clocks: [redating] }
    return clockNamed({ ...state, ...redated(state, { at: UNTIL, data }) }, PLAN)
  }

  it('leaves alone a clock that it does not name', () => {
    const state: CaseState = { ...planning(), clocks: { [PLAN]: clock } }
    const data = { redating: 'r', profile: same('p'), calendar: same('c'), clocks: [] }
    expect(redated(state, { at: UNTIL, data }).clocks).toEqual({ [PLAN]: clock })
  })

  it.each<[string, Partial<ClockRedating>]>([
    ['limit', { limit: { before: days(3), after: days(5) } }],
    ['green limit', { green: { before: days(2), after: days(1) } }],
  ])('that changes its %s keeps what was before', (_what, change) => {
    const { limitsBefore, limit, green } = dated(change)
    expect(limitsBefore).toEqual([{ limit: days(3), green: days(2), until: UNTIL }])
    expect([limit, green]).toEqual([change.limit?.after ?? days(3), change.green?.after ?? days(2)])
    // the first counting rules kept nothing
    expect(dated(change, 1).limitsBefore).toEqual([])
  })

  it('that changes nothing of it keeps nothing', () => {
    expect(dated({})).toEqual(clock)
  })

  it.each([
    ['late, and due later now', '03-09 17:30', '03-11 17:30', true],
    ['late, and paused now', '03-09 17:30', null, true],
    ['late, and still so', '03-06 17:30', '03-09 17:30', false],
    ['late, and due at this instant', '03-06 17:30', '03-10 10:00', false],
    ['due at this instant, and later now', '03-10 10:00', '03-11 17:30', false],
    ['not late', '03-10 17:30', '03-11 17:30', false],
    ['paused', null, '03-11 17:30', false],
  ])('of a clock that was %s begins its ladder again or goes on', (_how, before, after, isBegun) => {
    const due = { before: before === null ? null : on(before), after: after === null ? null : on(after) }
    expect(dated({ due })).toEqual(isBegun ? { ...clock, edition: 5, escalationClosed: false } : clock)
  })
})
