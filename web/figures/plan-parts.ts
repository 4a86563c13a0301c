import type { CasePage } from '../api/vocabulary.ts'
import { words } from '../i18n/words.ts'

type PlanPart = CasePage['voids'][number]['part']

/** The steps whose figures are the plan's: what the survey found, and what was drafted. */
const IS_DRAFTED: Record<PlanPart, boolean> = {
  survey: false,
  'external-plan': true,
  'internal-plan': true,
  plan: true,
}

/** In the order in which they are worked out. */
export function planParts(): PlanPart[] {
  return words('step').filter((step): step is PlanPart => Object.hasOwn(IS_DRAFTED, step))
}

/** In the order in which a plan is read: what was drafted first. */
export function planPartsAsRead(): PlanPart[] {
  return planParts().toSorted((a, b) => Number(IS_DRAFTED[b]) - Number(IS_DRAFTED[a]))
}
