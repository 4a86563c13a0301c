import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { closing } from '../../runtime/closing.ts'
import { startMailCatcher } from '../../runtime/mail-catcher.ts'
import { freePort } from '../../runtime/machine/ports.ts'
import { startPostgres } from '../../runtime/postgres/postgres.ts'
import { prepareDatabase } from '../../runtime/prepare-database.ts'
import { openClient } from '../../runtime/temporal/temporal-client.ts'
import { startTemporal } from '../../runtime/temporal/temporal.ts'

const NAMESPACE = 'bench'
const COUNTING = { shared_preload_libraries: 'pg_stat_statements' }

/** The servers that `npm start` starts, on data of their own; PostgreSQL counts its statements. */
export async function startServers(progress: (line: string) => void) {
  const { closes, close } = closing()
  const directory = mkdtempSync(join(tmpdir(), 'power-connection-bench-'))
  closes(async () => rmSync(directory, { recursive: true, force: true }))
  const [database, temporal, mail] = await Promise.all([
    startPostgres({ dataDir: join(directory, 'postgres'), port: await freePort(), progress, settings: COUNTING }),
    startTemporal({
      dataDir: join(directory, 'temporal'),
      port: await freePort(),
      uiPort: await freePort(),
      namespaces: [NAMESPACE],
      progress,
    }),
    startMailCatcher({ smtpPort: 0, webPort: 0, progress }),
  ])
  closes(async () => {
    await Promise.all([database.stop(), temporal.stop(), mail.stop()])
  })
  const urls = await prepareDatabase({ databaseUrl: database.url }, 'rehearsal', progress)
  const sql = postgres(database.url, { max: 2, onnotice: () => undefined })
  closes(() => sql.end())
  await sql`create extension if not exists pg_stat_statements`
  return {
    urls,
    temporal: { address: temporal.address, namespace: NAMESPACE },
    smtpUrl: mail.smtpUrl,
    filesDir: join(directory, 'files'),
    sql,
    databaseUrl: database.url,
    pids: { postgres: database.pid, temporal: temporal.pid },
    close,
  }
}

export type Servers = Awaited<ReturnType<typeof startServers>>

/** A backend tells its statistics when it has been idle for ten seconds. */
const TOLD_AFTER_MS = 11_000

/** Of each table whose rows are changed, which share of the changes left all indexes as they were (HOT). */
export async function changedInPlace({ sql }: Servers): Promise<{ table: string; changes: number; share: number }[]> {
  return sql<{ table: string; changes: number; share: number }[]>`
    select schemaname || '.' || relname as table, n_tup_upd::int as changes, n_tup_hot_upd::float8 / n_tup_upd as share
    from pg_stat_user_tables where n_tup_upd > 0 order by n_tup_upd desc`
}

/** Statements and transactions of API and worker since the database began, once all of them are told. */
export async function countStatements({ sql }: Servers): Promise<{ statements: number; transactions: number }> {
  await sleep(TOLD_AFTER_MS)
  const [row] = await sql<{ statements: number; transactions: number }[]>`
    select
      (select coalesce(sum(calls), 0)::int from pg_stat_statements s join pg_roles r on r.oid = s.userid
        where r.rolname <> 'postgres' and s.query !~* '^(begin|commit|rollback)') as statements,
      (select xact_commit::int from pg_stat_database where datname = current_database()) as transactions`
  return row ?? { statements: 0, transactions: 0 }
}

/** Events in the histories of all cases that are at their end. */
export async function countEvents({ temporal }: Servers): Promise<number> {
  const { client, close } = await openClient(temporal)
  try {
    let events = 0
    for await (const { historyLength } of client.workflow.list({ query: `ExecutionStatus != 'Running'` })) {
      events += historyLength
    }
    return events
  } finally {
    await close()
  }
}

/** The statements that were sent most often since the last time this was asked, with their times and ms of each. */
export async function frequentStatements({ sql }: Servers): Promise<{ calls: number; ms: number; query: string }[]> {
  const rows = await sql<{ calls: number; ms: number; query: string }[]>`
    select calls::int as calls, (mean_exec_time)::float8 as ms,
      replace(r.rolname, 'power_connection_', '') || ': ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 150) as query
    from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname <> 'postgres' order by calls desc limit 90`
  await sql`select pg_stat_statements_reset()`
  return rows
}
