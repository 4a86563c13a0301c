import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import Type from 'typebox'
import { Value } from 'typebox/value'
import type { Connection } from '../../db/connect.ts'

/** Runs the migrations that there were then, up to the one of this number, and no later ones. */
export async function migrateUpTo({ db }: Connection, last: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'power-connection-migrations-'))
  cpSync(fileURLToPath(new URL('../../db/migrations', import.meta.url)), folder, { recursive: true })
  const path = join(folder, 'meta', '_journal.json')
  const journal = Value.Parse(
    Type.Object({ entries: Type.Array(Type.Object({ idx: Type.Integer() })) }),
    JSON.parse(readFileSync(path, 'utf8')),
  )
  const entries = journal.entries.filter(({ idx }) => idx <= last)
  writeFileSync(path, JSON.stringify({ ...journal, entries }))
  await runMigrations(db, { migrationsFolder: folder })
  rmSync(folder, { recursive: true })
}

/** The business clock of a database that was in use comes to the instant at which it was left. */
export async function clockAt({ db }: Connection, until: string): Promise<void> {
  await db.execute(sql`update ops.business_clock set version = version + 1, ever_moved = true,
    offset_ms = (extract(epoch from ${until}::timestamptz - clock_timestamp()) * 1000)::bigint`)
}
