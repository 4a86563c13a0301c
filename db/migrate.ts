import { fileURLToPath } from 'node:url'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { connect } from './connect.ts'
import { fillOutlines } from './outline-rows.ts'
import { fillSearch } from './search-row.ts'

/** Any number that only the migrations use. */
const MIGRATION_LOCK = 719_320_118

/** Brings a database to the present schema. Several processes may start at once: one migrates, the others wait. */
export async function migrate(url: string): Promise<void> {
  const lock = connect(url, { max: 1, statementTimeoutMs: 120_000 })
  const { db, close } = connect(url, { max: 1, statementTimeoutMs: 120_000 })
  try {
    await lock.client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await runMigrations(db, { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) })
    await fillSearch(db)
    await fillOutlines(db)
  } finally {
    await close()
    await lock.close()
  }
}
