import type { Facts } from '../../domain/application/facts.ts'

/** Whole cases as scripts, each from the acceptance on Monday 2 March 2026; the applications lie on that morning. */

export const HOME = {
  customer: 'person',
  purpose: 'residential',
  voltage: 'LV',
  kv: 0.22,
  requestedKw: 12,
  requestedKva: 0,
} as const satisfies Partial<Facts>

export const SHOP = {
  purpose: 'commercial',
  voltage: 'LV',
  kv: 0.4,
  requestedKw: 120,
  requestedKva: 0,
} as const satisfies Partial<Facts>

/** Two sources, important, own generation, a line to build, in one phase. */
export const HOSPITAL = {
  purpose: 'public',
  requestedKw: 3_200,
  requestedKva: 4_000,
  sources: 2,
  importance: 'first',
  externalWorks: true,
  ownGeneration: true,
  phases: [{ kva: 4_000, wantedOn: '2026-07-01' }],
} as const satisfies Partial<Facts>

/** To both plans, open from 4 March 10:00. */
export const HOSPITAL_TO_PLANS = `
  03-02 14:00 acceptance.0.1.marketing accept
  03-03 10:00 survey.0.1.planning surveyed
  03-03 11:00 survey.0.1.production surveyed
  03-04 10:00 survey.0.1.marketing surveyed
`

/** To the first review, which is open from 6 March 16:00 and due on the 11th. */
export const HOSPITAL_TO_REVIEW = `
  ${HOSPITAL_TO_PLANS}
  03-06 10:00 internal-plan.0.1.marketing drafted
  03-06 16:00 external-plan.0.1.production drafted
`

/** Two returns and an objection: to the agreed plan. */
export const HOSPITAL_AGREED = `
  ${HOSPITAL_TO_REVIEW}
  03-09 10:00 plan-review.0.1.marketing approve
  03-09 11:00 plan-review.0.1.planning approve-with-conditions
  03-09 15:00 plan-review.0.1.production approve
  03-10 10:00 plan-review.0.1.safety return>internal-plan
  03-10 15:00 plan-review.0.1.dispatch return>external-plan
  03-11 11:00 internal-plan.0.2.marketing drafted
  03-11 16:00 external-plan.0.2.production drafted
  03-12 10:00 plan-review.0.2.safety approve
  03-12 15:00 plan-review.0.2.dispatch approve
  03-13 10:00 plan-reply.0.1.account-manager replied
  03-17 10:00 plan-confirmation.0.1.applicant object>internal-plan
  03-18 11:00 internal-plan.0.3.marketing drafted
  03-19 15:00 plan-reply.0.2.account-manager replied
  03-23 09:00 plan-confirmation.0.2.applicant accept
`

/** Fees, contract and drawings: to the review of the design. */
export const HOSPITAL_TO_DESIGN_REVIEW = `
  ${HOSPITAL_AGREED}
  03-24 10:00 fees.0.1.applicant pay
  03-24 15:00 fees.0.1.marketing confirm
  03-24 16:00 contract.0.1.marketing draft
  03-25 10:00 contract.0.1.dispatch agree
  03-27 10:00 design-submission.0.1.applicant submit
  03-30 10:00 contract.0.1.applicant sign
`

/** The design reviewed: to the open works. */
export const HOSPITAL_TO_WORKS = `
  ${HOSPITAL_TO_DESIGN_REVIEW}
  03-31 10:00 design-review.0.1.production approve
  03-31 11:00 design-review.0.1.safety approve
  04-01 10:00 design-review.0.1.dispatch approve
`

/** A mid-works inspection and the works: to the open inspection. */
export const HOSPITAL_TO_REPORT = `
  ${HOSPITAL_TO_WORKS}
  04-02 10:00 customer-works.1.1.applicant begin-works
  04-07 10:00 customer-works.1.1.applicant request-inspection
  04-08 09:00 midworks-inspection.1.1.safety start-inspection
  04-08 11:00 midworks-inspection.1.1.safety pass
  04-08 11:10 midworks-inspection.1.1.production pass
  04-17 16:00 external-works.0.1.production complete-works
  04-20 10:00 customer-works.1.1.applicant complete-works
  04-20 11:00 completion-report.1.1.applicant report
`

/** Defects on completion: to the half of the energisation. */
export const HOSPITAL_TO_GATES = `
  ${HOSPITAL_TO_REPORT}
  04-21 09:00 completion-inspection.1.1.marketing start-inspection
  04-21 15:00 completion-inspection.1.1.marketing pass
  04-21 15:10 completion-inspection.1.1.production pass
  04-21 15:20 completion-inspection.1.1.dispatch pass
  04-21 15:30 completion-inspection.1.1.safety defects>2
  04-22 10:00 completion-report.1.2.applicant close-defect>completion-inspection.1.1.safety#1
  04-22 16:00 completion-report.1.2.applicant close-defect>completion-inspection.1.1.safety#2
  04-23 10:00 completion-report.1.2.applicant report
  04-24 09:00 completion-inspection.1.2.marketing start-inspection
  04-24 11:00 completion-inspection.1.2.marketing pass
  04-24 11:10 completion-inspection.1.2.safety pass
  04-27 10:00 metering.1.1.marketing install
  04-28 10:00 energisation.1.1.production energise
`

