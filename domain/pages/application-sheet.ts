import { DEPARTMENT_TRAITS } from '../departments.ts'
import type { Actor } from '../people/actor.ts'
import type { TaskKey } from '../case/events.ts'
import type { Facts } from '../application/facts.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseState, Task } from '../case/state.ts'
import type { Step } from '../vocabulary.ts'

/** Whether this person checks who the customer is: these people read the whole identity number, others its ending. */
export function mayReadIdentityNumber({ role, department }: Pick<Actor, 'role' | 'department'>): boolean {
  const checks = department !== null && DEPARTMENT_TRAITS[department].checksIdentity
  return role === 'applicant' || role === 'account-manager' || checks
}

/** Figures of an application that survey and plan look at again. */
export const LOOKED_AT = ['requestedKw', 'requestedKva', 'securityLoadKw', 'kv', 'sources', 'ownGeneration'] as const
type LookedAt = (typeof LOOKED_AT)[number]

/** The fields of survey and plans that are compared with it. */
export const FINDING_FIELDS = [
  ...(['verifiedKw', 'verifiedKva', 'availableKva', 'voltageKv', 'sources', 'transformerKva'] as const),
  ...(['securityLoadKw', 'ownSourceKw'] as const),
] as const
type FindingField = (typeof FINDING_FIELDS)[number]

/** What was applied for: the facts of a case, and the security load in kW, which the process does not depend on. */
type Applied = Pick<Facts, Exclude<LookedAt, 'securityLoadKw'>> & { securityLoadKw: number }

/** Something that survey or plan found otherwise than it was applied for. */
export interface Deviation {
  figure: LookedAt
  applied: number | boolean
  found: number | boolean
  /** Of the form on which it was found. */
  field: FindingField
  step: Step
  task: TaskKey
  at: Instant
}

/**
 * What the latest survey and plans found otherwise than it was applied for, in the order of the steps. Less available
 * capacity than was asked for is a finding about the capacity; more is none.
 */
export function deviations(state: CaseState, securityLoadKw: number): Deviation[] {
  const applied: Applied = { ...state.facts, securityLoadKw }
  return CHECKS.flatMap(({ figure, step, field, only }) =>
    latestDone(state, step).flatMap(({ key, form, closedAt }): Deviation[] => {
      const recorded = form?.[field]
      if (recorded === undefined || typeof recorded === 'string' || closedAt === null) return []
      const was = applied[figure]
      const found = typeof was === 'boolean' ? Boolean(recorded) : recorded
      const differs = only === 'less' ? Number(found) < Number(was) : found !== was
      return differs ? [{ figure, applied: was, found, field, step, task: key, at: closedAt }] : []
    }),
  )
}

interface Check {
  figure: LookedAt
  step: Step
  /** Of the step's form. */
  field: FindingField
  only?: 'less'
}

const CHECKS: readonly Check[] = [
  { figure: 'requestedKw', step: 'survey', field: 'verifiedKw' },
  { figure: 'requestedKva', step: 'survey', field: 'verifiedKva' },
  { figure: 'requestedKva', step: 'survey', field: 'availableKva', only: 'less' },
  { figure: 'kv', step: 'external-plan', field: 'voltageKv' },
  { figure: 'sources', step: 'external-plan', field: 'sources' },
  { figure: 'requestedKva', step: 'internal-plan', field: 'transformerKva' },
  { figure: 'securityLoadKw', step: 'internal-plan', field: 'securityLoadKw' },
  { figure: 'ownGeneration', step: 'internal-plan', field: 'ownSourceKw' },
]

function latestDone(state: CaseState, step: Step): Task[] {
  const done = Object.values(state.tasks).filter((task) => task.step === step && task.status === 'done')
  const latest = Math.max(0, ...done.map(({ round }) => round))
  return done.filter(({ round }) => round === latest)
}
