import Type from 'typebox'
import { ANSWERS, CONSULTATION_KINDS, CONSULTATION_STATUSES, SIGNATURE_PLACES } from '../../domain/vocabulary.ts'
import { closed, InstantText, nullable, ref, UNDER_ITEM } from './kit.ts'
import { NullableInstant, PersonName } from './parts.ts'
import { PersonId, Remark } from './remarks.ts'

export const AskOpinion = closed(
  { person: PersonId, question: Remark, ...UNDER_ITEM },
  { $id: 'AskOpinion', description: 'A colleague of any department, and what they are asked' },
)

const people = Type.Array(PersonId, { minItems: 1, maxItems: 10, uniqueItems: true })

export const AddSignature = closed(
  { place: Type.Enum(SIGNATURE_PLACES), people, reason: Remark, ...UNDER_ITEM },
  { $id: 'AddSignature', description: 'Reviewers of the department who sign before or after the holder' },
)

export const WithdrawRequest = closed(
  { people, reason: Remark, ...UNDER_ITEM },
  { $id: 'WithdrawRequest', description: 'Who is asked no longer' },
)

export const GiveAnswer = closed(
  { answer: Type.Enum(ANSWERS), text: Remark, ...UNDER_ITEM },
  { $id: 'GiveAnswer', description: 'An opinion; or of a signature whether one agrees or objects' },
)

/** On the page of a case, who was asked about a task; nothing of it to customers. */
export const Consultation = closed(
  {
    kind: Type.Enum(CONSULTATION_KINDS),
    person: ref(PersonName),
    askedBy: ref(PersonName),
    askedAt: InstantText,
    question: nullable(Type.String()),
    status: Type.Enum(CONSULTATION_STATUSES),
    awaited: Type.Boolean({ description: 'Can answer now, and is waited for' }),
    dueAt: NullableInstant,
    answers: Type.Array(closed({ answer: Type.Enum(ANSWERS), at: InstantText, text: nullable(Type.String()) })),
  },
  { $id: 'Consultation', description: 'A colleague who was asked about a task 委派 加签' },
)

export const Pending = closed(
  { outcome: Type.String(), by: ref(PersonName), at: InstantText, text: nullable(Type.String()) },
  { $id: 'PendingOutcome', description: 'The outcome of the holder, which waits for signatures' },
)

export const CONSULTATION_SCHEMAS = [AskOpinion, AddSignature, WithdrawRequest, GiveAnswer]
