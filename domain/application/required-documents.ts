import type { Facts } from './facts.ts'
import { categoryOf } from './route.ts'
import type { DocumentKind, HandStopReason } from '../vocabulary.ts'

/** Why an application needs a document; shown to the customer in plain words. */
export const DOCUMENT_REASONS = [
  'person',
  'organisation',
  'every-application',
  'high-voltage',
  'two-or-more-sources',
  'important-customer',
  'own-generation',
] as const
export type DocumentReason = (typeof DOCUMENT_REASONS)[number]

export interface RequiredDocument {
  kind: DocumentKind
  reason: DocumentReason
}

/** The document kinds an application needs before it can be submitted, at least one file of each (practice). */
export function requiredDocuments(facts: Facts): RequiredDocument[] {
  const required: RequiredDocument[] = [
    facts.customer === 'person'
      ? { kind: 'identity', reason: 'person' }
      : { kind: 'business-licence', reason: 'organisation' },
    { kind: 'property-proof', reason: 'every-application' },
  ]
  if (facts.voltage === 'HV') required.push({ kind: 'equipment-list', reason: 'high-voltage' })
  if (categoryOf(facts) === 'hv-dual') required.push({ kind: 'project-approval', reason: 'two-or-more-sources' })
  if (facts.importance !== 'none') required.push({ kind: 'important-customer-proof', reason: 'important-customer' })
  if (facts.ownGeneration) required.push({ kind: 'generation-description', reason: 'own-generation' })
  return required
}

/** The proof without which nobody may ask for a stop by hand. */
export const STOP_PROOFS = {
  permit: 'permit',
  'force-majeure': 'force-majeure-proof',
} as const satisfies Record<HandStopReason, DocumentKind>
