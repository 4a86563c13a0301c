import { genesisHash } from '../db/chain.ts'
import { setBusinessTime } from '../db/clock.ts'
import { connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import { rowsOf } from '../db/projections.ts'
import { applications, cases, clocks, closings, tasks, users } from '../db/schema/index.ts'
import { DEMO_PEOPLE } from '../db/seed/people.ts'
import { seedRules } from '../db/seed/rules.ts'
import { atTime, epochOf } from '../domain/time/instant.ts'
import type { CaseState } from '../domain/case/state.ts'
import { startPostgres } from '../runtime/postgres/postgres.ts'
import { PAPER_RULES } from '../test/support/paper.ts'
import { caseOf, NOW } from '../test/db/filled-tables.ts'

const AT_ONCE = 500
/** One for a reader's transaction, one for what it asks beside it; so few that each can be told to report. */
export const CONNECTIONS = 2

/** A throwaway database with so many open tasks, and twice as many cases that are over, told by the tables' own stories. */
export async function openFilledDatabase(
  openTasks: number,
  progress: (line: string) => void,
  connections = CONNECTIONS,
) {
  const postgres = await startPostgres({ ephemeral: true, progress })
  await migrate(postgres.url)
  const house = connect(postgres.url, { max: connections, statementTimeoutMs: 60_000 })
  const { db } = house
  await seedRules(db)
  await db.insert(users).values([...DEMO_PEOPLE])
  await setBusinessTime(db, epochOf(NOW))

  let open = 0
  let number = 0
  while (open < openTasks) {
    const models = Array.from({ length: AT_ONCE }, () => rowsOf(caseOf(++number), PAPER_RULES))
    open += models.flatMap((model) => model.tasks).filter(({ status }) => status === 'open').length
    await insert(models)
  }
  const running = number
  while (number < running * 3) {
    await insert(Array.from({ length: AT_ONCE }, () => rowsOf(over(caseOf(++number)), PAPER_RULES)))
  }
  await db.execute('analyze')
  progress(`${open} open tasks in ${running} cases, beside ${number - running} cases that are over`)
  const close = async () => {
    await house.close()
    await postgres.stop()
  }
  return { db, client: house.client, close }

  async function insert(models: readonly ReturnType<typeof rowsOf>[]): Promise<void> {
    await db.insert(cases).values(models.map(({ case: head }) => ({ ...head, hash: genesisHash(head.caseNo) })))
    await db.insert(applications).values(
      models.map(({ case: { caseNo } }) => ({
        ...{ caseNo, draftId: crypto.randomUUID(), draftVersion: 1 },
        body: { customer: { name: `客户${caseNo}` } },
      })),
    )
    await db.insert(tasks).values(models.flatMap((model) => model.tasks))
    const ofCases = models.flatMap((model) => model.clocks)
    if (ofCases.length > 0) await db.insert(clocks).values(ofCases)
    const closed = models.flatMap((model) => model.closings)
    if (closed.length > 0) await db.insert(closings).values(closed)
  }
}

/** The same case, completed: with nothing open, and every clock closed when it was last touched. */
export function over(state: CaseState): CaseState {
  const closedAt = atTime('2026-03-05', '16:00')
  const stops = (each: CaseState['clocks'][keyof CaseState['clocks']]) =>
    each.stops.map((stop) => ({ ...stop, until: stop.until ?? closedAt }))
  return {
    ...state,
    status: 'completed',
    lastAt: closedAt,
    tasks: mapped(state.tasks, (task) => (task.status === 'open' ? { ...task, status: 'done', closedAt } : task)),
    clocks: mapped(state.clocks, (clock) => ({ ...clock, stops: stops(clock), closedAt: clock.closedAt ?? closedAt })),
  }
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (each: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, change(each)]))
}
