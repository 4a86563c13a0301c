import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { LIMIT_UNITS } from '../../domain/time/limit.ts'
import { RUNGS } from '../../domain/limits/ladder.ts'
import { VISIT_STATUSES } from '../../domain/notices/notice.ts'
import { TEMPLATES } from '../../domain/notices/notices.ts'
import type { Template } from '../../domain/notices/notices.ts'
import { DOCUMENT_KINDS, GREEN_REASONS, HAND_STOP_REASONS, PARTIES, STEPS } from '../../domain/vocabulary.ts'
import { MailProblem } from './problem.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const LimitSchema = Type.Object({ value: Type.Number(), unit: Type.Enum(LIMIT_UNITS) })

const ItemSchema = Type.Object({
  clock: orNull(Type.String()),
  step: orNull(Type.Enum(STEPS)),
  phase: Type.Integer({ minimum: 0 }),
  round: Type.Integer({ minimum: 0 }),
  party: orNull(Type.Enum(PARTIES)),
  limit: orNull(LimitSchema),
  rung: orNull(Type.Enum(RUNGS)),
  late: Type.Optional(LimitSchema),
  within: Type.Optional(LimitSchema),
  due: orNull(Type.String()),
  kinds: Type.Array(Type.Enum(DOCUMENT_KINDS)),
  statement: orNull(Type.String()),
  // Absent in rows that were written before notices named days, reasons, and for what something was sent back.
  on: Type.Optional(orNull(Type.String())),
  reason: Type.Optional(orNull(Type.Enum([...HAND_STOP_REASONS, ...GREEN_REASONS]))),
  returns: Type.Optional(Type.Array(Type.String())),
  person: Type.Optional(Type.String()),
  conditions: Type.Optional(Type.Array(Type.String())),
  feeFen: Type.Optional(Type.Integer()),
  appointment: Type.Optional(
    Type.Object({
      on: Type.String(),
      from: Type.String(),
      until: Type.String(),
      sequence: Type.Integer({ minimum: 0 }),
      status: Type.Enum(VISIT_STATUSES),
    }),
  ),
  year: Type.Optional(Type.Object({ year: Type.Integer(), openCases: Type.Integer() })),
  batch: Type.Optional(Type.String()),
})

const TemplatesSchema = Type.Object({ notices: Type.Array(Type.Object({ template: Type.String() })) })

const MailSchema = Type.Object({
  notices: Type.Array(Type.Object({ template: Type.String(), items: Type.Array(ItemSchema, { minItems: 1 }) }), {
    minItems: 1,
  }),
})

/** A matter as it is read back from the outbox. */
export type StoredItem = Static<typeof ItemSchema>

/** What one template of a mail is to say. */
export interface StoredNotice {
  template: Template
  items: StoredItem[]
}

/** The notices of an outbox row; what is stored may be older than this code, so it is looked at before it is believed. */
export function parseNotices(data: unknown): StoredNotice[] {
  if (!Value.Check(MailSchema, data)) throw new MailProblem('DATA_MALFORMED')
  return data.notices.map(({ template, items }) => ({ template: templateOf(template), items }))
}

/** What a row is to tell, for a log: our own names and nothing else of what is stored. */
export function templatesOf(data: unknown): Template[] {
  const named = Value.Check(TemplatesSchema, data) ? data.notices.map(({ template }) => template) : []
  return TEMPLATES.filter((each) => named.includes(each))
}

/** What a row shares with others that are one mail with it; null for most. */
export function batchIn(data: unknown): string | null {
  if (!Value.Check(MailSchema, data)) return null
  const [only, ...others] = data.notices
  return others.length === 0 ? (only?.items[0]?.batch ?? null) : null
}

function templateOf(name: string): Template {
  const template = TEMPLATES.find((each) => each === name)
  if (template === undefined) throw new MailProblem('TEMPLATE_UNKNOWN')
  return template
}
