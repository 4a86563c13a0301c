import Type, { type Static } from 'typebox'
import { DRAFT_STATUSES } from '../../db/schema/intake.ts'
import { LIMIT_UNITS } from '../../domain/time/limit.ts'
import { FIGURE_STATUSES } from '../../domain/limits/figure.ts'
import { DOCUMENT_REASONS } from '../../domain/application/required-documents.ts'
import { LEFT_OUT_REASONS } from '../../domain/application/route.ts'
import { CATEGORIES, PARTIES, STEPS } from '../../domain/vocabulary.ts'
import { FIELD_REASONS, DOUBT_REASONS } from '../../domain/intake/reasons.ts'
import { Application } from './application.ts'
import { closed, DocumentKindText, InstantText, nullable, ref } from './kit.ts'

export const Draft = Type.Object(
  {
    id: Type.String(),
    caseNo: Type.String(),
    version: Type.Integer(),
    status: Type.Enum(DRAFT_STATUSES),
    company: nullable(Type.String({ description: 'The company account in whose name it is; null: the own' })),
    body: ref(Application),
    createdAt: InstantText,
    updatedAt: InstantText,
  },
  { $id: 'Draft', description: 'An application being written' },
)
export type DraftAnswer = Static<typeof Draft>

export const LimitFigure = Type.Object(
  {
    value: Type.Number(),
    unit: Type.Enum(LIMIT_UNITS),
    source: Type.String(),
    status: Type.Enum(FIGURE_STATUSES),
  },
  { $id: 'LimitFigure', description: 'A limit with the source it comes from' },
)
export const Missing = Type.Object(
  {
    field: Type.Optional(Type.String({ description: 'JSON pointer into the application' })),
    documentKind: Type.Optional(DocumentKindText),
    reason: Type.Enum([...FIELD_REASONS, ...DOCUMENT_REASONS]),
    message: Type.String({ description: "In the caller's language" }),
  },
  { $id: 'Missing', description: 'A field or a document without which an application cannot be submitted' },
)

const DOUBT = {
  field: Type.String({ description: 'JSON pointer into the application' }),
  reason: Type.Enum(DOUBT_REASONS),
}
export const Doubt = Type.Object(
  { ...DOUBT, message: Type.String({ description: "In the caller's language" }) },
  { $id: 'Doubt', description: 'What is possible but unlikely: asked back once and then taken' },
)

/** What was asked back and is so: travels with the submission of the version in which it was asked. */
export const Confirmed = Type.Array(closed(DOUBT), { maxItems: 100 })

export const DraftCheck = Type.Object(
  {
    category: nullable(Type.Enum(CATEGORIES)),
    jointReview: Type.Boolean(),
    steps: Type.Array(
      Type.Object({
        step: Type.Enum(STEPS),
        parties: Type.Array(Type.Enum(PARTIES)),
        promise: nullable(ref(LimitFigure)),
        statutory: nullable(ref(LimitFigure)),
      }),
    ),
    leftOut: Type.Array(Type.Object({ step: Type.Enum(STEPS), reason: Type.Enum(LEFT_OUT_REASONS) })),
    documents: Type.Array(
      Type.Object({
        kind: DocumentKindText,
        reason: Type.Enum(DOCUMENT_REASONS),
        supplied: Type.Boolean({ description: 'At least one file of this kind was uploaded' }),
      }),
      { description: 'Every kind of document that this application needs' },
    ),
    missing: Type.Array(ref(Missing)),
    doubts: Type.Array(ref(Doubt), { description: 'Possible but unlikely: to be confirmed with the submission' }),
  },
  { $id: 'DraftCheck', description: 'The route of an application with its limits, and what it still lacks' },
)
export type DraftCheckAnswer = Static<typeof DraftCheck>

export const RegionList = Type.Object(
  { items: Type.Array(Type.String({ description: 'Code of the supply region' })) },
  { $id: 'RegionList', description: 'The supply regions that serve customers, by their codes' },
)
