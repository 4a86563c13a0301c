/**
 * Every refusal of the business with its HTTP status: 409 for what the present state does not allow, 403 for what this
 * person may never do, 404 for what is not there for them, 422 for what contradicts itself. Codes are stable.
 */
export const REFUSALS = {
  CASE_NOT_FOUND: 404,
  CASE_CLOSED: 409,
  CASE_SUSPENDED: 409,
  TASK_NOT_FOUND: 404,
  TASK_NOT_OPEN_YET: 409,
  TASK_CLOSED: 409,
  TASK_STOPPED: 409,
  TASK_NOT_YOURS: 409,
  TASK_ALREADY_CLAIMED: 409,
  TAKEN_UP: 409,
  LEFT_THE_HOUSE: 409,
  FOUR_EYES: 403,
  NOT_ALLOWED: 403,
  ACTION_NOT_AVAILABLE: 409,
  OUTCOME_NOT_ALLOWED: 422,
  RETURN_TARGET_NOT_ON_ROUTE: 422,
  GATES_NOT_MET: 409,
  DEFECTS_OPEN: 409,
  DEFECT_NOT_OPEN: 422,
  DATE_NOT_AHEAD: 422,
  DATE_TOO_FAR: 422,
  DAY_OFF: 422,
  HOURS_NOT_BUSINESS: 422,
  APPOINTMENT_MISSING: 409,
  OUTAGE_NOTICE_MISSING: 422,
  FEE_NOT_STATED: 409,
  FEE_DIFFERS: 422,
  CONTRACT_MISSING: 409,
  OBJECTION_TOO_LATE: 409,
  MOMENT_NOT_POSSIBLE: 422,
  URGED_LATELY: 409,
  SUSPENDED_OFTEN: 409,
  PHASE_NOT_OPEN: 422,
  SUPPLY_END_NOT_ALLOWED: 422,
  EXTENSION_TOO_LATE: 409,
  EXTENSION_TOO_LONG: 422,
  CUSTOMER_NOT_SILENT: 409,
  SUPPLEMENT_ALREADY_ASKED: 409,
  ASSIGNEE_NOT_IN_DEPARTMENT: 422,
  ALREADY_ON_IT: 409,
  CONSULTATION_OPEN: 409,
  OUTCOME_PENDING: 409,
  OTHER_KIND_OPEN: 409,
  ANSWERED_ALREADY: 409,
  LAST_SIGNATURE: 409,
  PERSON_NOT_ASKED: 422,
  COLLEAGUE_NOT_POSSIBLE: 422,
  COPY_NOT_FOUND: 404,
  COPY_NOT_POSSIBLE: 422,
  COPY_WITHDRAWN: 409,
  COPIED_ALREADY: 409,
  OPINION_GIVEN: 409,
  GREEN_CHANNEL_ALREADY: 409,
  GREEN_CHANNEL_NOT_IN_FORCE: 409,
  DRAFT_CHANGED: 409,
  DRAFT_ALREADY_SUBMITTED: 409,
  ABSENCE_OVERLAPS: 409,
  DEPUTY_NOT_POSSIBLE: 422,
  ACCOUNT_IS_OWN: 409,
  LAST_ADMINISTRATOR: 409,
  UNIT_IN_USE: 409,
  GRANT_TO_ONESELF: 403,
  GRANT_NOT_NEEDED: 422,
  COMPANY_NOT_FOUND: 404,
  COMPANY_CODE_TAKEN: 409,
  COMPANY_NOT_ACTIVE: 409,
  CREDIT_CODE_UNLIKELY: 422,
  SECOND_PERSON_NEEDED: 403,
  ASK_NOT_FOUND: 404,
  ASK_OVER: 409,
  MEMBER_NOT_FOUND: 404,
  LAST_MANAGER: 409,
  LICENCE_NOT_THERE: 409,
  AGENT_NOT_FOUND: 422,
  AGENT_IS_CUSTOMER: 422,
  ERASURE_NOT_OPEN: 409,
  ERASURE_OWN: 403,
  REDATING_MOVED: 409,
  REDATING_NOT_NEEDED: 409,
  ITEM_NOT_FOUND: 404,
  ITEM_NOT_OPEN: 409,
  ITEM_CHANGED: 409,
  ITEM_DAYS_NOT_ALLOWED: 422,
  OWNER_NOT_POSSIBLE: 422,
} as const
export type RefusalCode = keyof typeof REFUSALS

/** Whether a code, as it comes from elsewhere, is one of a refusal. */
export function isRefusalCode(code: string | null | undefined): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(REFUSALS, code)
}

/** Thrown when the business refuses: carries the stable code and what the caller should know (never personal data). */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, unknown>>
  constructor(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
