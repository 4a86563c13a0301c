import { SNAPSHOT } from './connect.ts'
import { isDeepStrictEqual } from 'node:util'
import { asc, eq } from 'drizzle-orm'
import type { LoggedEvent } from '../domain/case/events.ts'
import { fold } from '../domain/case/fold.ts'
import type { CaseState } from '../domain/case/state.ts'
import { eventOf, genesisHash } from './chain.ts'
import { sumAgain, wrongMonths } from './closing-sums.ts'
import type { Database, Transaction } from './connect.ts'
import { eachCase } from './every-case.ts'
import { replace, rowsOf, storedRows } from './projections.ts'
import type { RulesStore } from './queries/rules.ts'
import { isSearchRowRight, writeSearchRow } from './search-row.ts'
import { cases, events } from './schema/index.ts'

/** What was looked at, and everything that is not as it must be; no problems means sound. */
export interface Finding {
  cases: number
  events: number
  problems: string[]
}

/** Called now and then with the number of cases looked at. */
export type Progress = (cases: number) => void

/** Recomputes the read model of every case from its log. */
export async function rebuild(db: Database, rules: RulesStore, progress?: Progress): Promise<Finding> {
  const finding: Finding = { cases: 0, events: 0, problems: [] }
  for await (const { caseNo } of eachCase(db)) {
    await db.transaction(async (tx) => {
      // Held as the journal holds it, so that no turn writes meanwhile.
      await tx.select({ seq: cases.seq }).from(cases).where(eq(cases.caseNo, caseNo)).for('update')
      const { state, log, hash } = await folded(tx, caseNo)
      finding.events += log.length
      if (state === null) finding.problems.push(`case ${caseNo} has no events`)
      else await replace(tx, state, await rules.ofCase(state), hash)
      await writeSearchRow(tx, caseNo)
    })
    finding.cases++
    progress?.(finding.cases)
  }
  await sumAgain(db)
  return finding
}

/** Compares the read model of every case with what its log says. */
export async function checkDrift(db: Database, rules: RulesStore, progress?: Progress): Promise<Finding> {
  const finding: Finding = { cases: 0, events: 0, problems: [] }
  for await (const { caseNo } of eachCase(db)) {
    await db.transaction(async (tx) => {
      const { state, log } = await folded(tx, caseNo)
      finding.events += log.length
      if (state === null) finding.problems.push(`case ${caseNo} has no events`)
      else finding.problems.push(...(await driftOf(tx, state, rules)))
      if (!(await isSearchRowRight(tx, caseNo)))
        finding.problems.push(`case ${caseNo}: by what it is found differs from what was handed in`)
    }, SNAPSHOT)
    finding.cases++
    progress?.(finding.cases)
  }
  const months = await db.transaction(wrongMonths, SNAPSHOT)
  finding.problems.push(...months.map((month) => `the sums of ${month.slice(0, 7)} differ from what was closed in it`))
  return finding
}

async function driftOf(tx: Transaction, state: CaseState, rules: RulesStore): Promise<string[]> {
  const should = rowsOf(state, await rules.ofCase(state))
  const { case: head, tasks, clocks, closings } = await storedRows(tx, state.caseNo)
  const differing = [
    ...(isSame(head, { ...should.case, hash: head?.hash }) ? [] : ['its head row']),
    ...differences(should.tasks, tasks, ({ key }) => `task ${key}`),
    ...differences(should.clocks, clocks, ({ id }) => `clock ${id}`),
    ...differences(should.closings, closings, ({ key }) => `what the trends count of ${key}`),
  ]
  return differing.map((what) => `case ${state.caseNo}: ${what} differs from the log`)
}

function differences<Row>(should: readonly Row[], are: readonly Row[], nameOf: (row: Row) => string): string[] {
  const known = new Map(are.map((row) => [nameOf(row), row]))
  const wrong = should.filter((row) => !isSame(known.get(nameOf(row)), row)).map(nameOf)
  const expected = new Set(should.map(nameOf))
  return [...wrong, ...are.map(nameOf).filter((name) => !expected.has(name))]
}

/** Equal as data: what went through jsonb has lost the order of its keys. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a), plain(b))
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** Folds a case's log; `hash` is the end of its chain. */
async function folded(
  tx: Transaction,
  caseNo: string,
): Promise<{ state: CaseState | null; log: LoggedEvent[]; hash: string }> {
  const rows = await tx
    .select({ body: events.body, hash: events.hash })
    .from(events)
    .where(eq(events.stream, caseNo))
    .orderBy(asc(events.seq))
  const log = rows.map(({ body }) => eventOf(body))
  return { state: fold(caseNo, log), log, hash: rows.at(-1)?.hash ?? genesisHash(caseNo) }
}
