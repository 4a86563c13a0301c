import { and, eq, inArray, sql } from 'drizzle-orm'
import type { AnyColumn, SQL, SQLWrapper } from 'drizzle-orm'
import { scopeOf } from '../../../domain/people/scope.ts'
import type { Department } from '../../../domain/vocabulary.ts'
import { departmentBit } from '../../closings.ts'
import type { Transaction } from '../../connect.ts'
import { cases, clocks, closings, tasks } from '../../schema/index.ts'
import type { TrendsOf } from './trends-shapes.ts'
import { rowsWithin, visibleByHead } from '../visibility.ts'

/**
 * The cases behind the figures, `visibleCases` with the filters that closings themselves know: a month
 * of a company is too much to look each row's case up.
 */

type Asked = Pick<TrendsOf, 'actor' | 'region' | 'category'>
type Scoped = Record<'region' | 'station' | 'departments', AnyColumn>

/** Condition on closed tasks and cases: those that this person may see, in the region and category asked for. */
export function closingsIn(of: Asked): SQL | undefined {
  const { actor, category } = of
  const scope = scopeOf(actor)
  return and(
    inScope(closings, of),
    scope.of === 'customers' ? eq(closings.accountManagerId, scope.accountManager) : undefined,
    scope.of === 'own'
      ? inArray(closings.caseNo, sql`(select case_no from cases.cases where ${visibleByHead(actor)})`)
      : undefined,
    category && eq(closings.category, category),
  )
}

/** Whether the sums of months know who may see it: they are of all regions and customers. */
export function areOfAllRegions({ actor, region }: Asked): boolean {
  const scope = scopeOf(actor)
  if (region !== undefined) return false
  return scope.of === 'department' ? scope.within === null : scope.of === 'all'
}

/** The sums of months, in a statement that calls them `sums`. */
export function sumsIn({ actor, category }: Asked): SQL {
  const scope = scopeOf(actor)
  const seen = scope.of === 'department' ? hasSeen(sql`sums.departments`, scope.department) : sql`true`
  return category === undefined ? seen : sql`${seen} and sums.category = ${category}::cases.category`
}

/** Condition on tasks: those that this person may see, in the region and category asked for. */
export function tasksIn(of: Asked): SQL | undefined {
  const { actor, category } = of
  const scope = scopeOf(actor)
  return and(
    inScope(tasks, of),
    scope.of === 'customers' ? eq(tasks.accountManagerId, scope.accountManager) : undefined,
    scope.of === 'own'
      ? inArray(tasks.caseNo, sql`(select case_no from cases.cases where ${visibleByHead(actor)})`)
      : undefined,
    category && eq(tasks.category, category),
  )
}

/** Clocks know neither whose customer it is nor the category: those are asked of few cases. */
export function clocksIn(tx: Transaction, of: Asked): SQL | undefined {
  const { actor, category } = of
  const scope = scopeOf(actor)
  const isByHead = scope.of === 'customers' || scope.of === 'own'
  const byHead = and(isByHead ? visibleByHead(actor) : undefined, category && eq(cases.category, category))
  const own = tx.select({ caseNo: cases.caseNo }).from(cases).where(byHead)
  return and(inScope(clocks, of), byHead && inArray(clocks.caseNo, own))
}

/** What the place and the departments of a row say. */
function inScope(of: Scoped, { actor, region }: Asked): SQL | undefined {
  const asked = region === undefined ? undefined : eq(of.region, region)
  const scope = scopeOf(actor)
  switch (scope.of) {
    case 'region':
      return and(eq(of.region, scope.region), asked)
    case 'department':
      return and(hasSeen(of.departments, scope.department), rowsWithin(of, scope.within), asked)
    case 'none':
      return sql`false`
    case 'own':
    case 'customers':
    case 'all':
      return asked
  }
}

/** Whether a department is among those that may see a row's case. */
function hasSeen(departments: SQLWrapper, department: Department): SQL {
  return sql`(${departments} & ${sql.raw(String(departmentBit(department)))}) <> 0`
}
