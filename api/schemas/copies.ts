import Type from 'typebox'
import { COPY_ACTIONS } from '../../domain/actions/copies.ts'
import { CASE_STATUSES, CATEGORIES, DEPARTMENTS, ROLES } from '../../domain/vocabulary.ts'
import { closed, InstantText, nullable, ref } from './kit.ts'
import { cursorQuery, limitQuery, NextCursor, ReadAt, Total } from './paging.ts'
import { NullableInstant, PersonName, PROJECT } from './parts.ts'
import { PersonId, Remark } from './remarks.ts'

export const COPIES_A_PAGE = 50

export const SendCopies = closed(
  {
    people: Type.Array(PersonId, { minItems: 1, maxItems: 50, uniqueItems: true, description: 'Who is to read it' }),
    remark: Type.Optional(Remark),
  },
  { $id: 'SendCopies', description: 'Lets colleagues read a case; nothing waits for them' },
)

export const CopiesSent = closed({ ids: Type.Array(Type.String()) }, { $id: 'CopiesSent' })

export const CopyOpinion = closed({ text: Remark }, { $id: 'CopyOpinion' })

export const CopyChanged = closed({ id: Type.String() }, { $id: 'CopyChanged' })

const COPY = {
  id: Type.String(),
  person: ref(PersonName),
  sender: ref(PersonName),
  senderFor: nullable(ref(PersonName)),
  remark: nullable(Type.String()),
  sentAt: InstantText,
  readAt: NullableInstant,
  opinion: nullable(Type.String({ description: 'What the person wrote who was sent the copy' })),
  opinionAt: NullableInstant,
  withdrawn: nullable(closed({ at: InstantText, by: ref(PersonName) })),
  actions: Type.Array(Type.Enum(COPY_ACTIONS), { description: 'What the reader may do to it now' }),
}

const CopyShape = closed(COPY, { $id: 'Copy', description: 'A copy of a case that somebody was sent' })

const CopyLineShape = closed(
  {
    ...COPY,
    ...PROJECT,
    caseNo: Type.String(),
    status: Type.Enum(CASE_STATUSES),
    category: Type.Enum(CATEGORIES),
    region: Type.String(),
    green: Type.Boolean(),
  },
  { $id: 'CopyLine', description: 'A case that was copied to the reader' },
)

export const CopiesOfCase = closed(
  {
    items: Type.Array(ref(CopyShape), { description: 'The first first' }),
    maySend: Type.Boolean({ description: 'The reader may send copies of this case' }),
  },
  { $id: 'CopiesOfCase' },
)

export const CopiesQuery = closed({
  read: Type.Optional(Type.Boolean({ description: 'Those that the reader has read, or has not; all where absent' })),
  ...limitQuery(100, COPIES_A_PAGE),
  ...cursorQuery,
})

export const CopyList = closed(
  { now: ReadAt, items: Type.Array(ref(CopyLineShape)), total: Total, nextCursor: NextCursor },
  { $id: 'CopyList' },
)

export const Copyable = closed(
  {
    items: Type.Array(
      closed({
        id: Type.String(),
        name: Type.String(),
        role: Type.Enum(ROLES),
        department: nullable(Type.Enum(DEPARTMENTS)),
        region: nullable(Type.String()),
      }),
    ),
  },
  { $id: 'Copyable', description: 'The staff who can be sent a copy' },
)

export const COPY_SCHEMAS = [
  ...[PersonName, SendCopies, CopiesSent, CopyOpinion, CopyChanged],
  ...[CopyShape, CopyLineShape, CopiesOfCase, CopyList, Copyable],
]
