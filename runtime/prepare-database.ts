import { sql } from 'drizzle-orm'
import { readClock, setBusinessTime } from '../db/clock.ts'
import { connect } from '../db/connect.ts'
import type { Database } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import { modeOf, settleMode } from '../db/mode.ts'
import { countAdministrators } from '../db/queries/accounts.ts'
import { ensureRoles } from '../db/roles.ts'
import { seedPeople } from '../db/seed/people.ts'
import { seedRules } from '../db/seed/rules.ts'
import type { Mode } from '../db/schema/mode.ts'
import { atTime, epochOf } from '../domain/time/instant.ts'
import { StartError } from './problem.ts'

export interface DatabaseUrls {
  databaseUrl: string
  databaseUrlApi?: string | undefined
  databaseUrlWorker?: string | undefined
}

/** Where the rehearsal of demo, tests and screenshots begins: Monday 2 March 2026, at opening. */
export const REHEARSAL_START = atTime('2026-03-02', '08:30')

/** The command by which a house without an administrator gets one, as somebody would type it. */
export const FIRST_ADMINISTRATOR =
  'npm run first-administrator -- --name "Luo Min" --email luo.min@power.example [--language zh|en]'

/** Brings schema, roles and rules up to date; a rehearsal also gets its people and its clock. Idempotent. */
export async function prepareDatabase(urls: DatabaseUrls, mode: Mode, progress: (line: string) => void) {
  await migrate(urls.databaseUrl)
  const owner = connect(urls.databaseUrl, { max: 2, statementTimeoutMs: 60_000 })
  try {
    requireMode(await settleMode(owner.db, mode), mode)
    const roles = await roleUrls(urls, mode, progress)
    if (mode === 'rehearsal') await beginRehearsal(owner.db)
    // after the clock of a rehearsal was set: what is loaded carries its business instant
    await seedRules(owner.db)
    if (mode === 'production' && (await countAdministrators(owner.db)) === 0) {
      progress(`Nobody can sign in yet. Make the first administrator: ${FIRST_ADMINISTRATOR}`)
    }
    return roles
  } finally {
    await owner.close()
  }
}

/** For a process of a larger set-up: the database must have been brought up to date by `migrate`. */
export async function requirePrepared(url: string, mode: Mode): Promise<void> {
  const { db, close } = connect(url, { max: 1 })
  try {
    const [found] = await db.execute<{ there: boolean }>(sql`select to_regtype('ops.mode') is not null as there`)
    const served = found?.there === true ? await modeOf(db) : null
    if (served === null) {
      throw new StartError(
        'The database is empty or not up to date: run npm start -- migrate first, with the same DATABASE_URL.',
      )
    }
    requireMode(served, mode)
  } finally {
    await close()
  }
}

/** The roles under which API and worker connect, made if the owner may make them. */
export async function roleUrls(
  { databaseUrl, databaseUrlApi, databaseUrlWorker }: DatabaseUrls,
  mode: Mode,
  progress: (line: string) => void,
) {
  const isGiven = databaseUrlApi !== undefined && databaseUrlWorker !== undefined
  const given = isGiven ? { api: databaseUrlApi, worker: databaseUrlWorker } : undefined
  const roles = await ensureRoles(databaseUrl, { mode, given })
  if (roles === null) {
    progress('Warning: this database user cannot create roles, so API and worker share it; the log is not protected.')
  }
  return {
    api: databaseUrlApi ?? roles?.api ?? databaseUrl,
    worker: databaseUrlWorker ?? roles?.worker ?? databaseUrl,
  }
}

/** A rehearsal moves the clock and lets anybody sign in with a known password; neither may meet production's cases. */
function requireMode(served: Mode, mode: Mode): void {
  if (served === mode) return
  throw new StartError(
    served === 'production'
      ? 'This database serves production, and a rehearsal would move its clock: set MODE=production or use another DATABASE_URL.'
      : 'This database is a rehearsal’s, whose business clock was moved, so it cannot serve production: use another DATABASE_URL.',
  )
}

async function beginRehearsal(db: Database): Promise<void> {
  const { everMoved } = await readClock(db)
  if (!everMoved) await setBusinessTime(db, epochOf(REHEARSAL_START))
  await seedPeople(db)
}