export const HOSPITAL_TO_END = `
  ${HOSPITAL_TO_GATES}
  04-28 10:30 energisation.1.1.dispatch energise
  04-29 10:00 archive.0.1.marketing file
  05-12 10:00 return-visit.0.1.account-manager visit
`

/** One source, 800 kVA, nothing special: to the agreed plan. */
export const PLANT_TO_PLAN = `
  03-02 14:00 acceptance.0.1.marketing accept
  03-03 10:00 survey.0.1.marketing surveyed
  03-03 14:00 survey.0.1.production surveyed
  03-05 10:00 external-plan.0.1.production drafted
  03-05 11:00 internal-plan.0.1.marketing drafted
`

export const PLANT_TO_CONFIRMATION = `
  ${PLANT_TO_PLAN}
  03-06 09:10 plan-review.0.1.marketing approve
  03-06 09:20 plan-review.0.1.planning approve
  03-06 09:30 plan-review.0.1.production approve
  03-06 09:40 plan-review.0.1.safety approve
  03-06 09:50 plan-review.0.1.dispatch approve
  03-09 10:00 plan-reply.0.1.account-manager replied
`

export const PLANT_AGREED = `
  ${PLANT_TO_CONFIRMATION}
  03-10 09:00 plan-confirmation.0.1.applicant accept
`

/** Low voltage, no line to build: to the written reply, and to the agreed plan. */
export const SHOP_REPLIED = `
  03-02 10:00 acceptance.0.1.marketing accept
  03-03 10:00 survey.0.1.marketing surveyed-with-plan
  03-03 11:00 plan-review.0.1.marketing approve
  03-03 14:00 plan-reply.0.1.account-manager replied
`

export const SHOP_AGREED = `
  ${SHOP_REPLIED}
  03-04 09:00 plan-confirmation.0.1.applicant accept
`

/** From the accepted plan: the contract, the works, and the inspection on Friday 6 March 10:20. */
export const SHOP_MADE_CONNECTABLE = `
  03-04 10:00 contract.0.1.marketing draft
  03-04 14:00 contract.0.1.applicant sign
  03-05 11:00 customer-works.1.1.applicant complete-works
  03-05 14:00 completion-report.1.1.applicant report
  03-06 10:00 completion-inspection.1.1.marketing pass
  03-06 10:10 completion-inspection.1.1.safety pass
  03-06 10:20 completion-inspection.1.1.production pass
`

/** Inspected and signed for on Friday 6 March 10:20: to metering and energisation, promised for the 9th, by law for the 13th. */
export const SHOP_CONNECTABLE = `
  ${SHOP_AGREED}
  ${SHOP_MADE_CONNECTABLE}
`

/** Low voltage with a line to build: to the signed contract. */
export const SHOP_WITH_LINE_SIGNED = `
  03-02 10:00 acceptance.0.1.marketing accept
  03-02 11:00 survey.0.1.marketing surveyed
  03-02 11:10 survey.0.1.production surveyed
  03-03 10:00 plan.0.1.marketing drafted
  03-03 11:00 plan-review.0.1.marketing approve
  03-03 14:00 plan-reply.0.1.account-manager replied
  03-03 15:00 plan-confirmation.0.1.applicant accept
  03-03 16:00 contract.0.1.marketing draft
  03-03 17:00 contract.0.1.applicant sign
`

export const HOME_AGREED = `
  03-02 10:00 acceptance.0.1.marketing accept
  03-03 10:00 survey.0.1.marketing surveyed-with-plan
  03-03 11:00 plan-reply.0.1.account-manager replied
  03-04 09:00 plan-confirmation.0.1.applicant accept
`

/** A shop from its agreed plan to the end, with a fee. */
export const SHOP_TO_END = `
  ${SHOP_AGREED}
  03-04 10:00 contract.0.1.marketing draft
  03-04 11:00 fees.0.1.applicant pay
  03-04 14:00 contract.0.1.applicant sign
  03-05 10:00 fees.0.1.marketing confirm
  03-05 11:00 customer-works.1.1.applicant complete-works
  03-05 14:00 completion-report.1.1.applicant report
  03-06 10:00 completion-inspection.1.1.marketing pass
  03-06 10:10 completion-inspection.1.1.safety pass
  03-06 10:20 completion-inspection.1.1.production pass
  03-06 14:00 metering.1.1.marketing install
  03-06 15:00 energisation.1.1.marketing energise
`

/** A reduction for which the customer builds nothing: to the meter, which is ordered with the plan. */
export const REDUCTION_TO_METERING = `
  03-02 10:00 acceptance.0.1.marketing accept
  03-03 10:00 plan.0.1.marketing drafted
  03-03 14:00 contract.0.1.marketing draft
  03-04 10:00 contract.0.1.applicant sign
`
