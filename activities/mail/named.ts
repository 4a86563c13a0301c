import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../../db/connect.ts'
import { project } from '../../db/queries/projects.ts'
import { applications, cases, statements, tasks, users } from '../../db/schema/index.ts'
import type { outbox } from '../../db/schema/cases.ts'
import { MailProblem } from './problem.ts'
import { parseNotices } from './notice-schema.ts'
import type { StoredItem, StoredNotice } from './notice-schema.ts'
import { phaseOf } from './subject.ts'
import type { Found } from './write.ts'

type Reader = Database | Transaction
/** What a row of the outbox says of its mail. */
export type OutboxRow = Pick<typeof outbox.$inferSelect, 'stream' | 'recipientId' | 'data'>

/** A row of the outbox with all that it names. */
export interface ReadRow {
  notices: StoredNotice[]
  items: StoredItem[]
  recipient: Pick<typeof users.$inferSelect, 'name' | 'email' | 'language' | 'role'>
  of: Awaited<ReturnType<typeof readCases>>[number]
  found: Found
}

/** Looks up what a row names. Throws MailProblem where the row cannot be read, or what it names is not there. */
export type Named = (row: OutboxRow) => ReadRow

/**
 * Reads all that rows of the outbox name and do not hold, of however many mails, in one way there and back: names and
 * texts are read when a mail is sent, the row itself holds process data only. A row that cannot be read is left out
 * here; looking it up says why.
 */
export async function readNamed(db: Reader, rows: readonly OutboxRow[]): Promise<Named> {
  const told = rows.flatMap((row) => itemsIn(row).map((item) => ({ caseNo: row.stream, item })))
  const [persons, heads, texts, dues] = await Promise.all([
    readPeople(db, [...rows.map((row) => row.recipientId), ...told.flatMap(({ item }) => item.person ?? [])]),
    readCases(db, {
      caseNos: rows.map((row) => row.stream),
      phased: told.filter(({ item }) => phaseOf(item) > 0).map((each) => each.caseNo),
    }),
    readTexts(
      db,
      told.flatMap(({ item }) => textsOf(item)),
    ),
    readDues(
      db,
      told.flatMap(({ caseNo, item: { clock, due } }) =>
        clock === undefined || due !== undefined ? [] : [{ caseNo, clock }],
      ),
    ),
  ])
  const people = new Map(persons.map(({ id, name, email }) => [id, `${name}, ${email}`]))
  return ({ stream: caseNo, recipientId, data }) => {
    const notices = parseNotices(data)
    const items = notices.flatMap((notice) => notice.items)
    const recipient = persons.find(({ id }) => id === recipientId)
    if (recipient === undefined) throw new MailProblem('RECIPIENT_UNKNOWN')
    const of = heads.find((head) => head.caseNo === caseNo)
    if (of === undefined) throw new MailProblem('CASE_UNKNOWN')
    // only texts of the same case: an id alone gives nobody another case's text
    const ownTexts = new Map(texts.filter((text) => text.caseNo === caseNo).map(({ id, body }) => [id, body]))
    if (items.flatMap(textsOf).some((id) => !ownTexts.has(id))) throw new MailProblem('STATEMENT_UNKNOWN')
    const ownDues = new Map(
      dues.flatMap((due) => (due.caseNo !== caseNo || due.dueAt === null ? [] : [[due.key, due.dueAt]])),
    )
    const { phases, address } = of
    return { notices, items, recipient, of, found: { texts: ownTexts, dues: ownDues, people, phases, address } }
  }
}

function itemsIn({ data }: OutboxRow): StoredItem[] {
  try {
    return parseNotices(data).flatMap((notice) => notice.items)
  } catch (error) {
    if (error instanceof MailProblem) return []
    throw error
  }
}

function textsOf({ statement, returns = [], conditions = [] }: StoredItem): string[] {
  return [...(statement === undefined ? [] : [statement]), ...returns, ...conditions]
}

async function readPeople(db: Reader, ids: readonly string[]) {
  const { id, name, email, language, role } = users
  return db.select({ id, name, email, language, role }).from(users).where(isOneOf(users.id, ids))
}

const managers = alias(users, 'managers')

async function readCases(db: Reader, { caseNos, phased }: { caseNos: readonly string[]; phased: readonly string[] }) {
  // the whole fold has to be read for it
  const phases = sql<number>`case when ${isOneOf(cases.caseNo, phased)}
    then coalesce(json_array_length(coalesce(${cases.outline}, ${cases.state}) -> 'facts' -> 'phases'), 1) else 1 end`
  return db
    .select({
      caseNo: cases.caseNo,
      accountManager: { id: managers.id, name: managers.name, email: managers.email, phone: managers.phone },
      ...project,
      phases,
    })
    .from(cases)
    .leftJoin(managers, eq(managers.id, cases.accountManagerId))
    .leftJoin(applications, eq(applications.caseNo, cases.caseNo))
    .where(isOneOf(cases.caseNo, caseNos))
}

async function readTexts(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { id, stream: caseNo, body } = statements
  return db
    .select({ id, caseNo, body })
    .from(statements)
    .where(isOneOf(statements.id, ids, 'uuid'))
}

/** When these tasks are due as they stand now; a stopped one has no instant. */
async function readDues(db: Reader, clocks: readonly { caseNo: string; clock: string }[]) {
  if (clocks.length === 0) return []
  const caseNos = clocks.map(({ caseNo }) => caseNo)
  const keys = clocks.map(({ clock }) => clock)
  const { caseNo, key, dueAt } = tasks
  return (
    db
      .select({ caseNo, key, dueAt })
      .from(tasks)
      // keys of one case are asked of the others too, of which they are not taken
      .where(and(isOneOf(caseNo, caseNos), isOneOf(key, keys)))
  )
}

/** One statement however many there are, so that the server keeps its plan. */
function isOneOf(column: AnyPgColumn, ids: readonly string[], type: 'text' | 'uuid' = 'text') {
  return sql`${column} = any(${arrayOf([...new Set(ids)], type)})`
}

function arrayOf(values: readonly string[], type: 'text' | 'uuid') {
  return sql`${sql.param(values)}::${sql.raw(type)}[]`
}
