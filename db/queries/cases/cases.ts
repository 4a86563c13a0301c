import { instantAt } from '../../instants.ts'
import { and, eq, getTableColumns, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../../domain/people/actor.ts'
import { searchWordsOf } from '../../../domain/application/search-terms.ts'
import type { CaseStatus, Category } from '../../../domain/vocabulary.ts'
import { businessNow } from '../../clock.ts'
import type { Database, Transaction } from '../../connect.ts'
import { applications, cases, search, tasks } from '../../schema/index.ts'
import { standingOf } from './case-lines.ts'
import type { CaseLine } from './case-lines.ts'
import { after, COUNTED_UP_TO, countOf, cut, orderOf } from '../paging.ts'
import { SNAPSHOT } from '../../connect.ts'
import type { Keyset, Page } from '../paging.ts'
import { findPeople } from '../people.ts'
import { project, projectShown, projectsOf } from '../projects.ts'
import { matchOf } from '../search.ts'
import { namer } from './shown.ts'
import { tasksOf, visibleCases } from '../visibility.ts'

/** The head row of a case with what the customer handed in (`body`, as the draft was when it was submitted). */
export async function findCase(db: Database | Transaction, caseNo: string) {
  const [found] = await db
    .select({ ...getTableColumns(cases), body: applications.body, ...project })
    .from(cases)
    .leftJoin(applications, eq(applications.caseNo, cases.caseNo))
    .where(eq(cases.caseNo, caseNo))
  return found ?? null
}

/** `owed`: cases with work for the reader first, the earliest due of it before the others. */
export const CASE_SORTS = ['caseNo', '-caseNo', 'submittedAt', '-submittedAt', 'lastAt', '-lastAt', 'owed'] as const
export type CaseSort = (typeof CASE_SORTS)[number]

export interface CaseFilters {
  status?: CaseStatus | undefined
  category?: Category | undefined
  green?: boolean | undefined
  flagged?: boolean | undefined
  suspended?: boolean | undefined
  lapsed?: boolean | undefined
  /** The reader has an open task in it. */
  owed?: boolean | undefined
  /** Words that all occur in number, names, address or telephone numbers. */
  search?: string | undefined
}

export interface ListCases {
  actor: Actor
  filters: CaseFilters
  sort: CaseSort
  limit: number
  cursor: string | null
}

/** The cases that this person may see, one page. Throws CursorError. */
export async function listCases(
  db: Database,
  { actor, filters, sort, limit, cursor }: ListCases,
): Promise<Page<CaseLine>> {
  // one snapshot, so that the total is that of the list
  return db.transaction(async (tx) => {
    const own = ownTasks(tx, actor)
    const keyset = keysetOf(sort, own)
    const place = after(keyset, cursor)
    const where = and(visibleCases(actor), ...conditionsOf(filters, own), foundBy(tx, filters.search, actor))
    const now = await businessNow(tx)
    const isByOwn = sort === 'owed' || filters.owed !== undefined
    const ofOwn = eq(own.tasks.caseNo, cases.caseNo)
    const found = tx
      .select({ head, own: sort === 'owed' ? own.columns : NOT_ASKED })
      .from(cases)
      .$dynamic()
    const rows = await (isByOwn ? found.leftJoin(own.tasks, ofOwn) : found)
      .where(and(where, place))
      .orderBy(...orderOf(keyset))
      .limit(limit + 1)
    const all = tx
      .select({ one: sql`1` })
      .from(cases)
      .$dynamic()
    const counted = (isByOwn ? all.leftJoin(own.tasks, ofOwn) : all).where(where).limit(COUNTED_UP_TO)
    const page = cut(keyset, rows, limit)
    const caseNos = page.rows.map((row) => row.head.caseNo)
    const standing = await standingOf(tx, caseNos, { actor, now })
    const projects = await projectsOf(tx, caseNos)
    const managers = await findPeople(
      tx,
      page.rows.map((row) => row.head.accountManagerId),
    )
    const items = page.rows.flatMap(({ head: { accountManagerId: id, ...row } }) => {
      const stands = standing.get(row.caseNo)
      const names = projectShown({ caseNo: row.caseNo, ...projects.get(row.caseNo) }, actor)
      const accountManager = namer(managers, actor, { caseNo: row.caseNo, accountManager: id })(id)
      return stands === undefined ? [] : [{ ...row, ...instantsOf(row), ...stands, ...names, accountManager }]
    })
    return { now, items, total: await countOf(tx, [counted]), nextCursor: page.nextCursor }
  }, SNAPSHOT)
}

const { caseNo, seq, status, category, region, green, flagged, suspended, lapsed } = cases
const { submittedAt, lastAt, nextDueAt, accountManagerId } = cases
const head = {
  ...{ caseNo, seq, status, category, region, green, flagged, suspended, lapsed },
  ...{ submittedAt, lastAt, nextDueAt, accountManagerId },
}

interface HeadRow {
  head: Pick<typeof cases.$inferSelect, keyof typeof head>
  own: { owes: boolean; byMs: number | null }
}

function instantsOf(row: Pick<HeadRow['head'], 'submittedAt' | 'lastAt' | 'nextDueAt'>) {
  return {
    submittedAt: instantAt(row.submittedAt),
    lastAt: instantAt(row.lastAt),
    nextDueAt: instantAt(row.nextDueAt),
  }
}

/** The reader's own open tasks by case, read once for all cases: whether there are any, and when the first is due. */
function ownTasks(tx: Transaction, actor: Actor) {
  const open = tx
    .select({ caseNo: tasks.caseNo, first: sql<Date | null>`min(${tasks.dueAt})`.as('first') })
    .from(tasks)
    .where(and(sql`${tasks.status} = 'open'`, tasksOf(actor)))
    .groupBy(tasks.caseNo)
    .as('own')
  const columns = {
    owes: sql<boolean>`${open.caseNo} is not null`,
    byMs: sql<number | null>`(extract(epoch from ${open.first}) * 1000)::float8`,
  }
  return { tasks: open, columns }
}

type OwnTasks = ReturnType<typeof ownTasks>
const NOT_ASKED = { owes: sql<boolean>`false`, byMs: sql<number | null>`null` }

const MARKS = ['green', 'flagged', 'suspended', 'lapsed'] as const

function conditionsOf({ status, category, owed, ...marks }: CaseFilters, own: OwnTasks): (SQL | undefined)[] {
  return [
    status && eq(cases.status, status),
    category && eq(cases.category, category),
    ...MARKS.map((mark) => (marks[mark] === undefined ? undefined : eq(cases[mark], marks[mark]))),
    owed === undefined ? undefined : owed ? isNotNull(own.tasks.caseNo) : isNull(own.tasks.caseNo),
  ]
}

/** The condition for cases that are found by a query; a query without a letter or digit finds none. */
function foundBy(tx: Transaction, query: string | undefined, actor: Actor): SQL | undefined {
  if (query === undefined) return undefined
  const matches = matchOf(searchWordsOf(query), actor)
  if (matches === undefined) return sql`false`
  return inArray(cases.caseNo, tx.select({ caseNo: search.caseNo }).from(search).where(matches))
}

type Keys = Pick<HeadRow, 'head' | 'own'>

const byNumber = { expression: sql`${cases.caseNo}`, type: 'text', valueOf: ({ head }: Keys) => head.caseNo } as const
const bySubmission = {
  expression: sql`${cases.submittedAt}`,
  type: 'timestamptz',
  valueOf: ({ head }: Keys) => head.submittedAt.toISOString(),
} as const
const byLast = {
  expression: sql`${cases.lastAt}`,
  type: 'timestamptz',
  valueOf: ({ head }: Keys) => head.lastAt.toISOString(),
} as const

function keysetOf(sort: CaseSort, own: OwnTasks): Keyset<Keys> {
  if (sort !== 'owed') return KEYSETS[sort]
  const owes = {
    expression: sql`(${own.tasks.caseNo} is null)`,
    type: 'boolean',
    valueOf: (row: Keys) => !row.own.owes,
  } as const
  const first = {
    expression: sql`coalesce(${own.tasks.first}, 'infinity'::timestamptz)`,
    type: 'timestamptz',
    valueOf: (row: Keys) => (row.own.byMs === null ? 'infinity' : new Date(row.own.byMs).toISOString()),
  } as const
  return { name: 'owed', direction: 'asc', keys: [owes, first, byNumber] }
}

const KEYSETS: Record<Exclude<CaseSort, 'owed'>, Keyset<Keys>> = {
  caseNo: { name: 'caseNo', direction: 'asc', keys: [byNumber] },
  '-caseNo': { name: '-caseNo', direction: 'desc', keys: [byNumber] },
  submittedAt: { name: 'submittedAt', direction: 'asc', keys: [bySubmission, byNumber] },
  '-submittedAt': { name: '-submittedAt', direction: 'desc', keys: [bySubmission, byNumber] },
  lastAt: { name: 'lastAt', direction: 'asc', keys: [byLast, byNumber] },
  '-lastAt': { name: '-lastAt', direction: 'desc', keys: [byLast, byNumber] },
}
