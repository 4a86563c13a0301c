import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../../db/connect.ts'
import { project } from '../../db/queries/projects.ts'
import { applications, cases, statements, tasks, users } from '../../db/schema/index.ts'
import type { outbox } from '../../db/schema/cases.ts'
import { projectName } from '../../domain/application/project-name.ts'
import { calendarFiles } from './calendar-files.ts'
import type { CalendarFile, Mail, MailHead } from './model.ts'
import { parseNotices } from './notice-schema.ts'
import type { StoredItem } from './notice-schema.ts'
import { MailProblem } from './problem.ts'
import { writeMail, writeTogether } from './write.ts'
import type { CaseMatter } from './write.ts'

type Reader = Database | Transaction
type OutboxRow = Pick<typeof outbox.$inferSelect, 'caseNo' | 'recipientId' | 'data'>

export interface AddressedMail extends Mail {
  to: { name: string; address: string }
  attachments: CalendarFile[]
}

/**
 * The mail that a row of the outbox stands for, in its recipient's language. Names and texts are read now: the row itself
 * holds process data only. Throws MailProblem where the row, its recipient or a text cannot be read.
 */
export async function renderMail(db: Reader, row: OutboxRow, publicUrl: string): Promise<AddressedMail> {
  const notices = parseNotices(row.data)
  const items = notices.flatMap((notice) => notice.items)
  const { recipient, accountManager, names, found } = await readAll(db, row, items)
  const year = items.find((item) => item.year !== undefined)?.year
  if (year !== undefined) {
    const link = `${publicUrl.replace(/\/+$/, '')}/admin/calendar?year=${year.year}`
    const ofHouse = { language: recipient.language, recipient: recipient.name, link, caseNo: null, project: null }
    return {
      to: { name: recipient.name, address: recipient.email },
      ...writeMail({ ...ofHouse, accountManager: null }, notices, { ...found, address: null }),
      attachments: [],
    }
  }
  const head: MailHead = {
    language: recipient.language,
    caseNo: row.caseNo,
    link: `${publicUrl.replace(/\/+$/, '')}/cases/${encodeURIComponent(row.caseNo)}`,
    recipient: recipient.name,
    // An administrator looks after the house and not after its customers.
    project: recipient.role === 'administrator' ? null : projectName(names),
    accountManager: accountManager?.id === row.recipientId ? null : accountManager,
  }
  const { phases } = found
  return {
    to: { name: recipient.name, address: recipient.email },
    ...writeMail(head, notices, found),
    attachments: calendarFiles(items, { ...head, ...names, caseNo: row.caseNo, accountManager, phases }),
  }
}

/**
 * One mail of several rows of one person, of whatever cases: what was done to many tasks at once. Each matter is told with
 * its case. One row alone is a mail as any other.
 */
export async function renderMails(db: Reader, rows: readonly OutboxRow[], publicUrl: string): Promise<AddressedMail> {
  const [first, ...others] = rows
  if (first === undefined) throw new MailProblem('DATA_MALFORMED')
  if (others.length === 0) return renderMail(db, first, publicUrl)
  const read = await Promise.all(
    rows.map(async (row) => {
      const notices = parseNotices(row.data)
      const items = notices.flatMap((notice) => notice.items)
      const { recipient, names, found } = await readAll(db, row, items)
      return { recipient, matter: { caseNo: row.caseNo, project: projectName(names), notices, found } }
    }),
  )
  const matters: CaseMatter[] = read.map(({ matter }) => matter)
  const recipient = read[0]?.recipient
  if (recipient === undefined) throw new MailProblem('DATA_MALFORMED')
  const head = {
    language: recipient.language,
    recipient: recipient.name,
    link: `${publicUrl.replace(/\/+$/, '')}/tasks`,
  }
  // What is done to many tasks at once makes no appointments.
  return { to: { name: recipient.name, address: recipient.email }, ...writeTogether(head, matters), attachments: [] }
}

/** All that a row names and does not hold; asked together, in one way there and back. */
async function readAll(db: Reader, { caseNo, recipientId }: OutboxRow, items: readonly StoredItem[]) {
  const [{ recipient, accountManager, phases, ...names }, texts, dues, people] = await Promise.all([
    personAndCase(db, recipientId, caseNo),
    textsOf(db, caseNo, items),
    duesOf(db, caseNo, items),
    peopleOf(db, items),
  ])
  return { recipient, accountManager, names, found: { texts, dues, people, phases, address: names.address } }
}

const managers = alias(users, 'managers')

async function personAndCase(db: Reader, recipientId: string, caseNo: string) {
  const [row] = await db
    .select({
      recipient: { name: users.name, email: users.email, language: users.language, role: users.role },
      caseNo: cases.caseNo,
      accountManager: { id: managers.id, name: managers.name, email: managers.email, phone: managers.phone },
      ...project,
      phases: sql<number>`coalesce(jsonb_array_length(${cases.state} -> 'facts' -> 'phases'), 1)`,
    })
    .from(users)
    .leftJoin(cases, eq(cases.caseNo, caseNo))
    .leftJoin(managers, eq(managers.id, cases.accountManagerId))
    .leftJoin(applications, eq(applications.caseNo, cases.caseNo))
    .where(eq(users.id, recipientId))
  if (row === undefined) throw new MailProblem('RECIPIENT_UNKNOWN')
  const { caseNo: known, ...all } = row
  if (known === null) throw new MailProblem('CASE_UNKNOWN')
  return all
}

/** Only texts of the same case: an id alone gives nobody another case's text. */
async function textsOf(db: Reader, caseNo: string, items: readonly StoredItem[]): Promise<Map<string, string>> {
  const ids = [
    ...new Set(
      items.flatMap(({ statement, returns = [], conditions = [] }) => [
        ...(statement === null ? [] : [statement]),
        ...returns,
        ...conditions,
      ]),
    ),
  ]
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: statements.id, body: statements.body })
    .from(statements)
    .where(and(eq(statements.caseNo, caseNo), inArray(statements.id, ids)))
  if (rows.length < ids.length) throw new MailProblem('STATEMENT_UNKNOWN')
  return new Map(rows.map(({ id, body }) => [id, body]))
}

async function duesOf(db: Reader, caseNo: string, items: readonly StoredItem[]): Promise<Map<string, Date>> {
  const keys = items.flatMap(({ clock, due }) => (clock === null || due !== null ? [] : [clock]))
  if (keys.length === 0) return new Map()
  const rows = await db
    .select({ key: tasks.key, dueAt: tasks.dueAt })
    .from(tasks)
    .where(and(eq(tasks.caseNo, caseNo), inArray(tasks.key, keys)))
  return new Map(rows.flatMap(({ key, dueAt }) => (dueAt === null ? [] : [[key, dueAt]])))
}

/** The people whom notices name, with their addresses. */
async function peopleOf(db: Reader, items: readonly StoredItem[]): Promise<Map<string, string>> {
  const ids = [...new Set(items.flatMap(({ person }) => person ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(inArray(users.id, ids))
  return new Map(rows.map(({ id, name, email }) => [id, `${name}, ${email}`]))
}
