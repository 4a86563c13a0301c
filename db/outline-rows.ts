import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { outlineOf } from '../domain/case/outline.ts'
import type { Database } from './connect.ts'
import { cases } from './schema/index.ts'

const PAGE = 200

/** Gives cases that came before outlines were kept theirs; those that have one are left alone. */
export async function fillOutlines(db: Database): Promise<void> {
  for (let after = ''; ;) {
    const page = await db
      .select({ caseNo: cases.caseNo, seq: cases.seq, state: cases.state })
      .from(cases)
      .where(and(isNull(cases.outline), gt(cases.caseNo, after)))
      .orderBy(asc(cases.caseNo))
      .limit(PAGE)
    const last = page.at(-1)
    if (last === undefined) return
    for (const { caseNo, seq, state } of page) {
      // of the place of the log that was read: a turn that came meanwhile has written its own
      const isSame = and(eq(cases.caseNo, caseNo), eq(cases.seq, seq))
      await db
        .update(cases)
        .set({ outline: outlineOf(state) })
        .where(isSame)
    }
    after = last.caseNo
  }
}
