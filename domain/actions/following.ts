import { RETURN_TARGETS, traitsOf } from '../steps.ts'
import type { StatutoryRow } from '../limits/profile.ts'
import type { Step } from '../vocabulary.ts'

/** What follows from the outcome of a step and may be taken back with it (docs/procedure.md section 3, Taking back). */
export interface Following {
  /** Steps that are opened on account of it, as the route leaves others between them out. */
  opens: readonly Step[]
  /** Steps that are open in parallel and cannot be done without it. */
  carries?: readonly Step[]
  /** The row of the regulation whose trigger it is, or is one of. */
  starts?: StatutoryRow
}

const PLANS = RETURN_TARGETS.filter((step) => traitsOf(step).plan === 'drafted')
const PLAN_AGAIN: readonly Step[] = [...RETURN_TARGETS, 'plan-review', 'plan-reply']
/** What begins as soon as nothing more is to be agreed with the customer. */
const ON_AGREEMENT = [
  ...['fees', 'contract', 'external-works', 'line-date', 'design-submission', 'customer-works'],
  ...['metering', 'energisation'],
] as const satisfies readonly Step[]
/** What begins when all phases are connected. */
const AT_THE_END = ['archive', 'return-visit', 'supply-end'] as const satisfies readonly Step[]

/**
 * Of each step what its outcome leads to. What would be opened only after one of these was done need not be named: by then
 * one of these is no longer untouched.
 */
export const FOLLOWING: Record<Step, Following> = {
  acceptance: { opens: ['survey', 'plan'] },
  supplement: { opens: [], carries: ['acceptance'] },
  survey: { opens: ['access-system-design', ...PLANS, 'plan-review', 'plan-reply'] },
  'access-system-design': { opens: PLANS },
  'external-plan': { opens: ['plan-review', 'plan-reply'] },
  'internal-plan': { opens: ['plan-review', 'plan-reply'] },
  // of a reduction, which nobody reviews or confirms, what follows begins with the plan
  plan: { opens: ['plan-review', 'plan-reply', ...ON_AGREEMENT] },
  'plan-review': { opens: PLAN_AGAIN },
  'plan-reply': { opens: ['plan-confirmation'] },
  // accepted it leads on, objected to it leads back
  'plan-confirmation': { opens: [...ON_AGREEMENT, ...PLAN_AGAIN], starts: 'plan-reply' },
  fees: { opens: ['fees', ...AT_THE_END], carries: ['energisation'], starts: 'meter-and-connect' },
  'design-submission': { opens: ['design-review'], starts: 'design-review' },
  'design-review': { opens: ['design-submission', 'customer-works'] },
  'external-works': { opens: AT_THE_END, carries: ['energisation'] },
  'customer-works': { opens: ['completion-report', 'metering', 'energisation'] },
  'midworks-inspection': { opens: [], carries: ['customer-works'] },
  'completion-report': {
    opens: ['completion-inspection', 'metering', 'energisation'],
    starts: 'completion-inspection',
  },
  'completion-inspection': { opens: ['completion-report'], carries: ['energisation'], starts: 'meter-and-connect' },
  contract: { opens: ['contract', ...AT_THE_END], carries: ['energisation'], starts: 'meter-and-connect' },
  metering: { opens: AT_THE_END, carries: ['energisation'] },
  energisation: { opens: AT_THE_END },
  'supply-end': { opens: ['supply-end', 'removal'] },
  removal: { opens: [] },
  archive: { opens: [] },
  'return-visit': { opens: [] },
  'validity-extension': { opens: [] },
  'customer-call': { opens: [] },
  'line-date': { opens: [] },
}
