import { and, eq, getTableColumns, ilike, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../domain/available-actions.ts'
import type { Category, CaseStatus, Party, Step } from '../../domain/vocabulary.ts'
import { instantOf } from '../../domain/instant.ts'
import type { Instant } from '../../domain/instant.ts'
import { businessNow } from '../clock.ts'
import type { Database, Transaction } from '../connect.ts'
import { applications, cases, tasks, users } from '../schema/index.ts'
import { after, cut, orderOf, SNAPSHOT } from './paging.ts'
import type { Keyset, Page } from './paging.ts'
import { visibleCases } from './visibility.ts'

/** The head row of a case with what the customer handed in (`body`, as the draft was when it was submitted). */
export async function findCase(db: Database | Transaction, caseNo: string) {
  const [found] = await db
    .select({ ...getTableColumns(cases), body: applications.body, customerName })
    .from(cases)
    .leftJoin(applications, eq(applications.caseNo, cases.caseNo))
    .where(eq(cases.caseNo, caseNo))
  return found ?? null
}

export const CASE_SORTS = ['caseNo', '-caseNo', 'submittedAt', '-submittedAt', 'lastAt', '-lastAt'] as const
export type CaseSort = (typeof CASE_SORTS)[number]

export interface CaseFilters {
  status?: CaseStatus | undefined
  category?: Category | undefined
  green?: boolean | undefined
  flagged?: boolean | undefined
  suspended?: boolean | undefined
  lapsed?: boolean | undefined
  /** Part of a case number. */
  search?: string | undefined
}

export interface ListCases {
  actor: Actor
  filters: CaseFilters
  sort: CaseSort
  limit: number
  cursor: string | null
}

/** A line of the case list. */
export interface CaseLine {
  caseNo: string
  seq: number
  status: CaseStatus
  category: Category
  region: string
  green: boolean
  /** Documents were demanded later. */
  flagged: boolean
  suspended: boolean
  lapsed: boolean
  submittedAt: Instant
  lastAt: Instant
  nextDueAt: Instant | null
  customerName: string | null
  accountManager: { id: string; name: string | null } | null
  open: OpenTask[]
}

/** What is open in a case: enough to say where it stands. */
export interface OpenTask {
  step: Step
  phase: number
  party: Party
  dueAt: Instant | null
  stopped: boolean
  waiting: boolean
  overdue: boolean
}

/** The cases that this person may see, one page. Throws CursorError. */
export async function listCases(
  db: Database,
  { actor, filters, sort, limit, cursor }: ListCases,
): Promise<Page<CaseLine>> {
  const keyset = KEYSETS[sort]
  const place = after(keyset, cursor)
  // one snapshot, so that the total is that of the list
  return db.transaction(async (tx) => {
    const where = and(visibleCases(tx, actor), ...conditionsOf(filters))
    const rows = await tx
      .select({ ...head, customerName, accountManagerName: users.name })
      .from(cases)
      .leftJoin(applications, eq(applications.caseNo, cases.caseNo))
      .leftJoin(users, eq(users.id, cases.accountManagerId))
      .where(and(where, place))
      .orderBy(...orderOf(keyset))
      .limit(limit + 1)
    const page = cut(keyset, rows, limit)
    const open = await openTasks(
      tx,
      page.rows.map(({ caseNo }) => caseNo),
    )
    const items = page.rows.map((row) => lineOf(row, open.get(row.caseNo) ?? []))
    return { items, total: await tx.$count(cases, where), nextCursor: page.nextCursor }
  }, SNAPSHOT)
}

const { caseNo, seq, status, category, region, green, flagged, suspended, lapsed } = cases
const { submittedAt, lastAt, nextDueAt, accountManagerId } = cases
const head = {
  ...{ caseNo, seq, status, category, region, green, flagged, suspended, lapsed },
  ...{ submittedAt, lastAt, nextDueAt, accountManagerId },
}

/** The customer's name within the application. */
export const customerName = sql<string | null>`${applications.body} #>> '{customer,name}'`

type HeadRow = Pick<typeof cases.$inferSelect, keyof typeof head> & {
  customerName: string | null
  accountManagerName: string | null
}

function lineOf(row: HeadRow, open: OpenTask[]): CaseLine {
  const { accountManagerId: id, accountManagerName, ...rest } = row
  return {
    ...rest,
    submittedAt: instantOf(row.submittedAt.getTime()),
    lastAt: instantOf(row.lastAt.getTime()),
    nextDueAt: row.nextDueAt === null ? null : instantOf(row.nextDueAt.getTime()),
    accountManager: id === null ? null : { id, name: accountManagerName },
    open,
  }
}

async function openTasks(tx: Transaction, caseNos: readonly string[]): Promise<Map<string, OpenTask[]>> {
  const open = new Map<string, OpenTask[]>()
  if (caseNos.length === 0) return open
  const now = await businessNow(tx)
  const rows = await tx
    .select()
    .from(tasks)
    .where(and(inArray(tasks.caseNo, [...caseNos]), eq(tasks.status, 'open')))
    .orderBy(tasks.caseNo, tasks.openedAt, tasks.key)
  for (const row of rows) {
    const { step, phase, party, stopped, waiting } = row
    const dueAt = row.dueAt === null ? null : instantOf(row.dueAt.getTime())
    const task = { step, phase, party, dueAt, stopped, waiting, overdue: !stopped && dueAt !== null && dueAt < now }
    open.set(row.caseNo, [...(open.get(row.caseNo) ?? []), task])
  }
  return open
}

const MARKS = ['green', 'flagged', 'suspended', 'lapsed'] as const

function conditionsOf({ status, category, search, ...marks }: CaseFilters): (SQL | undefined)[] {
  return [
    status && eq(cases.status, status),
    category && eq(cases.category, category),
    ...MARKS.map((mark) => (marks[mark] === undefined ? undefined : eq(cases[mark], marks[mark]))),
    search === undefined ? undefined : ilike(cases.caseNo, `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`),
  ]
}

type Keys = Pick<HeadRow, 'caseNo' | 'submittedAt' | 'lastAt'>

const byNumber = { expression: sql`${cases.caseNo}`, type: 'text', valueOf: (row: Keys) => row.caseNo } as const
const bySubmission = {
  expression: sql`${cases.submittedAt}`,
  type: 'timestamptz',
  valueOf: (row: Keys) => row.submittedAt.toISOString(),
} as const
const byLast = {
  expression: sql`${cases.lastAt}`,
  type: 'timestamptz',
  valueOf: (row: Keys) => row.lastAt.toISOString(),
} as const

const KEYSETS: Record<CaseSort, Keyset<Keys>> = {
  caseNo: { name: 'caseNo', direction: 'asc', keys: [byNumber] },
  '-caseNo': { name: '-caseNo', direction: 'desc', keys: [byNumber] },
  submittedAt: { name: 'submittedAt', direction: 'asc', keys: [bySubmission, byNumber] },
  '-submittedAt': { name: '-submittedAt', direction: 'desc', keys: [bySubmission, byNumber] },
  lastAt: { name: 'lastAt', direction: 'asc', keys: [byLast, byNumber] },
  '-lastAt': { name: '-lastAt', direction: 'desc', keys: [byLast, byNumber] },
}
