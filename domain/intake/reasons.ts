/** Why a field must be filled in or changed before an application can be submitted. */
export const FIELD_REASONS = [
  'required',
  'unknown-region',
  'unknown-station',
  'too-large-for-low-voltage',
  'voltage-mismatch',
  'phases-do-not-add-up',
  'ends-before-it-begins',
  'lasts-too-long',
  'no-reduction',
  'no-increase',
  'in-the-past',
  'not-ahead',
  'too-far-ahead',
  'identity-form',
  'identity-birth',
  'credit-form',
  'phone-form',
  'not-your-case',
] as const
export type FieldReason = (typeof FIELD_REASONS)[number]

/** What is possible but unlikely: asked back once before submission and then taken, never refused. */
export const DOUBT_REASONS = [
  'identity-check',
  'credit-check',
  'phone-unlikely',
  'power-factor',
  'phases-out-of-order',
  'same-place',
] as const
export type DoubtReason = (typeof DOUBT_REASONS)[number]
