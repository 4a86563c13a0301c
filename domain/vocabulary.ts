/**
 * The words of the business, each said once (glossary with the Chinese terms: README). The database enums, the API
 * schemas and the console derive from these arrays.
 */
export const ROLES = [
  'applicant',
  'account-manager',
  'reviewer',
  'department-head',
  'supervisor',
  'leader',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

/**
 * What an administrator may be given, each for itself: to run the system (calendar, limits, mails), to give accounts and
 * rights (security), to read what was done (audit).
 */
export const RIGHTS = ['system', 'security', 'audit'] as const
export type Right = (typeof RIGHTS)[number]

export const DEPARTMENTS = ['marketing', 'planning', 'production', 'safety', 'dispatch'] as const
export type Department = (typeof DEPARTMENTS)[number]

/** Who holds a task: a department, the case's account manager, or the applicant. */
export const PARTIES = [...DEPARTMENTS, 'account-manager', 'applicant'] as const
export type Party = (typeof PARTIES)[number]

export const STEPS = [
  'acceptance',
  'supplement',
  'survey',
  'access-system-design',
  'external-plan',
  'internal-plan',
  'plan',
  'plan-review',
  'plan-reply',
  'plan-confirmation',
  'fees',
  'design-submission',
  'design-review',
  'external-works',
  'customer-works',
  'midworks-inspection',
  'completion-report',
  'completion-inspection',
  'contract',
  'metering',
  'energisation',
  'supply-end',
  'removal',
  'archive',
  'return-visit',
  'validity-extension',
  'customer-call',
  'line-date',
] as const
export type Step = (typeof STEPS)[number]

/** 新装, 增容, 临时用电 (with an end date), 减容 (for good, or until a restoration date). */
export const KINDS = ['new', 'increase', 'temporary', 'reduction'] as const
export type Kind = (typeof KINDS)[number]

export const CATEGORIES = ['lv-residential', 'lv-other', 'hv-single', 'hv-dual'] as const
export type Category = (typeof CATEGORIES)[number]

/** Important-customer class 重要用户等级 (GB/T 29328). */
export const IMPORTANCE = ['none', 'special', 'first', 'second', 'temporary'] as const
export type Importance = (typeof IMPORTANCE)[number]

export const PURPOSES = ['residential', 'commercial', 'industrial', 'agricultural', 'public'] as const
export type Purpose = (typeof PURPOSES)[number]

export const VOLTAGES = ['LV', 'HV'] as const
export type Voltage = (typeof VOLTAGES)[number]

/** What must be true before a phase may be energised; no route and no channel drops one. */
export const GATES = ['inspection-passed', 'contract-signed', 'fees-settled', 'line-built', 'meter-installed'] as const
export type Gate = (typeof GATES)[number]

export const DOCUMENT_KINDS = [
  'identity',
  'business-licence',
  'property-proof',
  'equipment-list',
  'site-plan',
  'access-system-design',
  'project-approval',
  'important-customer-proof',
  'generation-description',
  'design-drawings',
  'protection-settings',
  'own-source-design',
  'payment-proof',
  'completion-drawings',
  'test-report',
  'defect-evidence',
  'permit',
  'force-majeure-proof',
  'supply-plan',
  'contract',
  'authorisation-letter',
  'photo',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Stops that a person asks for with a document and the head of the department confirms, up to a stated day. */
export const HAND_STOP_REASONS = ['permit', 'force-majeure'] as const
export type HandStopReason = (typeof HAND_STOP_REASONS)[number]

/** Why a clock is paused. All but the last two follow from where the ball is, and are set and ended by the process. */
export const STOP_REASONS = [
  'documents',
  'decision',
  'design',
  'works',
  'payment',
  'signature',
  'objection',
  'changed-drawings',
  'defects',
  'between-steps',
  'wanted-later',
  'suspended',
  'lapsed',
  ...HAND_STOP_REASONS,
] as const
export type StopReason = (typeof STOP_REASONS)[number]

/** `closed`: the plan lapsed and the customer asked for nothing within six months. */
export const CASE_STATUSES = ['in-progress', 'withdrawn', 'completed', 'closed'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

export const TASK_STATUSES = ['open', 'done', 'cancelled', 'not-answered'] as const
export type TaskStatus = (typeof TASK_STATUSES)[number]

/** Why a round of a step was opened. */
export const ROUND_CAUSES = [
  'first',
  'return',
  'objection',
  'defects',
  'grid-change',
  'lapse',
  'later-demand',
  'extension',
  'restoration',
] as const
export type RoundCause = (typeof ROUND_CAUSES)[number]

/** What people do to a case. */
export const ACTIONS = [
  'claim',
  'release',
  'assign',
  'transfer',
  'ask-opinion',
  'add-signature',
  'withdraw-request',
  'give-answer',
  'recall',
  'complete',
  'take-back',
  'request-supplement',
  'demand-later',
  'start-inspection',
  'begin-works',
  'request-inspection',
  'state-date',
  'close-defect',
  'waive-fee',
  'comment',
  'urge',
  'extend',
  'take-over',
  'close-round',
  'close-escalation',
  'request-stop',
  'confirm-stop',
  'refuse-stop',
  'end-stop',
  'admit-green',
  'leave-green',
  'change-plan',
  'ask-validity',
  'wish-energisation',
  'propose-appointment',
  'answer-appointment',
  'request-again',
  'suspend',
  'resume',
  'withdraw',
  'redate',
] as const
export type Action = (typeof ACTIONS)[number]

/**
 * Why a colleague was asked about a task that stays its holder's. `opinion` 委派: a question, the holder answers for the task.
 * `before` 前加签: a reviewer who answers before the holder may. `after` 后加签: one without whose agreement the holder's
 * outcome has no effect.
 */
export const CONSULTATION_KINDS = ['opinion', 'before', 'after'] as const
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number]
export const SIGNATURE_PLACES = ['before', 'after'] as const satisfies readonly ConsultationKind[]
export type SignaturePlace = (typeof SIGNATURE_PLACES)[number]

export const ANSWERS = ['opinion', 'agree', 'object'] as const
export type Answer = (typeof ANSWERS)[number]

/** `withdrawn`: whoever asked no longer asks 减签. `ended`: the task ended first. */
export const CONSULTATION_STATUSES = ['open', 'answered', 'withdrawn', 'ended'] as const
export type ConsultationStatus = (typeof CONSULTATION_STATUSES)[number]

/** What the colleague is reminded of: half of the time has run, and all of it. */
export type ConsultationRung = 'remind' | 'due'

export const GREEN_REASONS = [
  'government-key-project',
  'major-investment',
  'public-welfare',
  'important-customer',
  'emergency',
] as const
export type GreenReason = (typeof GREEN_REASONS)[number]

/** Whether a party is one of the company's departments, not the account manager and not the applicant. */
export function isDepartment(party: Party): party is Department {
  return party !== 'account-manager' && party !== 'applicant'
}
