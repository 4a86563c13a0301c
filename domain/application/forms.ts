import { RETURN_TARGETS } from '../steps.ts'
import type { ReturnTarget } from '../steps.ts'
import type { Route } from './route.ts'
import type { Department, DocumentKind, Party, Step } from '../vocabulary.ts'

/**
 * One figure on a form. With `on` it is asked for, and then required, only if the route has that step. Text is never a field: remarks, reasons and lists of conditions are statements, kept outside
 * the process and named by id and hash.
 */
export type Field =
  | { type: 'number'; unit: Unit; min: number; max: number; optional?: true }
  | { type: 'choice'; options: readonly string[]; optional?: true }
  | { type: 'flag'; optional?: true }
  | { type: 'date'; optional?: true; on?: Step }
  /** The number of a paper of the house, such as an outage notice: letters, digits and a few signs, never a text. */
  | { type: 'reference'; optional?: true }

export const UNITS = ['kVA', 'kW', 'kWh', 'kV', 'A', 'mm²', 'm', 'fen', 'pieces', 'points'] as const
export type Unit = (typeof UNITS)[number]

/** Whether figures of this unit have no fractions. */
export function isWholeUnit(unit: Unit): boolean {
  return unit === 'fen' || unit === 'pieces' || unit === 'points'
}

/** Whether a text goes with an outcome: a remark, a reason, a list of conditions or defects. */
export const STATEMENTS = ['none', 'optional', 'required'] as const

/** How a step may end: which party, figures, statement and documents. */
export interface OutcomeRule {
  /** Parties that may give this outcome; if absent, all parties of the step. */
  parties?: readonly Party[]
  form: Readonly<Record<string, Field>>
  statement: (typeof STATEMENTS)[number]
  /** Document kinds of which at least one of each must be attached. */
  documents: readonly DocumentKind[]
  /** The outcome sends work back: a return, an objection, a list of defects. */
  negative?: true
}

export type FormValue = number | string | boolean
export type Form = Readonly<Record<string, FormValue>>

const plain = { form: {}, statement: 'optional', documents: [] } as const satisfies OutcomeRule

const number = (unit: Unit, min: number, max: number) => ({ type: 'number', unit, min, max }) as const

export const FEE_FEN_AT_MOST = 100_000_000_000
const FEE = number('fen', 1, FEE_FEN_AT_MOST)

/** What the visit found instead of what was applied for; left out if it found nothing else. */
const VERIFIED = {
  verifiedKw: { ...number('kW', 0, 1_000_000), optional: true },
  verifiedKva: { ...number('kVA', 0, 1_000_000), optional: true },
} as const

const PLAN_FIELDS = {
  lineLengthM: number('m', 0, 200_000),
  conductorMm2: number('mm²', 1, 2_000),
  breakerA: number('A', 1, 10_000),
  meterA: number('A', 1, 10_000),
} as const

