import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/connect.ts'
import { cases, statements, tasks, users } from '../../db/schema/index.ts'
import type { Language } from '../../db/schema/auth.ts'
import type { outbox } from '../../db/schema/cases.ts'
import { epochOf } from '../../domain/instant.ts'
import { TEMPLATES } from '../../domain/notices.ts'
import type { Mail, MailItem, MailModel } from './model.ts'
import { parseNotices } from './notice-schema.ts'
import type { StoredNotice } from './notice-schema.ts'
import { aboutInWords, dayAndHour, limitInWords } from './phrases.ts'
import { MailProblem } from './problem.ts'
import { MAIL_TEMPLATES } from './templates/index.ts'
import { WORDS } from './words.ts'
import type { Words } from './words.ts'

type Reader = Database | Transaction
type OutboxRow = Pick<typeof outbox.$inferSelect, 'caseNo' | 'recipientId' | 'template' | 'data'>

export interface AddressedMail extends Mail {
  to: { name: string; address: string }
}

/**
 * The mail that a row of the outbox stands for, in its recipient's language. Names and texts are read now: the row itself
 * holds process data only. Throws MailProblem where the row, its recipient or a text cannot be read.
 */
export async function renderMail(db: Reader, row: OutboxRow, publicUrl: string): Promise<AddressedMail> {
  const template = TEMPLATES.find((each) => each === row.template)
  if (template === undefined) throw new MailProblem('TEMPLATE_UNKNOWN')
  const notices = parseNotices(row.data)
  const recipient = await recipientOf(db, row.recipientId)
  const { accountManager, phases } = await caseOf(db, row.caseNo)
  const found = {
    texts: await textsOf(db, row.caseNo, notices),
    dues: await duesOf(db, row.caseNo, notices),
    phases,
  }
  const model: MailModel = {
    language: recipient.language,
    caseNo: row.caseNo,
    link: `${publicUrl.replace(/\/+$/, '')}/cases/${encodeURIComponent(row.caseNo)}`,
    recipient: recipient.name,
    accountManager: accountManager?.id === row.recipientId ? null : accountManager,
    items: notices.map((notice) => itemOf(recipient.language, notice, found)),
  }
  return { to: { name: recipient.name, address: recipient.email }, ...MAIL_TEMPLATES[template](model) }
}

interface Found {
  texts: ReadonlyMap<string, string>
  /** When the tasks are due as they stand now; a stopped one has no instant. */
  dues: ReadonlyMap<string, Date>
  /** Of how many phases the supply consists: the only one is not worth a word. */
  phases: number
}

function itemOf(language: Language, notice: StoredNotice, { texts, dues, phases }: Found): MailItem {
  const words: Words = WORDS[language]
  const { step, rung, party, clock, round, kinds, limit, statement } = notice
  const phase = phases > 1 ? notice.phase : 0
  const due = notice.due === null ? dues.get(clock ?? '') : new Date(epochOf(notice.due))
  return {
    step,
    rung,
    phase,
    about: aboutInWords(language, { clock, step, phase, round }),
    party: party === null ? null : words.parties[party],
    due: due === undefined ? null : dayAndHour(language, due),
    limit: limit === null ? null : limitInWords(language, limit),
    documents: kinds.map((kind) => words.documents[kind]),
    text: statement === null ? null : (texts.get(statement) ?? null),
  }
}

async function recipientOf(db: Reader, id: string) {
  const [recipient] = await db
    .select({ name: users.name, email: users.email, language: users.language })
    .from(users)
    .where(eq(users.id, id))
  if (recipient === undefined) throw new MailProblem('RECIPIENT_UNKNOWN')
  return recipient
}

async function caseOf(db: Reader, caseNo: string) {
  const [head] = await db
    .select({
      accountManager: { id: users.id, name: users.name, email: users.email },
      phases: sql<number>`coalesce(jsonb_array_length(${cases.state} -> 'facts' -> 'phases'), 1)`,
    })
    .from(cases)
    .leftJoin(users, eq(users.id, cases.accountManagerId))
    .where(eq(cases.caseNo, caseNo))
  if (head === undefined) throw new MailProblem('CASE_UNKNOWN')
  return head
}

/** Only texts of the same case: an id alone gives nobody another case's text. */
async function textsOf(db: Reader, caseNo: string, notices: readonly StoredNotice[]): Promise<Map<string, string>> {
  const ids = [...new Set(notices.flatMap(({ statement }) => statement ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: statements.id, body: statements.body })
    .from(statements)
    .where(and(eq(statements.caseNo, caseNo), inArray(statements.id, ids)))
  if (rows.length < ids.length) throw new MailProblem('STATEMENT_UNKNOWN')
  return new Map(rows.map(({ id, body }) => [id, body]))
}

async function duesOf(db: Reader, caseNo: string, notices: readonly StoredNotice[]): Promise<Map<string, Date>> {
  const keys = notices.flatMap(({ clock, due }) => (clock === null || due !== null ? [] : [clock]))
  if (keys.length === 0) return new Map()
  const rows = await db
    .select({ key: tasks.key, dueAt: tasks.dueAt })
    .from(tasks)
    .where(and(eq(tasks.caseNo, caseNo), inArray(tasks.key, keys)))
  return new Map(rows.flatMap(({ key, dueAt }) => (dueAt === null ? [] : [[key, dueAt]])))
}
