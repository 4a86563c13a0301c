import { STEPS } from './vocabulary.ts'
import type { Step, StopReason } from './vocabulary.ts'

/**
 * What a step is like, one row for each. Every list of steps that a rule needs is derived from this table, so that a new
 * step is asked for once. What a step leads to, who takes part and how it ends have tables of their own, which the
 * compiler completes.
 */
export interface StepTraits {
  /** Taken once for the whole case, its tasks in phase 0, or once for each phase of the customer's works (1, 2, …). */
  per: 'case' | 'phase'
  /** The row of the company's promises that holds its limit; null: its time is the customer's alone. */
  promise: Step | 'meter-and-connect' | null
  /** The row of the regulation that its work serves. */
  serves: Step | 'meter-and-connect' | null
  /** Why the clock of the whole case is paused while the customer has it; null: it is never the customer's. */
  pauses: StopReason | null
  /** The departments do their parts in parallel. */
  parallel?: true
  /** Part of the plan: `surveyed` on the site, or `drafted` by the departments that make it. */
  plan?: 'surveyed' | 'drafted'
  reviews?: true
  inspects?: true
  /** Somebody comes to the site, by appointment. */
  visits?: true
  /** Lasts until a day of the customer's own: one that is `stated`, or until then the day on which supply is `wanted`. */
  ownDay?: 'stated' | 'wanted'
  /** What looks at what the customer hands in, and sends it back. */
  checkedBy?: Step
  /** The inspection whose defects it mends. */
  mends?: 'midworks-inspection' | 'completion-inspection'
  /** Its outcome is the grid's written word to the customer. */
  answersCustomer?: true
  /** The customer is asked for it by a mail of its own, which says more than that it is their turn. */
  ownMail?: true
  /** Outside the procedure: it holds nothing up. */
  aside?: true
  /** The steps that are gone through again together, and its place among them; those of one place are in parallel. */
  again?: readonly ['plan' | 'design' | 'completion', number]
  /** What was done is kept when the plan that it followed from is void. */
  outlivesPlan?: true
  /** Other steps are opened or closed by what its form says: its defects, its fee. */
  formDecides?: true
  /** A reduction is a short route, which leaves it out. */
  notOfReduction?: true
}

const CASE = { per: 'case', promise: null, serves: null, pauses: null } as const
const PHASE = { ...CASE, per: 'phase' } as const
const DRAFTED = { ...CASE, promise: 'plan', serves: 'plan-reply', plan: 'drafted', again: ['plan', 2] } as const
const INSPECTION = { ...PHASE, parallel: true, inspects: true, visits: true, formDecides: true } as const
const CONNECTION = { ...PHASE, promise: 'meter-and-connect', serves: 'meter-and-connect' } as const