export const OUTCOMES = {
  acceptance: { accept: plain },
  supplement: { supply: plain },
  survey: {
    surveyed: {
      form: {
        distanceToSourceM: number('m', 0, 200_000),
        availableKva: number('kVA', 0, 1_000_000),
        feasible: { type: 'flag' },
        ...VERIFIED,
      },
      statement: 'optional',
      documents: [],
    },
    'surveyed-with-plan': {
      parties: ['marketing'],
      form: { distanceToSourceM: number('m', 0, 200_000), ...PLAN_FIELDS, ...VERIFIED },
      statement: 'optional',
      documents: [],
    },
  },
  'access-system-design': { submit: { form: {}, statement: 'optional', documents: ['access-system-design'] } },
  'external-plan': {
    drafted: {
      form: {
        feederKva: number('kVA', 1, 1_000_000),
        voltageKv: number('kV', 0.2, 1_000),
        sources: number('pieces', 1, 10),
        lineLengthM: number('m', 0, 200_000),
        conductorMm2: number('mm²', 1, 2_000),
        // the limit of the external works runs on it
        lineReadyOn: { type: 'date', optional: true, on: 'external-works' },
      },
      statement: 'optional',
      documents: [],
    },
  },
  'internal-plan': {
    drafted: {
      form: {
        transformerKva: number('kVA', 1, 1_000_000),
        meteringCurrentA: number('A', 1, 10_000),
        securityLoadKw: number('kW', 0, 1_000_000),
        ownSourceKw: number('kW', 0, 1_000_000),
      },
      statement: 'optional',
      documents: [],
    },
  },
  plan: { drafted: { form: PLAN_FIELDS, statement: 'optional', documents: [] } },
  'plan-review': {
    approve: plain,
    'approve-with-conditions': {
      form: { conditions: number('pieces', 1, 50) },
      statement: 'required',
      documents: [],
    },
    return: {
      form: { toStep: { type: 'choice', options: RETURN_TARGETS } },
      statement: 'required',
      documents: [],
      negative: true,
    },
  },
  'plan-reply': {
    // Asked for if a fee is due: fees.ts.
    replied: { form: { feeFen: { ...FEE, optional: true } }, statement: 'required', documents: [] },
  },
  'plan-confirmation': {
    accept: plain,
    object: {
      form: { part: { type: 'choice', options: RETURN_TARGETS } },
      statement: 'required',
      documents: [],
      negative: true,
    },
  },
  fees: {
    pay: {
      parties: ['applicant'],
      form: { amountFen: { ...FEE, optional: true } },
      statement: 'optional',
      documents: [],
    },
    confirm: { parties: ['marketing'], form: { amountFen: FEE }, statement: 'optional', documents: [] },
    // Nobody's task ends so: marketing's head waives the fee that the customer is asked for.
    waive: { parties: [], form: {}, statement: 'required', documents: [] },
  },
  'design-submission': { submit: { form: {}, statement: 'optional', documents: ['design-drawings'] } },
  'design-review': {
    approve: plain,
    'approve-with-conditions': {
      form: { conditions: number('pieces', 1, 50) },
      statement: 'required',
      documents: [],
    },
    return: { form: {}, statement: 'required', documents: [], negative: true },
  },
  'external-works': {
    'complete-works': { form: { lineLengthM: number('m', 0, 200_000) }, statement: 'optional', documents: [] },
  },
  'customer-works': { 'complete-works': plain },
  'midworks-inspection': {
    pass: plain,
    defects: { form: { defects: number('pieces', 1, 200) }, statement: 'required', documents: [], negative: true },
  },
  'completion-report': { report: { form: {}, statement: 'optional', documents: ['completion-drawings'] } },
  'completion-inspection': {
    pass: plain,
    defects: { form: { defects: number('pieces', 1, 200) }, statement: 'required', documents: [], negative: true },
  },
  contract: {
    draft: { ...plain, parties: ['marketing'], documents: ['contract'] },
    agree: { parties: ['dispatch'], ...plain },
    sign: { parties: ['applicant'], ...plain },
  },
  metering: {
    install: {
      form: { meters: number('pieces', 1, 1_000), meterA: number('A', 1, 10_000) },
      statement: 'optional',
      documents: [],
    },
  },
  energisation: {
    energise: {
      // of dispatch at high voltage alone (energising.ts); the appointed day is put there by the process
      form: {
        appointedOn: { type: 'date', optional: true },
        outageNeeded: { type: 'flag' },
        outageNotice: { type: 'reference', optional: true },
      },
      statement: 'optional',
      documents: [],
    },
  },
  'supply-end': {
    extend: { form: { until: { type: 'date' } }, statement: 'optional', documents: [] },
    convert: plain,
    remove: plain,
  },
  removal: {
    remove: {
      form: { finalReadingKwh: number('kWh', 0, 1_000_000_000), settledFen: number('fen', 0, 100_000_000_000) },
      statement: 'optional',
      documents: [],
    },
  },
  archive: { file: plain },
  'validity-extension': { grant: plain, refuse: { ...plain, statement: 'required', negative: true } },
  'customer-call': { called: plain },
  'line-date': { state: { form: { lineReadyOn: { type: 'date' } }, statement: 'optional', documents: [] } },
  'return-visit': {
    visit: { form: { satisfaction: number('points', 1, 5) }, statement: 'optional', documents: [] },
  },
} as const satisfies Record<Step, Record<string, OutcomeRule>>

