import { businessNow } from '../clock.ts'
import type { Database } from '../connect.ts'
import { SNAPSHOT } from './paging.ts'
import { casesTrend } from './trends-of-cases.ts'
import { savingOf } from './trends-of-rounds.ts'
import { statutoryTrends, stepTrends } from './trends-of-clocks.ts'
import type { Trends, TrendsOf } from './trends-shapes.ts'

/** How limits were kept, of the cases that this person may see. */
export async function readTrends(db: Database, of: TrendsOf): Promise<Trends> {
  const { from, to, by } = of
  return db.transaction(async (tx) => {
    const now = await businessNow(tx)
    const steps = await stepTrends(tx, of, now)
    const statutory = await statutoryTrends(tx, of, now)
    const cases = await casesTrend(tx, of, now)
    const parallel = await savingOf(tx, of)
    return { now, from, to, by, steps, statutory, cases, parallel }
  }, SNAPSHOT)
}
