import Type from 'typebox'
import { ROLES } from '../../domain/vocabulary.ts'
import { cursorQuery, limitQuery, NextCursor } from './paging.ts'
import { closed, InstantText, nullable, ref } from './kit.ts'
import { PersonName } from './parts.ts'

export const EVENTS_A_PAGE = 100

export const LogQuery = closed({ ...limitQuery(500, EVENTS_A_PAGE), ...cursorQuery })

const Author = closed({
  id: Type.String(),
  role: Type.Enum([...ROLES, 'system'] as const),
  name: nullable(Type.String({ description: 'For staff only' })),
  actingFor: Type.Array(ref(PersonName), {
    description:
      'For whom it was done, if not for themselves: the person for whom somebody acts comes last, before them those whose deputies stand between',
  }),
})

export const EventShape = closed(
  {
    seq: Type.Integer({ minimum: 1 }),
    type: Type.String(),
    version: Type.Integer(),
    at: InstantText,
    recordedAt: InstantText,
    by: Author,
    data: Type.Record(Type.String(), Type.Unknown(), { description: 'By type and version; no personal data' }),
    item: nullable(Type.String({ description: 'The problem item in the name of which it was done' })),
    text: nullable(Type.String({ description: 'What was written with it, where it is meant for the reader' })),
    prevHash: Type.String(),
    hash: Type.String({ description: 'SHA-256 over the previous hash and the stored bytes of the event' }),
  },
  { $id: 'EventLine', description: "An event of a case's log" },
)

export const EventList = closed({ items: Type.Array(ref(EventShape)), nextCursor: NextCursor }, { $id: 'EventList' })

export const CommentShape = closed(
  {
    seq: Type.Integer({ minimum: 1 }),
    type: Type.String({ description: 'The event with which it was written' }),
    at: InstantText,
    by: Author,
    task: nullable(Type.String()),
    outcome: nullable(Type.String()),
    text: Type.String(),
    sha256: Type.String(),
    conditions: Type.Array(Type.String(), { description: 'Of a written reply: the conditions that are part of it' }),
    toCustomer: Type.Boolean({ description: 'The customer reads it, too' }),
  },
  { $id: 'CommentLine', description: 'A comment, a reason, conditions, defects' },
)

export const CommentList = closed(
  { items: Type.Array(ref(CommentShape)), nextCursor: NextCursor },
  { $id: 'CommentList' },
)
