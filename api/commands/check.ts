import type { Language } from '../../db/schema/auth.ts'
import { promiseOf, promiseRowOf, routeFiguresOf, STATUTORY_ROWS } from '../../domain/limits/profile.ts'
import { completeProfile } from '../../domain/limits/profile-stored.ts'
import type { Profile, PromiseRow, StatutoryRow } from '../../domain/limits/profile.ts'
import type { Figure } from '../../domain/limits/figure.ts'
import type { Facts } from '../../domain/application/facts.ts'
import { requiredDocuments } from '../../domain/application/required-documents.ts'
import { categoryOf, route } from '../../domain/application/route.ts'
import type { Step } from '../../domain/vocabulary.ts'
import type { Doubt } from '../../domain/intake/doubts.ts'
import type { Missing } from '../../domain/intake/completeness.ts'
import type { DraftCheckAnswer } from '../schemas/drafts.ts'
import type { CheckedDraft } from './drafts.ts'
import { reasonText } from '../http/validation-reasons.ts'

/** What an applicant sees before submitting: the steps of the case, their limits, and what is still missing. */
export function draftCheck(
  { facts, missing, doubts }: CheckedDraft,
  profile: Profile,
  language: Language,
): DraftCheckAnswer {
  const told = missing.map((each) => missingAnswer(each, language))
  const asked = doubts.map((each) => doubtAnswer(each, language))
  if (facts === null) {
    const none = { category: null, jointReview: false, steps: [], leftOut: [], documents: [] }
    return { ...none, missing: told, doubts: asked }
  }
  const limits = completeProfile(profile)
  const { category, jointReview, steps, leftOut } = route(facts, routeFiguresOf(profile))
  return {
    category,
    jointReview,
    steps: steps.map(({ step, parties }) => ({ step, parties, ...limitsOf(step, facts, limits) })),
    leftOut,
    documents: requiredDocuments(facts).map(({ kind, reason }) => ({
      kind,
      reason,
      supplied: !missing.some((each) => 'documentKind' in each && each.documentKind === kind),
    })),
    missing: told,
    doubts: asked,
  }
}

/** A doubt with the question that is asked back. */
export function doubtAnswer({ field, reason, expected }: Doubt, language: Language) {
  return { field, reason, message: sentence(field, reason, expected, language) }
}

/** A missing field or document with a sentence for a person. */
export function missingAnswer(missing: Missing, language: Language) {
  if ('documentKind' in missing) {
    const { documentKind, reason } = missing
    const text = { field: '', in: 'body' as const, rule: 'document-required', expected: documentKind }
    return { documentKind, reason, message: reasonText(text, language) }
  }
  const { field, reason, expected } = missing
  return { field, reason, message: sentence(field, reason, expected, language) }
}

function sentence(field: string, rule: string, expected: string | undefined, language: Language): string {
  return reasonText({ field, in: 'body', rule, ...(expected === undefined ? {} : { expected }) }, language)
}

function limitsOf(step: Step, facts: Facts, profile: Profile) {
  const row = promiseRowOf(step, facts, profile)
  const lawful = row === undefined ? undefined : statutoryRowOf(row)
  return {
    promise: figureAnswer(promiseOf(profile, 'promise', step, facts)),
    statutory: figureAnswer(lawful === undefined ? undefined : profile.statutory[lawful][categoryOf(facts)]),
  }
}

function statutoryRowOf(row: PromiseRow): StatutoryRow | undefined {
  return STATUTORY_ROWS.find((each) => each === row)
}

function figureAnswer(figure: Figure | undefined) {
  if (figure === undefined) return null
  const { value, unit, source, status } = figure
  return { value, unit, source, status }
}
