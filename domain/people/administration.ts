import type { Actor } from './actor.ts'
import { Refusal } from '../refusals.ts'
import type { Right } from '../vocabulary.ts'

/** What is done to the house as a whole, not to a case. */
export const ADMINISTRATION = [
  'read-rules',
  'publish-calendar',
  'publish-profile',
  'adopt-rules',
  'read-redatings',
  'preview-redating',
  'apply-redating',
  'cancel-redating',
  'read-audit',
  'verify-log',
  'read-mails',
  'retry-mail',
  'read-people',
  'invite-person',
  'move-person',
  'disable-person',
  'enable-person',
  'send-password-link',
  'read-access-log',
  'give-position',
  'take-position',
  'read-organisation',
  'add-unit',
  'rename-unit',
  'close-unit',
  'reopen-unit',
  'end-sessions',
  'reset-second-factor',
  'read-erasures',
  'prepare-erasure',
  'confirm-erasure',
  'refuse-erasure',
] as const
export type Administration = (typeof ADMINISTRATION)[number]

/** Which right each of it needs: whoever looks after the system neither gives rights nor watches over who uses them. */
const RIGHT_FOR: Record<Administration, Right> = {
  'read-rules': 'system',
  'publish-calendar': 'system',
  'publish-profile': 'system',
  'adopt-rules': 'system',
  'read-redatings': 'system',
  'preview-redating': 'system',
  'apply-redating': 'system',
  'cancel-redating': 'system',
  'read-audit': 'audit',
  'verify-log': 'audit',
  'read-mails': 'system',
  'retry-mail': 'system',
  'read-people': 'security',
  'invite-person': 'security',
  'move-person': 'security',
  'disable-person': 'security',
  'enable-person': 'security',
  'send-password-link': 'security',
  'read-access-log': 'audit',
  'give-position': 'security',
  'take-position': 'security',
  'read-organisation': 'system',
  'add-unit': 'system',
  'rename-unit': 'system',
  'close-unit': 'system',
  'reopen-unit': 'system',
  'end-sessions': 'security',
  'reset-second-factor': 'security',
  'read-erasures': 'security',
  'prepare-erasure': 'security',
  'confirm-erasure': 'security',
  'refuse-erasure': 'security',
}

/** What a person does to the own account that the audit keeps, beside what administrators do to it. */
const OWN_ACCOUNT = [
  'change-password',
  'set-second-factor',
  'remove-second-factor',
  'link-identity',
  'unlink-identity',
  'break-glass',
  'make-token',
  'revoke-token',
] as const

/**
 * What the audit keeps: what is done to the house, and what is done to a case next to its log. Whether a document is for
 * the customer is said next to the log; the log of a case tells of its procedure.
 */
export const AUDITED = [
  ...ADMINISTRATION,
  ...OWN_ACCOUNT,
  'mark-document',
  'raise-item',
  'remark-item',
  'settle-item',
  'hand-over-item',
  'move-due-item',
  'reopen-item',
  'withdraw-item',
  'register-account',
  'add-address',
  'make-progress-link',
  'revoke-progress-link',
  'set-absence',
  'set-deputy',
  'end-absence',
  'give-grant',
  'end-grant',
  'follow-groups',
  'refuse-groups',
  'register-company',
  'consent-company',
  'refuse-company',
  'invite-member',
  'ask-to-join',
  'withdraw-ask',
  'add-member',
  'refuse-member',
  'change-member',
  'remove-member',
  'leave-company',
  'file-licence',
  'confirm-licence',
  'refuse-licence',
  'authorise-agent',
  'revoke-agent',
  'send-copy',
  'read-copy',
  'give-opinion-on-copy',
  'withdraw-copy',
  'ask-erasure',
  'withdraw-erasure',
  'finish-erasure',
] as const
export type AuditedAction = (typeof AUDITED)[number]

/** What this person may do to the house now. The one answer for the API and the console. */
export function availableAdministration(actor: Actor): Administration[] {
  return ADMINISTRATION.filter((act) => mayAdminister(actor, act))
}

/** Throws the Refusal NOT_ALLOWED if this person may not do this. */
export function assertMayAdminister(actor: Actor, act: Administration): void {
  if (!mayAdminister(actor, act)) throw new Refusal('NOT_ALLOWED')
}

function mayAdminister({ role, rights = [] }: Actor, act: Administration): boolean {
  return role === 'administrator' && rights.includes(RIGHT_FOR[act])
}
