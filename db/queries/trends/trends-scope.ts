import { and, eq, inArray, sql } from 'drizzle-orm'
import type { AnyColumn, SQL } from 'drizzle-orm'
import { departmentBit } from '../../closings.ts'
import type { Transaction } from '../../connect.ts'
import { cases, clocks, closings, tasks } from '../../schema/index.ts'
import type { TrendsOf } from './trends-shapes.ts'
import { visibleByHead } from '../visibility.ts'

/**
 * The cases that stand behind the figures, `visibleCases` with the filters, as far as rows of their own say it: a month
 * of a company is too much to look each row's case up.
 */

type Asked = Pick<TrendsOf, 'actor' | 'region' | 'category'>
type Scoped = Record<'region' | 'departments', AnyColumn>

/** Condition on closed tasks and cases: those that this person may see, in the region and category asked for. */
export function closingsIn(of: Asked): SQL | undefined {
  const { actor, category } = of
  return and(
    inScope(closings, of),
    actor.role === 'account-manager' ? eq(closings.accountManagerId, actor.id) : undefined,
    actor.role === 'applicant'
      ? inArray(closings.caseNo, sql`(select case_no from cases.cases where ${visibleByHead(actor)})`)
      : undefined,
    category && eq(closings.category, category),
  )
}

/** Whether the sums of months know who may see it: they are of all regions and customers. */
export function areOfAllRegions({ actor, region }: Asked): boolean {
  const { role, department } = actor
  const isOfDepartment = (role === 'reviewer' || role === 'department-head') && department !== null
  return region === undefined && (isOfDepartment || role === 'administrator')
}

/** The sums of months, in a statement that calls them `sums`. */
export function sumsIn({ actor, category }: Asked): SQL {
  const bits = actor.role === 'administrator' || actor.department === null ? null : departmentBit(actor.department)
  const seen = bits === null ? sql`true` : sql`(sums.departments & ${sql.raw(String(bits))}) <> 0`
  return category === undefined ? seen : sql`${seen} and sums.category = ${category}::cases.category`
}

/** Condition on tasks: those that this person may see, in the region and category asked for. */
export function tasksIn(of: Asked): SQL | undefined {
  const { actor, category } = of
  return and(
    inScope(tasks, of),
    actor.role === 'account-manager' ? eq(tasks.accountManagerId, actor.id) : undefined,
    actor.role === 'applicant' ? eq(tasks.applicantId, actor.id) : undefined,
    category && eq(tasks.category, category),
  )
}

/** Clocks know neither whose customer it is nor the category: those are asked of few cases. */
export function clocksIn(tx: Transaction, of: Asked): SQL | undefined {
  const { actor, category } = of
  const isByHead = actor.role === 'account-manager' || actor.role === 'applicant'
  const byHead = and(isByHead ? visibleByHead(actor) : undefined, category && eq(cases.category, category))
  const own = tx.select({ caseNo: cases.caseNo }).from(cases).where(byHead)
  return and(inScope(clocks, of), byHead && inArray(clocks.caseNo, own))
}

/** What the place and the departments of a row say. */
function inScope(of: Scoped, { actor, region }: Asked): SQL | undefined {
  const asked = region === undefined ? undefined : eq(of.region, region)
  switch (actor.role) {
    case 'supervisor':
    case 'leader':
      return and(actor.region === null ? sql`false` : eq(of.region, actor.region), asked)
    case 'reviewer':
    case 'department-head':
      if (actor.department === null) return sql`false`
      return and(sql`(${of.departments} & ${sql.raw(String(departmentBit(actor.department)))}) <> 0`, asked)
    default:
      return asked
  }
}
