import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { ITEM_OUTCOMES } from '../../domain/items/item.ts'
import { LIMIT_UNITS } from '../../domain/time/limit.ts'
import { RUNGS } from '../../domain/limits/ladder.ts'
import { VISIT_STATUSES } from '../../domain/notices/notice.ts'
import type { Sayable } from '../../domain/notices/notice.ts'
import { TEMPLATES } from '../../domain/notices/notices.ts'
import type { Template } from '../../domain/notices/notices.ts'
import { DOCUMENT_KINDS, GREEN_REASONS, HAND_STOP_REASONS, PARTIES, STEPS } from '../../domain/vocabulary.ts'
import { MailProblem } from './problem.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const LIMIT = Type.Object({ value: Type.Number(), unit: Type.Enum(LIMIT_UNITS) })
const TEXT = Type.String()
const TEXTS = Type.Array(TEXT)
const NUMBER = Type.Integer({ minimum: 0 })

/** Each thing that a notice can say, as it is stored. */
const SAYABLE = {
  clock: TEXT,
  phase: NUMBER,
  limit: LIMIT,
  rung: Type.Enum(RUNGS),
  late: LIMIT,
  within: LIMIT,
  due: TEXT,
  kinds: Type.Array(Type.Enum(DOCUMENT_KINDS)),
  on: TEXT,
  reason: Type.Enum([...HAND_STOP_REASONS, ...GREEN_REASONS]),
  statement: TEXT,
  returns: TEXTS,
  person: TEXT,
  conditions: TEXTS,
  feeFen: Type.Integer(),
  appointment: Type.Object({ on: TEXT, from: TEXT, until: TEXT, sequence: NUMBER, status: Type.Enum(VISIT_STATUSES) }),
  year: Type.Object({ year: Type.Integer(), openCases: Type.Integer() }),
  item: TEXT,
  matter: TEXT,
  itemOutcome: Type.Enum(ITEM_OUTCOMES),
  key: TEXT,
  batch: TEXT,
} as const satisfies Record<keyof Sayable, Type.TSchema>

// A template may have got new fields since a row was written, so no field is required here.
const ItemSchema = Type.Partial(Type.Object(SAYABLE), { additionalProperties: false })

/** As rows were written before a notice held what its template says and nothing else: a case's fields, most of them null. */
const FormerSchema = Type.Object({
  clock: orNull(TEXT),
  step: orNull(Type.Enum(STEPS)),
  phase: NUMBER,
  round: NUMBER,
  party: orNull(Type.Enum(PARTIES)),
})

const TemplatesSchema = Type.Object({ notices: Type.Array(Type.Object({ template: Type.String() })) })

const MailSchema = Type.Object({
  notices: Type.Array(Type.Object({ template: Type.String(), items: Type.Array(Type.Unknown(), { minItems: 1 }) }), {
    minItems: 1,
  }),
})

const BatchSchema = Type.Object({ batch: TEXT })

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
  return data.notices.map(({ template, items }) => ({ template: templateOf(template), items: items.map(itemOf) }))
}

function itemOf(stored: unknown): StoredItem {
  const item = Value.Check(FormerSchema, stored) ? presentForm(stored) : stored
  if (!Value.Check(ItemSchema, item)) throw new MailProblem('DATA_MALFORMED')
  return item
}

/** Step, round and party of a task are in its clock's id; what was null is absent. */
function presentForm(former: Static<typeof FormerSchema>): unknown {
  return Object.fromEntries(Object.entries(former).filter(([name, said]) => name in SAYABLE && said !== null))
}

/** The content of a row for a log: our own names and nothing else of the stored data. */
export function templatesOf(data: unknown): Template[] {
  const named = Value.Check(TemplatesSchema, data) ? data.notices.map(({ template }) => template) : []
  return TEMPLATES.filter((each) => named.includes(each))
}

/** What a row shares with others that are one mail with it; null for most. */
export function batchIn(data: unknown): string | null {
  if (!Value.Check(MailSchema, data)) return null
  const [only, ...others] = data.notices
  const item = only?.items[0]
  return others.length === 0 && Value.Check(BatchSchema, item) ? item.batch : null
}

function templateOf(name: string): Template {
  const template = TEMPLATES.find((each) => each === name)
  if (template === undefined) throw new MailProblem('TEMPLATE_UNKNOWN')
  return template
}