export type Outcome = { [S in Step]: keyof (typeof OUTCOMES)[S] & string }[Step]

/** The rule of one outcome of a step, or undefined if the step cannot end so. */
export function outcomeRule(step: Step, outcome: string): OutcomeRule | undefined {
  const rules: Readonly<Record<string, OutcomeRule>> = OUTCOMES[step]
  return Object.hasOwn(rules, outcome) ? rules[outcome] : undefined
}

/** Whether a form of this route has a field. */
export function isAskedOn(route: Route, field: Field): boolean {
  return !('on' in field) || route.steps.some(({ step }) => step === field.on)
}

/** Whether a field that a form of this route has must be filled in. */
export function isRequiredOn(route: Route, field: Field): boolean {
  return field.optional !== true || ('on' in field && isAskedOn(route, field))
}

/** The outcomes with which this party may end this step on this route. */
export function outcomesFor(route: Route, step: Step, party: Party): Outcome[] {
  const rules: Readonly<Record<string, OutcomeRule>> = OUTCOMES[step]
  // An LV plan without external works is made in the survey visit: its form holds the plan.
  const planInSurvey = route.leftOut.some((each) => each.reason === 'plan-made-in-survey')
  return Object.keys(rules).filter((outcome): outcome is Outcome => {
    const parties = rules[outcome]?.parties
    if (step === 'survey') return outcome === (planInSurvey ? 'surveyed-with-plan' : 'surveyed')
    return parties === undefined || parties.includes(party)
  })
}

/** Where a plan review may send the work back on this route: the steps in which the plan is made. */
export function returnTargets(route: Route): ReturnTarget[] {
  return RETURN_TARGETS.filter((target) => route.steps.some(({ step }) => step === target))
}

/** What a department looks at when it reviews: figures of the plan's forms, and documents by kind. */
export interface ReviewInputs {
  fields: readonly `${ReturnTarget}.${string}`[]
  documents: readonly DocumentKind[]
}

/**
 * What each department looks at when it reviews a plan: a later round asks a department that approved only if one
 * of these figures or documents differs from what it approved.
 */
export const PLAN_REVIEW_INPUTS: Record<Department, ReviewInputs> = {
  marketing: {
    fields: [
      'internal-plan.transformerKva',
      'internal-plan.meteringCurrentA',
      'external-plan.voltageKv',
      'plan.meterA',
      'plan.breakerA',
      'survey.meterA',
      'survey.breakerA',
    ],
    documents: ['supply-plan', 'equipment-list'],
  },
  planning: {
    fields: ['external-plan.feederKva', 'external-plan.voltageKv', 'external-plan.sources'],
    documents: ['access-system-design', 'project-approval'],
  },
  production: {
    fields: ['external-plan.feederKva', 'external-plan.lineLengthM', 'external-plan.conductorMm2'],
    documents: ['access-system-design', 'site-plan'],
  },
  safety: {
    fields: ['internal-plan.securityLoadKw', 'internal-plan.ownSourceKw'],
    documents: ['important-customer-proof', 'generation-description'],
  },
  dispatch: {
    fields: ['external-plan.feederKva', 'external-plan.sources', 'internal-plan.ownSourceKw'],
    documents: ['access-system-design', 'generation-description'],
  },
}

/** What each department looks at when it reviews a design: the drawings, and what concerns it alone; null: it reviews none. */
export const DESIGN_REVIEW_INPUTS: Record<Department, ReviewInputs | null> = {
  marketing: null,
  planning: null,
  production: { fields: [], documents: ['design-drawings'] },
  safety: { fields: [], documents: ['design-drawings', 'own-source-design'] },
  dispatch: { fields: [], documents: ['protection-settings'] },
}
