import { inArray } from 'drizzle-orm'
import { caseOf } from '../../../domain/case/outline.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { Transaction } from '../../connect.ts'
import { cases } from '../../schema/index.ts'

/** Cases by their numbers: whole, or only what lists of open tasks need; each is read once. */
export async function statesOf(
  tx: Transaction,
  { whole, outlined }: { whole: readonly string[]; outlined: readonly string[] },
): Promise<Map<string, CaseState>> {
  const outlines = await readOutlines(tx, outlined)
  const known = outlines.flatMap(({ caseNo, outline }) =>
    outline === null ? [] : [{ caseNo, state: caseOf(outline) }],
  )
  // of before there were outlines, and not filled in yet
  const bare = outlines.filter(({ outline }) => outline === null).map(({ caseNo }) => caseNo)
  const read = [...known, ...(await readWhole(tx, [...whole, ...bare]))]
  return new Map(read.map(({ caseNo, state }) => [caseNo, state]))
}

async function readOutlines(tx: Transaction, caseNos: readonly string[]) {
  if (caseNos.length === 0) return []
  const { caseNo, outline } = cases
  return tx
    .select({ caseNo, outline })
    .from(cases)
    .where(inArray(caseNo, [...caseNos]))
}

async function readWhole(tx: Transaction, caseNos: readonly string[]) {
  if (caseNos.length === 0) return []
  const { caseNo, state } = cases
  return tx
    .select({ caseNo, state })
    .from(cases)
    .where(inArray(caseNo, [...caseNos]))
}
