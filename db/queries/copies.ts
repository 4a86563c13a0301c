import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { verdictOnCopy } from '../../domain/actions/copies.ts'
import type { Copy, CopyAction } from '../../domain/actions/copies.ts'
import { COPY_ACTIONS } from '../../domain/actions/copies.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { CaseStatus, Category, Department, Role } from '../../domain/vocabulary.ts'
import { businessNow } from '../clock.ts'
import type { Database, Transaction } from '../connect.ts'
import { SNAPSHOT } from '../connect.ts'
import { instantAt } from '../instants.ts'
import { cases, copies, positions, users } from '../schema/index.ts'
import { textsOfIds } from './items/lines.ts'
import { after, COUNTED_UP_TO, countOf, cut, orderOf } from './paging.ts'
import type { Keyset, Page } from './paging.ts'
import { CAN_ACT, findPeople } from './people.ts'
import { projectShown, projectsOf } from './projects.ts'
import type { ProjectShown } from './projects.ts'

/** The cases of which a person has a copy in force, in a query that reads the person; null for most. */
export const COPIED = sql<string[] | null>`(
  select array_agg(c.case_no order by c.case_no) from cases.copies c
  where c.person_id = ${users.id} and c.withdrawn_at is null
)`

interface Named {
  id: string
  name: string | null
}

type CopyRow = typeof copies.$inferSelect

/** A copy as its case and the list of the person copied show it. */
export interface CopyShown {
  id: string
  person: Named
  sender: Named
  /** For whom it was sent, if a deputy sent it. */
  senderFor: Named | null
  remark: string | null
  sentAt: Instant
  readAt: Instant | null
  opinion: string | null
  opinionAt: Instant | null
  withdrawn: { at: Instant; by: Named } | null
  actions: CopyAction[]
}

/** What the rules look at of a row. */
export function copyOf({ personId, senderId, senderFor, senderParty, withdrawnAt, opinionAt }: CopyRow): Copy {
  return {
    ...{ person: personId, sender: senderFor ?? senderId, senderParty },
    ...{ isWithdrawn: withdrawnAt !== null, isAnswered: opinionAt !== null },
  }
}

/** Everybody who was sent a copy of a case, the first first; also those from whom it was withdrawn. */
export async function copiesOfCase(
  db: Database | Transaction,
  { caseNo, actor }: { caseNo: string; actor: Actor },
): Promise<CopyShown[]> {
  const rows = await db
    .select()
    .from(copies)
    .where(eq(copies.caseNo, caseNo))
    .orderBy(asc(copies.sentAt), asc(copies.id))
  return shown(db, rows, actor)
}

/** A line of what was copied to somebody. */
export type CopyLine = CopyShown &
  ProjectShown & { caseNo: string; status: CaseStatus; category: Category; region: string; green: boolean }

export interface ListCopies {
  actor: Actor
  /** What is not read yet, or what is; all if it is not said. */
  read: boolean | undefined
  limit: number
  cursor: string | null
}

/** What was copied to this person and not withdrawn, the newest first, one page. Throws CursorError. */
export async function listCopies(db: Database, { actor, read, limit, cursor }: ListCopies): Promise<Page<CopyLine>> {
  return db.transaction(async (tx) => {
    const isRead = read === undefined ? undefined : sql`${copies.readAt} is ${sql.raw(read ? 'not null' : 'null')}`
    const where = and(eq(copies.personId, actor.id), isNull(copies.withdrawnAt), isRead)
    const rows = await tx
      .select()
      .from(copies)
      .where(and(where, after(NEWEST, cursor)))
      .orderBy(...orderOf(NEWEST))
      .limit(limit + 1)
    const counted = tx
      .select({ one: sql`1` })
      .from(copies)
      .where(where)
      .limit(COUNTED_UP_TO)
    const page = cut(NEWEST, rows, limit)
    const [now, total, items] = [
      await businessNow(tx),
      await countOf(tx, [counted]),
      await linesOf(tx, page.rows, actor),
    ]
    return { now, items, total, nextCursor: page.nextCursor }
  }, SNAPSHOT)
}

async function linesOf(tx: Transaction, rows: readonly CopyRow[], actor: Actor): Promise<CopyLine[]> {
  if (rows.length === 0) return []
  const caseNos = rows.map(({ caseNo }) => caseNo)
  const { caseNo, status, category, region, green } = cases
  const heads = await tx.select({ caseNo, status, category, region, green }).from(cases).where(inArray(caseNo, caseNos))
  const [projects, lines] = [await projectsOf(tx, caseNos), await shown(tx, rows, actor)]
  return rows.flatMap((row, index) => {
    const head = heads.find((each) => each.caseNo === row.caseNo)
    const line = lines[index]
    if (head === undefined || line === undefined) return []
    return [{ ...line, ...head, ...projectShown({ caseNo: row.caseNo, ...projects.get(row.caseNo) }, actor) }]
  })
}

async function shown(db: Database | Transaction, rows: readonly CopyRow[], actor: Actor): Promise<CopyShown[]> {
  const people = await findPeople(
    db,
    rows.flatMap(({ personId, senderId, senderFor, withdrawnBy }) => [personId, senderId, senderFor, withdrawnBy]),
  )
  const texts = await textsOfIds(
    db,
    rows.flatMap(({ remark, opinion }) => [remark, opinion]).filter((id) => id !== null),
  )
  const named = (id: string): Named => ({ id, name: people.get(id)?.name ?? null })
  const said = (id: string | null) => (id === null ? null : (texts.get(id) ?? null))
  return rows.map((row) => ({
    ...{ id: row.id, person: named(row.personId), sender: named(row.senderId) },
    senderFor: row.senderFor === null ? null : named(row.senderFor),
    ...{ remark: said(row.remark), sentAt: instantAt(row.sentAt), readAt: instantAt(row.readAt) },
    ...{ opinion: said(row.opinion), opinionAt: instantAt(row.opinionAt) },
    withdrawn:
      row.withdrawnAt === null || row.withdrawnBy === null
        ? null
        : { at: instantAt(row.withdrawnAt), by: named(row.withdrawnBy) },
    actions: COPY_ACTIONS.filter((action) => verdictOnCopy(copyOf(row), actor, action) === 'yes'),
  }))
}

/** A person of the staff who can be sent a copy. */
export interface Copyable {
  id: string
  name: string
  role: Role
  department: Department | null
  region: string | null
}

/** The staff of the company who can be sent a copy by this person, by department and name; nobody twice. */
export async function copyableBy(db: Database, { id: self }: Actor): Promise<Copyable[]> {
  const { role, department, region } = positions
  const people = await db
    .select({ id: users.id, name: users.name, role, department, region })
    .from(positions)
    .innerJoin(users, eq(users.id, positions.userId))
    .where(and(ne(role, 'administrator'), ne(role, 'applicant'), ne(users.id, self), CAN_ACT))
    .orderBy(asc(department), asc(role), asc(users.id))
  return people.filter(({ id }, index) => people.findIndex((each) => each.id === id) === index)
}

const NEWEST: Keyset<Pick<CopyRow, 'sentAt' | 'id'>> = {
  name: 'copies',
  direction: 'desc',
  keys: [
    { expression: sql`${copies.sentAt}`, type: 'timestamptz', valueOf: ({ sentAt }) => sentAt.toISOString() },
    { expression: sql`${copies.id}::text`, type: 'text', valueOf: ({ id }) => id },
  ],
}
