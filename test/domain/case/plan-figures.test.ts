import { describe, expect, it, test } from 'vitest'
import { lineReadyOn, waitsForLine } from '../../../domain/case/case-view.ts'
import { isAside } from '../../../domain/steps.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { Form } from '../../../domain/application/forms.ts'
import { lineStanding, planFigureAt } from '../../../domain/case/plan-figures.ts'
import type { CaseState, Task } from '../../../domain/case/state.ts'
import { STEPS } from '../../../domain/vocabulary.ts'
import type { Step } from '../../../domain/vocabulary.ts'
import { PaperCase } from '../../support/paper.ts'
import { on } from '../play.ts'

/** Figures of a plan, and what is built by them: as they stood at an instant, by the latest form of that step. */

const task = (
  step: Step,
  round: number,
  closedAt: string | null,
  form: Form | null,
  change: Partial<Task> = {},
): Task => ({
  ...{ key: `${step}.0.${round}.production` satisfies TaskKey, step, phase: 0, round, party: 'production' },
  ...{ status: closedAt === null ? 'open' : 'done', assignee: 'u', openedAt: on('03-02 09:00'), outcome: null, form },
  ...{ closedAt: closedAt === null ? null : on(closedAt), statement: null, startedOnSiteAt: null, ...change },
})
const withTasks = (...tasks: Task[]): CaseState => ({
  ...new PaperCase().now,
  lastAt: on('04-30 10:00'),
  tasks: Object.fromEntries(tasks.map((each) => [each.key, each])),
})

describe('a figure of the plan', () => {
  const KV = 'external-plan.voltageKv'
  // kept in whatever order
  const drafted = () =>
    withTasks(
      task('external-plan', 3, '03-20 10:00', { voltageKv: 110 }),
      task('external-plan', 1, '03-04 10:00', { voltageKv: 10 }),
      task('external-plan', 2, '03-10 10:00', { voltageKv: 35 }),
    )

  it.each([
    ['03-04 09:59', undefined],
    ['03-04 10:00', 10],
    ['03-10 09:59', 10],
    ['03-10 10:00', 35],
    ['03-31 10:00', 110],
  ])('at %s is %s', (when, figure) => {
    expect(planFigureAt(drafted(), KV, on(when))).toBe(figure)
  })

  it.each<[string, Task]>([
    ['another step', task('survey', 9, '03-11 10:00', { voltageKv: 220 })],
    ['what is open', task('external-plan', 9, null, { voltageKv: 220 })],
    ['what was cancelled', task('external-plan', 9, '03-11 10:00', { voltageKv: 220 }, { status: 'cancelled' })],
    ['what has no form', task('external-plan', 9, '03-11 10:00', null)],
    ['a form without it', task('external-plan', 9, '03-11 10:00', { sources: 2 })],
  ])('is not what stands in %s', (_what, other) => {
    const state = drafted()
    const tasks = { [other.key]: other, ...state.tasks }
    expect(planFigureAt({ ...state, tasks }, KV, on('03-12 10:00'))).toBe(35)
  })
})

describe('the line that was built for a plan that no longer stands', () => {
  const PLAN = { voltageKv: 10, sources: 1, lineLengthM: 400, conductorMm2: 240 }
  const VOID = {
    cause: 'grid-change',
    part: 'external-plan',
    at: on('04-10 10:00'),
    rounds: {},
    feesSettled: true,
  } as const
  const first = task('external-plan', 1, '03-04 10:00', PLAN)
  const built = task('external-works', 1, '04-02 10:00', {})
  const voided = (...tasks: Task[]): CaseState => ({ ...withTasks(...tasks), voids: [VOID] })

  it('serves the present one as it is', () => {
    expect(lineStanding(voided(first, built))).toBe(built)
    // other figures of a plan build nothing
    const again = task('external-plan', 2, '04-12 10:00', { ...PLAN, feederKva: 1_000, lineReadyOn: '2026-06-01' })
    expect(lineStanding(voided(first, built, again))).toBe(built)
  })

  it.each<[string, Form]>([
    ['voltage', { voltageKv: 35 }],
    ['number of sources', { sources: 2 }],
    ['length', { lineLengthM: 500 }],
    ['conductor', { conductorMm2: 300 }],
  ])('does not serve one of another %s', (_what, change) => {
    const again = task('external-plan', 2, '04-12 10:00', { ...PLAN, ...change })
    expect(lineStanding(voided(first, built, again))).toBeNull()
  })

  it('is the one built last', () => {
    const later = task('external-works', 2, '04-20 10:00', {})
    expect(lineStanding(voided(first, later, built))).toBe(later)
    expect(lineStanding(voided(first, built, later))).toBe(later)
  })

  it('is none where nothing was built, no plan was voided, or the case is of before November 2026', () => {
    expect(lineStanding(voided(first))).toBeNull()
    expect(lineStanding(voided(first, task('external-works', 1, null, null)))).toBeNull()
    expect(lineStanding(voided(first, { ...built, status: 'cancelled' }))).toBeNull()
    expect(lineStanding(withTasks(first, built))).toBeNull()
    expect(lineStanding({ ...voided(first, built), procedure: 1 })).toBeNull()
  })
})

describe('the day of the line', () => {
  const states = (round: number, lineReadyOn: string | number) =>
    task('external-plan', round, '03-04 10:00', { lineReadyOn })

  it('is that of the latest plan, in whatever order they are kept', () => {
    expect(lineReadyOn(withTasks(states(2, '2026-06-01'), states(1, '2026-05-01')))).toBe('2026-06-01')
    expect(lineReadyOn(withTasks(states(1, '2026-05-01'), states(2, '2026-06-01')))).toBe('2026-06-01')
  })

  it('is not that of a plan that is not handed in, nor of another step', () => {
    const open = task('external-plan', 2, null, { lineReadyOn: '2026-06-01' })
    const other = task('line-date', 3, '03-05 10:00', { lineReadyOn: '2026-07-01' })
    expect(lineReadyOn(withTasks(states(1, '2026-05-01'), open, other))).toBe('2026-05-01')
  })

  it('is none where no plan states one', () => {
    expect(lineReadyOn(withTasks())).toBeNull()
    expect(lineReadyOn(withTasks(task('external-plan', 1, '03-04 10:00', null)))).toBeNull()
    expect(lineReadyOn(withTasks(task('external-plan', 1, '03-04 10:00', {})))).toBeNull()
  })
})

test('only cases of before November 2026 wait for the line before anything is metered', () => {
  const { now } = new PaperCase()
  expect([waitsForLine(now), waitsForLine({ ...now, procedure: 1 })]).toEqual([false, true])
})

test('three steps hold nothing up', () => {
  expect(STEPS.filter(isAside).toSorted()).toEqual(['customer-call', 'line-date', 'validity-extension'])
})
