import { followsProcedure } from '../versions.ts'
import type { FormValue } from '../application/forms.ts'
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseState, Task } from './state.ts'

/** A figure of the plan, as `step.field`, at an instant: from the latest form submitted by then. */
export function planFigureAt(state: CaseState, input: string, at: Instant): FormValue | undefined {
  const [step, field = ''] = input.split('.')
  const latest = Object.values(state.tasks)
    .filter((task) => task.step === step && task.status === 'done' && task.form !== null && field in task.form)
    .filter(({ closedAt }) => closedAt !== null && epochOf(closedAt) <= epochOf(at))
    .sort((a, b) => b.round - a.round)[0]
  return latest?.form?.[field]
}

/** What the grid's line is built by; other figures of a plan (feeder capacity, the day of the line) build nothing. */
const LINE_FIGURES = [
  'external-plan.voltageKv',
  'external-plan.sources',
  'external-plan.lineLengthM',
  'external-plan.conductorMm2',
  'plan.lineLengthM',
  'plan.conductorMm2',
]

/**
 * The grid's line that was built for a void plan and serves the present one unchanged: works that were
 * done stand, and only what the new plan changes is built again. Null if none was built, or another one. A case of before
 * November 2026 builds it again (decision 0002).
 */
export function lineStanding(state: CaseState): Task | null {
  if (!followsProcedure(state, 2) || state.voids.length === 0) return null
  const last = Object.values(state.tasks)
    .filter(({ step, status }) => step === 'external-works' && status === 'done')
    .reduce<Task | null>((latest, task) => (latest === null || task.round > latest.round ? task : latest), null)
  const builtAt = last?.closedAt ?? null
  if (last === null || builtAt === null) return null
  const isSame = (figure: string) => planFigureAt(state, figure, builtAt) === planFigureAt(state, figure, state.lastAt)
  return LINE_FIGURES.every(isSame) ? last : null
}
