import type { Actor } from './actor.ts'
import { Refusal } from '../refusals.ts'

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
] as const
export type Administration = (typeof ADMINISTRATION)[number]

/**
 * What the audit keeps: what is done to the house, and what is done to a case next to its log. Whether a document is for
 * the customer is said next to the log; the log of a case tells of its procedure.
 */
export const AUDITED = [
  ...ADMINISTRATION,
  'mark-document',
  'raise-item',
  'remark-item',
  'settle-item',
  'hand-over-item',
  'move-due-item',
  'reopen-item',
  'withdraw-item',
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

function mayAdminister({ role }: Actor, act: Administration): boolean {
  switch (act) {
    case 'read-rules':
    case 'publish-calendar':
    case 'publish-profile':
    case 'adopt-rules':
    case 'read-redatings':
    case 'preview-redating':
    case 'apply-redating':
    case 'cancel-redating':
    case 'read-audit':
    case 'verify-log':
    case 'read-mails':
    case 'retry-mail':
    case 'read-people':
    case 'invite-person':
    case 'move-person':
    case 'disable-person':
    case 'enable-person':
    case 'send-password-link':
      return role === 'administrator'
  }
}
