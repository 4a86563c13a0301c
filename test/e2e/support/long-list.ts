import { eq } from 'drizzle-orm'
import { tasks } from '../../../db/schema/index.ts'
import type { browserTown } from './browser.ts'

type Town = ReturnType<ReturnType<typeof browserTown>>['town']

const AT_ONCE = 500
const HOUR_MS = 3_600_000

/**
 * Gives marketing so many acceptances: one of a case that is submitted, and copies of it, rounds 2, 3, …, due as many
 * hours after it as `hoursAfter` says of each, counted from 0. The list reads rows, whatever case they are of.
 */
export async function fillList(town: Town, many: number, hoursAfter: (index: number) => number): Promise<void> {
  const { caseNo } = await town.submits('applicant-2')
  const { db } = town.world.house.pools.worker
  const [row] = await db.select().from(tasks).where(eq(tasks.caseNo, caseNo))
  if (row === undefined || row.dueAt === null) throw new Error('acceptance has no due instant')
  const due = row.dueAt.getTime()
  const copies = Array.from({ length: many - 1 }, (_, index) => ({
    ...row,
    key: `acceptance.0.${index + 2}.marketing`,
    round: index + 2,
    dueAt: new Date(due + hoursAfter(index) * HOUR_MS),
  }))
  for (let from = 0; from < copies.length; from += AT_ONCE)
    await db.insert(tasks).values(copies.slice(from, from + AT_ONCE))
}