export const STEP_TRAITS = {
  acceptance: { ...CASE, promise: 'acceptance', outlivesPlan: true },
  supplement: { ...CASE, pauses: 'documents', ownMail: true, outlivesPlan: true },
  survey: {
    ...{ ...CASE, promise: 'survey', serves: 'plan-reply', plan: 'surveyed', again: ['plan', 1] },
    ...{ parallel: true, visits: true, notOfReduction: true },
  },
  'access-system-design': { ...CASE, pauses: 'design', ownDay: 'stated', notOfReduction: true },
  'external-plan': { ...DRAFTED, notOfReduction: true },
  'internal-plan': { ...DRAFTED, notOfReduction: true },
  plan: DRAFTED,
  'plan-review': {
    ...{ ...CASE, promise: 'plan-review', serves: 'plan-reply', again: ['plan', 3] },
    ...{ parallel: true, reviews: true, notOfReduction: true },
  },
  'plan-reply': {
    ...{ ...CASE, promise: 'plan-reply', serves: 'plan-reply', again: ['plan', 4] },
    ...{ answersCustomer: true, formDecides: true, notOfReduction: true },
  },
  'plan-confirmation': { ...CASE, pauses: 'decision', again: ['plan', 5], ownMail: true, notOfReduction: true },
  fees: { ...CASE, promise: 'fees', pauses: 'payment' },
  'design-submission': {
    ...{ ...CASE, pauses: 'design', again: ['design', 1], ownDay: 'stated' },
    ...{ checkedBy: 'design-review', notOfReduction: true },
  },
  'design-review': {
    ...{ ...CASE, promise: 'design-review', serves: 'design-review', again: ['design', 2] },
    ...{ parallel: true, reviews: true, answersCustomer: true, notOfReduction: true },
  },
  'external-works': { ...CASE, promise: 'external-works', outlivesPlan: true, notOfReduction: true },
  'customer-works': { ...PHASE, pauses: 'works', ownDay: 'stated', mends: 'midworks-inspection', outlivesPlan: true },
  'midworks-inspection': {
    ...{ ...INSPECTION, promise: 'midworks-inspection', serves: 'midworks-inspection' },
    ...{ answersCustomer: true, outlivesPlan: true, notOfReduction: true },
  },
  'completion-report': {
    ...{ ...PHASE, pauses: 'works', again: ['completion', 1], ownDay: 'wanted' },
    ...{ checkedBy: 'completion-inspection', mends: 'completion-inspection' },
  },
  'completion-inspection': {
    ...{ ...INSPECTION, promise: 'completion-inspection', serves: 'completion-inspection' },
    ...{ answersCustomer: true, again: ['completion', 2] },
  },
  contract: { ...CASE, promise: 'contract', pauses: 'signature' },
  metering: CONNECTION,
  energisation: { ...CONNECTION, visits: true },
  'supply-end': { ...CASE, pauses: 'between-steps' },
  removal: { ...CASE, promise: 'removal' },
  archive: { ...CASE, promise: 'archive' },
  'return-visit': { ...CASE, promise: 'return-visit' },
  'validity-extension': { ...CASE, promise: 'validity-extension', answersCustomer: true, aside: true },
  'customer-call': { ...CASE, promise: 'customer-call', aside: true },
  'line-date': { ...CASE, promise: 'line-date', aside: true },
} as const satisfies Record<Step, StepTraits>

/** The steps that have a trait, and those of which it is one of these values. */
export type StepWith<Trait extends keyof StepTraits, Value = NonNullable<StepTraits[Trait]>> = {
  [S in Step]: (typeof STEP_TRAITS)[S] extends Readonly<Record<Trait, Value>> ? S : never
}[Step]

/** The traits of a step. */
export function traitsOf(step: Step): StepTraits {
  return STEP_TRAITS[step]
}

/** Whether a step has a trait at all. */
export function hasTrait<Trait extends keyof StepTraits>(step: Step, trait: Trait): step is StepWith<Trait> {
  return (traitsOf(step)[trait] ?? null) !== null
}

/** The steps that have a trait, in the order of the procedure. */
export function stepsWith<Trait extends keyof StepTraits>(trait: Trait): StepWith<Trait>[] {
  return STEPS.filter((step): step is StepWith<Trait> => hasTrait(step, trait))
}

/** Steps whose departments work in parallel. */
export const PARALLEL_STEPS = stepsWith('parallel')
export type ParallelStep = StepWith<'parallel'>

/** Steps for which somebody comes to the site. */
export const APPOINTMENT_STEPS = stepsWith('visits')
export type AppointmentStep = StepWith<'visits'>

/** The steps in which a plan is made, and to which a review may return it. */
export const RETURN_TARGETS = stepsWith('plan')
export type ReturnTarget = StepWith<'plan'>

export const INSPECTIONS = stepsWith('inspects')
export type InspectionStep = StepWith<'inspects'>

export type ReviewStep = StepWith<'reviews'>

/** The steps that may be the customer's. */
export type CustomerStep = StepWith<'pauses'>

/** Whether a step is outside the procedure and holds nothing up. */
export function isAside(step: Step): boolean {
  return hasTrait(step, 'aside')
}

/** Whether a step connects a phase: metering and energisation, which count from one trigger. */
export function isConnection(step: Step): boolean {
  return traitsOf(step).serves === 'meter-and-connect'
}
