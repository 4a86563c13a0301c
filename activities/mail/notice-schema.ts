import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { LIMIT_UNITS } from '../../domain/deadline.ts'
import { RUNGS } from '../../domain/ladder.ts'
import { DOCUMENT_KINDS, PARTIES, STEPS } from '../../domain/vocabulary.ts'
import { MailProblem } from './problem.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const NoticeSchema = Type.Object({
  clock: orNull(Type.String()),
  step: orNull(Type.Enum(STEPS)),
  phase: Type.Integer({ minimum: 0 }),
  round: Type.Integer({ minimum: 0 }),
  party: orNull(Type.Enum(PARTIES)),
  limit: orNull(Type.Object({ value: Type.Number(), unit: Type.Enum(LIMIT_UNITS) })),
  rung: orNull(Type.Enum(RUNGS)),
  due: orNull(Type.String()),
  kinds: Type.Array(Type.Enum(DOCUMENT_KINDS)),
  statement: orNull(Type.String()),
})

/** A notice as it is read back from the outbox. */
export type StoredNotice = Static<typeof NoticeSchema>

const StoredSchema = Type.Object({ items: Type.Array(NoticeSchema, { minItems: 1 }) })

/** The items of an outbox row; what is stored may be older than this code, so it is looked at before it is believed. */
export function parseNotices(data: unknown): StoredNotice[] {
  if (!Value.Check(StoredSchema, data)) throw new MailProblem('DATA_MALFORMED')
  return data.items
}
