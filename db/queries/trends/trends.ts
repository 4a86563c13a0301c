import { sql } from 'drizzle-orm'
import { STEPS } from '../../../domain/vocabulary.ts'
import { businessNow } from '../../clock.ts'
import type { Database } from '../../connect.ts'
import { SNAPSHOT } from '../../connect.ts'
import { readClosed, readSaving, trendOf } from './trends-closed.ts'
import type { Subject } from './trends-closed.ts'
import { readOpenLate } from './trends-open.ts'
import { KEPT_ROWS } from './trends-shapes.ts'
import type { Trends, TrendsOf } from './trends-shapes.ts'

/** How limits were kept, of the cases that this person may see. */
export async function readTrends(db: Database, of: TrendsOf): Promise<Trends> {
  const { from, to, by } = of
  return db.transaction(async (tx) => {
    // a month of a company is put together in memory
    await tx.execute(sql`set local work_mem = '64MB'`)
    const now = await businessNow(tx)
    const closed = await readClosed(tx, of)
    const open = await readOpenLate(tx, of, now)
    const closedOf = (subject: Subject) => closed.filter((row) => row.subject === subject)
    const steps = STEPS.flatMap((step) => {
      const [own, late] = [closedOf(`step:${step}`), open.steps.get(step) ?? 0]
      return own.length === 0 && late === 0 ? [] : [{ step, ...trendOf(own, late) }]
    })
    const statutory = KEPT_ROWS.flatMap((row) => {
      const [own, late] = [closedOf(`row:${row}`), open.rows.get(row) ?? 0]
      return own.length === 0 && late === 0 ? [] : [{ row, ...trendOf(own, late) }]
    })
    const cases = trendOf(closedOf('case:'), open.cases)
    const parallel = await readSaving(tx, of)
    return { now, from, to, by, steps, statutory, cases, parallel }
  }, SNAPSHOT)
}
