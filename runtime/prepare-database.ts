import { sql } from 'drizzle-orm'
import { readClock, setBusinessTime } from '../db/clock.ts'
import { connect } from '../db/connect.ts'
import type { Database } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import { ensureRoles } from '../db/roles.ts'
import { seedPeople } from '../db/seed/people.ts'
import { seedRules } from '../db/seed/rules.ts'
import { atTime, epochOf } from '../domain/instant.ts'
import { StartError } from './problem.ts'

export type Mode = 'rehearsal' | 'production'

export interface DatabaseUrls {
  databaseUrl: string
  databaseUrlApi?: string | undefined
  databaseUrlWorker?: string | undefined
}

/** Where the rehearsal of demo, tests and screenshots begins: Monday 2 March 2026, at opening. */
export const REHEARSAL_START = atTime('2026-03-02', '08:30')

/** Brings schema, roles and rules up to date; a rehearsal also gets its people and its clock. Idempotent. */
export async function prepareDatabase(urls: DatabaseUrls, mode: Mode, progress: (line: string) => void) {
  await migrate(urls.databaseUrl)
  const roles = await roleUrls(urls, progress)
  const owner = connect(urls.databaseUrl, { max: 2, statementTimeoutMs: 60_000 })
  try {
    if (mode === 'production') await requireNeverMoved(owner.db)
    await seedRules(owner.db)
    if (mode === 'rehearsal') await beginRehearsal(owner.db)
  } finally {
    await owner.close()
  }
  return roles
}

/** For a process of a larger set-up: the database must have been brought up to date by `migrate`. */
export async function requirePrepared(url: string, mode: Mode): Promise<void> {
  const { db, close } = connect(url, { max: 1 })
  try {
    const [found] = await db.execute<{ there: boolean }>(
      sql`select to_regclass('ops.business_clock') is not null as there`,
    )
    if (found?.there !== true) {
      throw new StartError('The database is empty: run npm start -- migrate first, with the same DATABASE_URL.')
    }
    if (mode === 'production') await requireNeverMoved(db)
  } finally {
    await close()
  }
}

/** The roles under which API and worker connect, made where the owner may make them. */
export async function roleUrls(
  { databaseUrl, databaseUrlApi, databaseUrlWorker }: DatabaseUrls,
  progress: (line: string) => void,
) {
  if (databaseUrlApi !== undefined && databaseUrlWorker !== undefined) {
    return { api: databaseUrlApi, worker: databaseUrlWorker }
  }
  const roles = await ensureRoles(databaseUrl)
  if (roles === null) {
    progress('Warning: this database user may not make roles, so API and worker share it; the log is not protected.')
  }
  return {
    api: databaseUrlApi ?? roles?.api ?? databaseUrl,
    worker: databaseUrlWorker ?? roles?.worker ?? databaseUrl,
  }
}

async function requireNeverMoved(db: Database): Promise<void> {
  if (!(await readClock(db)).everMoved) return
  throw new StartError(
    'The business clock of this database was moved in a rehearsal, so it cannot serve production: use another DATABASE_URL.',
  )
}

async function beginRehearsal(db: Database): Promise<void> {
  const { everMoved } = await readClock(db)
  if (!everMoved) {
    await requireNotInProduction(db)
    // Before the people: where a first start ends here, the next one takes the database for a rehearsal's.
    await setBusinessTime(db, epochOf(REHEARSAL_START))
  }
  await seedPeople(db)
}

/** A rehearsal moves the clock and lets anybody sign in with a known password. */
async function requireNotInProduction(db: Database): Promise<void> {
  const [found] = await db.execute<{ used: boolean }>(
    sql`select exists (select from cases.cases) or exists (select from auth.users where email not like '%@demo.local') as used`,
  )
  if (found?.used !== true) return
  throw new StartError(
    'This database has served production, and a rehearsal would move its clock: set MODE=production or use another DATABASE_URL.',
  )
}
