import type { Facts } from './facts.ts'
import type { ParallelStep } from '../steps.ts'
import { DEPARTMENTS } from '../vocabulary.ts'
import type { Department } from '../vocabulary.ts'

/**
 * On which routes a department takes part in a step: on every one that has it, at high voltage, if there are works on
 * the grid's side or high voltage, where planning leads a joint review; or never.
 */
type Taking = 'always' | 'high-voltage' | 'grid-works' | 'joint-review' | 'never'

interface Parts {
  takes: Record<Department, Taking>
  /** Who is named before the others, in this order; the others follow in the order of the departments. */
  first?: readonly Department[]
}

const TAKING_PART: Record<ParallelStep, Parts> = {
  survey: {
    takes: {
      marketing: 'always',
      planning: 'joint-review',
      production: 'grid-works',
      safety: 'never',
      dispatch: 'never',
    },
    first: ['marketing', 'production'],
  },
  'plan-review': {
    takes: {
      marketing: 'always',
      planning: 'high-voltage',
      production: 'high-voltage',
      safety: 'high-voltage',
      dispatch: 'high-voltage',
    },
  },
  'design-review': {
    takes: {
      marketing: 'never',
      planning: 'never',
      production: 'always',
      safety: 'always',
      dispatch: 'high-voltage',
    },
  },
  'midworks-inspection': {
    takes: {
      marketing: 'never',
      planning: 'never',
      production: 'always',
      safety: 'always',
      dispatch: 'never',
    },
    first: ['safety'],
  },
  'completion-inspection': {
    takes: {
      marketing: 'always',
      planning: 'never',
      production: 'always',
      safety: 'always',
      dispatch: 'high-voltage',
    },
    first: ['marketing', 'safety'],
  },
}

/** The departments that take part in a step of this application, those that lead it first. */
export function departmentsIn(
  step: ParallelStep,
  facts: Facts,
  { jointReview }: { jointReview: boolean },
): Department[] {
  const { takes, first = [] } = TAKING_PART[step]
  const isHighVoltage = facts.voltage === 'HV'
  const holds: Record<Taking, boolean> = {
    always: true,
    'high-voltage': isHighVoltage,
    'grid-works': isHighVoltage || facts.externalWorks,
    'joint-review': jointReview,
    never: false,
  }
  const others = DEPARTMENTS.filter((department) => !first.includes(department))
  return [...first, ...others].filter((department) => holds[takes[department]])
}
