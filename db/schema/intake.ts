import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, bigint, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { documentKindEnum, intakeSchema } from './schemas.ts'

export const DRAFT_STATUSES = ['open', 'submitted'] as const
export const draftStatusEnum = intakeSchema.enum('draft_status', DRAFT_STATUSES)

/** Numbers of cases, drawn with the draft. */
export const caseNumbers = intakeSchema.sequence('case_numbers')
export const itemNumbers = intakeSchema.sequence('item_numbers')

/** An application being written. A submitted draft can never start a second case. */
export const drafts = intakeSchema.table(
  'drafts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    ownerId: text('owner_id').notNull(),
    /** The company account in whose name it is written; null: the owner's own. */
    companyId: text('company_id'),
    caseNo: text('case_no').notNull().unique(),
    version: integer('version').notNull().default(1),
    status: draftStatusEnum('status').notNull().default('open'),
    body: jsonb('body').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('drafts_owner').on(t.ownerId)],
)

/** An uploaded file: its bytes lie in the file store under the id, unchangeable, known by their SHA-256. */
export const files = intakeSchema.table(
  'files',
  {
    id: uuid('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    stream: text('stream').notNull(),
    kind: documentKindEnum('kind').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    /** Not for the customer. */
    internal: boolean('internal').notNull().default(false),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Since when its bytes and its name are gone. */
    erasedAt: instant('erased_at'),
  },
  (t) => [index('files_case').on(t.stream)],
)

/** Who said later that a document is, or is not, for the customer: insert only. */
export const documentMarks = intakeSchema.table(
  'document_marks',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    documentId: uuid('document_id').notNull(),
    caseNo: text('case_no').notNull(),
    internal: boolean('internal').notNull(),
    byId: text('by_id').notNull(),
    /** Business time. */
    at: instant('at').notNull(),
  },
  (t) => [index('document_marks_case').on(t.caseNo, t.at)],
)

/** The immutable body of a form's text (reason, conditions, defects, comment) with its salt and SHA-256. */
export const statements = intakeSchema.table(
  'statements',
  {
    id: uuid('id').primaryKey(),
    authorId: text('author_id').notNull(),
    stream: text('stream').notNull(),
    body: text('body').notNull(),
    salt: text('salt').notNull(),
    sha256: text('sha256').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Since when body and salt are gone; the hash stays. */
    erasedAt: instant('erased_at'),
  },
  (t) => [
    index('statements_case').on(t.stream),
    check('statements_erased_whole', sql`${t.erasedAt} is null or (${t.body} = '' and ${t.salt} = '')`),
  ],
)

/** The first answer of each write that no case decides (a draft, a file), under the actor's own Idempotency-Key. */
export const requestKeys = intakeSchema.table('request_keys', {
  key: text('key').primaryKey(),
  requestHash: text('request_hash').notNull(),
  status: integer('status').notNull(),
  answer: jsonb('answer').notNull(),
  recordedAt: instant('recorded_at').notNull().defaultNow(),
})
