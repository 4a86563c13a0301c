import Type, {
  type Static,
  type TObject,
  type TObjectOptions,
  type TProperties,
  type TSchema,
  type TSchemaOptions,
} from 'typebox'
import { ITEM_NO } from '../../domain/items/item.ts'
import { FIRST_DAY, LAST_DAY } from '../../domain/time/instant.ts'
import { DOCUMENT_KINDS } from '../../domain/vocabulary.ts'

/** An object of a request: an unknown field is refused, never dropped. */
export function closed<P extends TProperties>(properties: P, options: TObjectOptions = {}): TObject<P> {
  return Type.Object(properties, { ...options, additionalProperties: false })
}

/** Names a schema registered with `app.addSchema`, so that OpenAPI shows it once under its own name. */
export function ref<T extends TSchema>(schema: T) {
  if (!('$id' in schema) || typeof schema.$id !== 'string') throw new Error('a schema needs an $id to be referred to')
  return Type.Unsafe<Static<T>>({ $ref: `${schema.$id}#` })
}

export function nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** Objects distinguished by a literal: only the branch that the tag names is checked, and errors speak of that branch. */
export function taggedBy<T extends TObject[]>(tag: string, branches: [...T], options: TSchemaOptions = {}) {
  return Type.Unsafe<Static<T[number]>>({
    type: 'object',
    required: [tag],
    discriminator: { propertyName: tag },
    oneOf: branches,
    ...options,
  })
}

// NUL and lone surrogates cannot be stored by Postgres; they are refused here with the field's name.
// A text of which nothing can be seen (zero-width signs, fillers, an empty braille cell) says nothing.
const SEEN = '(?=[\\s\\S]*[^\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\u2800])'
const STORABLE = `^${SEEN}[^\\u0000\\p{Cs}]*$`
const STORABLE_LINE = `^${SEEN}[^\\u0000-\\u001f\\u007f\\p{Cs}]*$`

/** A text of several lines that is not blank, at most `max` characters. */
export const paragraph = (max: number, description?: string) =>
  Type.String({ maxLength: max, pattern: STORABLE, ...(description && { description }) })

/** A text of one line that is not blank, at most `max` characters. */
export const line = (max: number, description?: string) =>
  Type.String({ minLength: 1, maxLength: max, pattern: STORABLE_LINE, ...(description && { description }) })

export const CivilDateText = Type.String({
  format: 'date',
  description: `A day in Asia/Shanghai, YYYY-MM-DD, from ${FIRST_DAY} to ${LAST_DAY}`,
})
export const InstantText = Type.String({ description: 'ISO 8601 with milliseconds and zone' })
export const CASE_NO = '^\\d{4}-\\d{6,9}$'
export const CaseNoText = Type.String({ pattern: CASE_NO, description: 'Case number, YYYY-NNNNNN' })
export const ItemNoText = Type.String({ pattern: ITEM_NO, description: 'Number of a problem item, XTYYYYNNNNNN' })
/** What every action on a case takes: an open problem item of the case, in the name of which it is done. */
export const UNDER_ITEM = { item: Type.Optional(ItemNoText) }
export const IdText = Type.String({ format: 'uuid' })
export const DocumentKindText = Type.Enum(DOCUMENT_KINDS)

export const IDEMPOTENCY_KEY = '^[\\x21-\\x7e]{1,200}$'
/** The header of every write. A repeated key gets the first answer; the same key with another body is refused. */
export const WriteHeaders = Type.Object({
  'idempotency-key': Type.String({
    pattern: IDEMPOTENCY_KEY,
    description: 'Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer',
  }),
})

export const CaseParams = closed({ caseNo: CaseNoText })
export const IdParams = closed({ id: IdText })

/** A write that says all in its path: no body, or an empty object. */
export const NoBody = Type.Union([closed({}), Type.Null()])

/** An action that says all in its path; an item may stand in its body. */
export const ActionBody = Type.Union([closed(UNDER_ITEM), Type.Null()])

/** A body of which nothing is required, so that it may be left out altogether. */
export function orNothing<T extends TSchema>(schema: T) {
  return Type.Union([ref(schema), Type.Null()])
}

/** The answer of every action on a case: the place of its effect in the log. */
export const Written = Type.Object(
  { caseNo: Type.String(), seq: Type.Integer({ minimum: 1 }) },
  { $id: 'Written', description: 'The effect stands in the log of the case at this sequence number' },
)

const FieldError = Type.Object({
  field: Type.String({ description: 'JSON pointer into the part named by `in`' }),
  in: Type.Enum(['body', 'query', 'path', 'header'] as const),
  reason: Type.String({ description: "In the caller's language" }),
})

/** RFC 9457. Further members depend on the code: the present state of a task, gates that are not met, the allowed outcomes. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    instance: Type.String(),
    errors: Type.Optional(Type.Array(FieldError)),
    untold: Type.Optional(Type.Integer({ description: 'Wrong fields beside those in `errors`' })),
  },
  { $id: 'Problem', additionalProperties: true },
)
