import { hasTrait } from '../steps.ts'
import type { Facts } from './facts.ts'
import { STEPS } from '../vocabulary.ts'
import { departmentsIn } from './taking-part.ts'
import type { Category, Party, Step } from '../vocabulary.ts'

/** Figures by which a region routes its applications; part of the limit profile. */
export interface RouteFigures {
  /** Up to this load (kW) a customer is supplied at low voltage. */
  lvThresholdKw: number
  /** From this capacity (kVA) planning leads a joint review. */
  jointReviewKva: number
  /** From this supply voltage (kV) the customer has the access system designed. */
  accessSystemDesignKv: number
}

/** Why a step is left out of a route; shown to the customer in plain words. */
export const LEFT_OUT_REASONS = [
  'low-voltage',
  'high-voltage',
  'plan-made-in-survey',
  'approved-by-drafter',
  'no-fee-due',
  'not-important-not-requested',
  'no-external-works',
  'no-customer-works',
  'only-when-documents-lack',
  'voltage-too-low',
  'capacity-reduction',
  'not-temporary',
  'only-when-asked',
  'only-when-silent',
  'only-when-no-day-stated',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

interface RouteStep {
  step: Step
  parties: Party[]
}

export interface Route {
  category: Category
  /** Planning leads a joint review (≥ 1,260 kVA, dual source or important customer; practice). */
  jointReview: boolean
  steps: RouteStep[]
  leftOut: { step: Step; reason: LeftOutReason }[]
}

/** The category of an application: decides its steps and its limits. HV with two or more sources is hv-dual. */
export function categoryOf(facts: Facts): Category {
  if (facts.voltage === 'HV') return facts.sources >= 2 ? 'hv-dual' : 'hv-single'
  return facts.customer === 'person' && facts.purpose === 'residential' ? 'lv-residential' : 'lv-other'
}

/** Low voltage is for loads up to the region's threshold in kW. */
export function isTooLargeForLowVoltage(
  facts: Pick<Facts, 'voltage' | 'requestedKw'>,
  figures: Pick<RouteFigures, 'lvThresholdKw'>,
): boolean {
  return facts.voltage === 'LV' && facts.requestedKw > figures.lvThresholdKw
}

/**
 * The steps that one application goes through, with the parties of each, and each step left out with its reason.
 * Pure: the same facts and figures always give the same route.
 */
export function route(facts: Facts, figures: RouteFigures): Route {
  const category = categoryOf(facts)
  // A reduction has no review that could be a joint one.
  const jointReview =
    facts.voltage === 'HV' &&
    facts.kind !== 'reduction' &&
    (facts.requestedKva >= figures.jointReviewKva || facts.sources >= 2 || facts.importance !== 'none')
  const found: Route = { category, jointReview, steps: [], leftOut: [] }
  for (const step of STEPS) {
    const rule = ruleOf(step, facts, { category, jointReview, figures })
    if (typeof rule === 'string') found.leftOut.push({ step, reason: rule })
    else found.steps.push({ step, parties: [...rule] })
  }
  return found
}

/** The parties of a step on this route; empty if the step is left out. */
export function partiesOf(route: Route, step: Step): Party[] {
  return route.steps.find((each) => each.step === step)?.parties ?? []
}

/** Whether a case on this route takes a step at all. */
export function includes(route: Route, step: Step): boolean {
  return route.steps.some((each) => each.step === step)
}

interface Circumstances {
  category: Category
  jointReview: boolean
  figures: RouteFigures
}

type Rule = (facts: Facts, on: Circumstances) => readonly Party[] | LeftOutReason

/** The compound's own application; a single home in one is the application of the person who lives there. */
const isCompound = (facts: Facts) =>
  facts.residentialCompound && !(facts.customer === 'person' && facts.purpose === 'residential')

const designIsReviewed = (facts: Facts) => facts.importance !== 'none' || isCompound(facts)

/** A reduction is a short route: acceptance, plan, works if any, contract and meter, archive, return visit. */
function ruleOf(step: Step, facts: Facts, on: Circumstances): readonly Party[] | LeftOutReason {
  return facts.kind === 'reduction' && hasTrait(step, 'notOfReduction') ? 'capacity-reduction' : RULES[step](facts, on)
}

const RULES: Record<Step, Rule> = {
  acceptance: () => ['marketing'],
  supplement: () => 'only-when-documents-lack',
  survey: (facts, on) => departmentsIn('survey', facts, on),
  'access-system-design': (facts, { figures }) =>
    facts.voltage === 'HV' && facts.kv >= figures.accessSystemDesignKv ? ['applicant'] : 'voltage-too-low',
  'external-plan': (facts) => (facts.voltage === 'HV' ? ['production'] : 'low-voltage'),
  'internal-plan': (facts) => (facts.voltage === 'HV' ? ['marketing'] : 'low-voltage'),
  plan: (facts) => {
    if (facts.kind === 'reduction') return ['marketing']
    if (facts.voltage === 'HV') return 'high-voltage'
    return facts.externalWorks ? ['marketing'] : 'plan-made-in-survey'
  },
  'plan-review': (facts, on) =>
    on.category === 'lv-residential' ? 'approved-by-drafter' : departmentsIn('plan-review', facts, on),
  'plan-reply': () => ['account-manager'],
  'plan-confirmation': () => ['applicant'],
  fees: (facts) => {
    // The high-reliability fee is for a second source that is new.
    const isSecondSourceNew = facts.sources >= 2 && facts.kind !== 'reduction'
    return isSecondSourceNew || facts.chargeableExtras ? ['applicant', 'marketing'] : 'no-fee-due'
  },
  'design-submission': (facts, { category }) => whereDesignIsReviewed(facts, category, ['applicant']),
  'design-review': (facts, on) => whereDesignIsReviewed(facts, on.category, departmentsIn('design-review', facts, on)),
  'external-works': (facts) => (facts.externalWorks ? ['production'] : 'no-external-works'),
  'customer-works': (facts, { category }) => whereCustomerBuilds(facts, category, ['applicant']),
  'midworks-inspection': (facts, on) => {
    if (on.category === 'lv-residential') return 'no-customer-works'
    return designIsReviewed(facts) || facts.wantsMidworksInspection
      ? departmentsIn('midworks-inspection', facts, on)
      : 'not-important-not-requested'
  },
  'completion-report': (facts, { category }) => whereCustomerBuilds(facts, category, ['applicant']),
  'completion-inspection': (facts, on) =>
    whereCustomerBuilds(facts, on.category, departmentsIn('completion-inspection', facts, on)),
  contract: (facts, { category }) =>
    category === 'hv-dual' || (facts.voltage === 'HV' && facts.ownGeneration)
      ? ['marketing', 'dispatch', 'applicant']
      : ['marketing', 'applicant'],
  metering: () => ['marketing'],
  energisation: (facts, { category }) => {
    const parties: readonly Party[] = facts.voltage === 'HV' ? ['dispatch', 'production'] : ['marketing']
    // If nothing is built for a reduction the supply just goes on.
    return facts.kind === 'reduction' ? whereCustomerBuilds(facts, category, parties) : parties
  },
  'supply-end': (facts) => (facts.kind === 'temporary' ? ['applicant'] : 'not-temporary'),
  removal: (facts) => (facts.kind === 'temporary' ? ['marketing'] : 'not-temporary'),
  archive: () => ['marketing'],
  'return-visit': () => ['account-manager'],
  'validity-extension': () => 'only-when-asked',
  'customer-call': () => 'only-when-silent',
  'line-date': () => 'only-when-no-day-stated',
}

function whereDesignIsReviewed(facts: Facts, category: Category, parties: readonly Party[]) {
  if (category === 'lv-residential') return 'no-customer-works'
  return designIsReviewed(facts) || facts.wantsDesignReview ? parties : 'not-important-not-requested'
}

function whereCustomerBuilds(facts: Facts, category: Category, parties: readonly Party[]) {
  const builds = category !== 'lv-residential' && (facts.kind !== 'reduction' || facts.customerWorks)
  return builds ? parties : 'no-customer-works'
}
