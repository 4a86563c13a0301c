/**
 * Company accounts 企业账户 (docs/procedure.md section 1): an organisation that applies, with the people who act for it. It
 * is registered by one of them and counts once a second has consented, so that nobody takes a company for themselves alone.
 */
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { Actor } from './actor.ts'
import { isWithin, withinOf } from './scope.ts'
import { Refusal } from '../refusals.ts'

/** `manager`: invites and removes members, answers who asks to join. */
export const COMPANY_ROLES = ['manager', 'member'] as const
export type CompanyRole = (typeof COMPANY_ROLES)[number]

/** What is asked of somebody: to consent to a registration, to become a member; or of the managers, to let somebody in. */
export const ASK_KINDS = ['consent', 'invitation', 'join'] as const
export type AskKind = (typeof ASK_KINDS)[number]

/** `withdrawn` by whoever asked. */
export const ASK_ENDS = ['accepted', 'refused', 'withdrawn'] as const

/** What marketing has said of the business licence 营业执照. Nobody needs it to apply; one that was refused stops that. */
export const LICENCE_STATES = ['missing', 'to-check', 'confirmed', 'refused'] as const
export type LicenceState = (typeof LICENCE_STATES)[number]

/** `awaiting-consent`: of nobody yet; `expired`: nobody consented in time, the code is free again. */
export const COMPANY_STATES = ['awaiting-consent', 'expired', 'active'] as const
export type CompanyState = (typeof COMPANY_STATES)[number]

/** How long a consent, an invitation and a request to join may be answered, in days. */
export const ASK_DAYS = 14

/** What the id of a company begins with: it stands where the id of a customer stands. */
const COMPANY_IDS = 'company-'

/** The id of the company that an id of our own making names. */
export function companyId(uuid: string): string {
  return COMPANY_IDS + uuid
}

/** Whether a customer is a company account. */
export function isCompany(customer: string): boolean {
  return customer.startsWith(COMPANY_IDS)
}

/** The state of a company at an instant, from what is kept of it. */
export function companyState(
  { consentedAt, expiresAt }: { consentedAt: Instant | null; expiresAt: Instant },
  now: Instant,
): CompanyState {
  if (consentedAt !== null) return 'active'
  return epochOf(now) < epochOf(expiresAt) ? 'awaiting-consent' : 'expired'
}

/** Whether an application may be begun and submitted in the name of a company. */
export function mayApplyFor({ state, licence }: { state: CompanyState; licence: LicenceState }): boolean {
  return state === 'active' && licence !== 'refused'
}

/** An ask that is open, and whom it is for. */
export interface Ask {
  kind: AskKind
  createdBy: string
  expiresAt: Instant
  endedAt: Instant | null
}

/** Who answers: a person, by what of theirs was asked; what they are in the company, if anything. */
export interface Answering {
  person: string
  /** Whether the address to which it was sent is one that they have proved to have. */
  isAddressed: boolean
  role: CompanyRole | null
}

/**
 * Throws the Refusal that says why this person may not answer. The second person's consent is another person's than the
 * first's; who asks to join is let in by a manager.
 */
export function assertMayAnswer({ kind, createdBy, expiresAt, endedAt }: Ask, by: Answering, now: Instant): void {
  const isAsked = kind === 'join' ? by.role === 'manager' : by.isAddressed
  if (!isAsked) throw new Refusal('ASK_NOT_FOUND')
  if (createdBy === by.person) throw new Refusal('SECOND_PERSON_NEEDED')
  if (endedAt !== null || epochOf(now) >= epochOf(expiresAt)) throw new Refusal('ASK_OVER')
}

/** Whether an ask may be withdrawn by this person: who asked, and for an invitation every manager. */
export function mayWithdraw({ kind, createdBy }: Ask, by: Pick<Answering, 'person' | 'role'>): boolean {
  return createdBy === by.person || (kind !== 'join' && by.role === 'manager')
}

/** A member of a company. */
export interface Member {
  person: string
  role: CompanyRole
}

/**
 * Throws the Refusal that says why this member may not be removed, or get another role: it is a manager who does it, or the
 * member who leaves; somebody stays who can.
 */
export function assertMayChange(members: readonly Member[], person: string, by: string, to: CompanyRole | null): void {
  const found = members.find((member) => member.person === person)
  if (found === undefined) throw new Refusal('MEMBER_NOT_FOUND')
  const isOwnLeaving = person === by && to === null
  if (!isOwnLeaving && roleIn(members, by) !== 'manager') throw new Refusal('NOT_ALLOWED')
  const managers = members.filter(({ role }) => role === 'manager')
  if (found.role === 'manager' && to !== 'manager' && managers.length === 1) throw new Refusal('LAST_MANAGER')
}

/** What a person is in a company; null: none of it. */
export function roleIn(members: readonly Member[], person: string): CompanyRole | null {
  return members.find((member) => member.person === person)?.role ?? null
}

/** Whether this person looks at business licences: marketing, where the company is. */
export function mayCheckLicences({ role, department }: Pick<Actor, 'role' | 'department'>): boolean {
  return department === 'marketing' && (role === 'reviewer' || role === 'department-head')
}

/** Whether they do of a company of this region. */
export function mayCheckLicence(actor: Actor, region: string): boolean {
  return mayCheckLicences(actor) && isWithin(withinOf(actor), { region })
}
