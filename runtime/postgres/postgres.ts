import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ServerProcess } from '../machine/child-process.ts'
import { ownershipIn } from '../machine/ephemeral-directory.ts'
import { endLeftover, forgetOwnership, recordOwnership, runsOn } from '../machine/leftover.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import {
  dataOf,
  ephemeralPlace,
  findPlace,
  hasData,
  postmasterPid,
  recordPlace,
  type PostgresPlace,
} from './postgres-place.ts'
import { initialise, runServer } from './postgres-server.ts'
import { freePort, requireFreePort } from '../machine/ports.ts'
import { StartError } from '../problem.ts'

export interface StartedPostgres {
  /** The superuser's, to the database power_connection. */
  url: string
  port: number
  pid: number
  /** Resolves when the server ended, no matter who ended it. */
  ended: Promise<void>
  stop: () => Promise<void>
}

interface Common {
  progress: (line: string) => void
  /** Server settings by name, such as max_connections. */
  settings?: Record<string, string | number>
}

export type StartPostgres = Common &
  (
    | { ephemeral?: false; dataDir: string; port: number }
    /** A throwaway server for tests and the demo: free port, temporary data, no fsync, removed when stopped. */
    | { ephemeral: true; dataDir?: string; port?: number }
  )

const THROWAWAY_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Starts the PostgreSQL server that came with npm, on the loopback address only, and makes the database if needed. */
export async function startPostgres(options: StartPostgres): Promise<StartedPostgres> {
  return options.ephemeral ? startEphemeral(options) : startPersistent(options)
}

async function startEphemeral({
  settings,
  port: wanted,
  progress,
}: Common & { port?: number }): Promise<StartedPostgres> {
  const place = await ephemeralPlace()
  const remove = () => rm(place.directory, { recursive: true, force: true })
  const port = wanted ?? (await freePort())
  const password = newPassword()
  try {
    const binaries = await findPostgresBinaries(place.user)
    await initialise({ place, binaries, password, flags: ['--no-sync'] })
    const logFile = join(place.directory, 'postgres.log')
    const all = { ...THROWAWAY_SETTINGS, ...settings }
    const started = (server: ServerProcess) => recordOwnership(ownershipIn(place.directory), server.pid)
    const { url, server } = await runServer({
      place,
      binaries,
      port,
      password,
      logFile,
      settings: all,
      progress,
      started,
    })
    const stop = async () => {
      // Nothing of it is kept, so nothing needs to be written down.
      await server.stop('SIGQUIT', 5_000)
      await remove()
    }
    return { url, port, pid: server.pid, ended: server.ended, stop }
  } catch (error) {
    await remove()
    throw error
  }
}

async function startPersistent(options: Common & { dataDir: string; port: number }): Promise<StartedPostgres> {
  const { port, progress, settings } = options
  const dataDir = resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true })
  const place = await findPlace(dataDir, progress)
  const data = dataOf(place)
  const owned = join(dataDir, 'postgres.json')
  await endLeftover({ part: 'PostgreSQL', file: owned, mentions: data, signal: 'SIGINT', graceMs: 30_000, progress })
  await releaseLock(data)
  await requireFreePort({ port, setting: 'POSTGRES_PORT', part: 'PostgreSQL' })

  const binaries = await findPostgresBinaries(place.user)
  const password = passwordFor(dataDir, place)
  if (!hasData(place)) {
    progress(`PostgreSQL: creating a new database in ${data}`)
    await initialise({ place, binaries, password, flags: [] })
    recordPlace(dataDir, place)
  }
  const logFile = join(dataDir, 'postgres.log')
  const started = (server: ServerProcess) => recordOwnership(owned, server.pid)
  const { url, server } = await runServer({ place, binaries, port, password, logFile, settings, progress, started })
  const stop = async () => {
    // SIGINT is PostgreSQL's fast shutdown: ends the sessions, writes everything down.
    await server.stop('SIGINT', 60_000)
    forgetOwnership(owned)
  }
  return { url, port, pid: server.pid, ended: server.ended, stop }
}

/** PostgreSQL refuses to start while any process of the user has the id in its lock file, also one that is no server. */
async function releaseLock(data: string): Promise<void> {
  const pid = postmasterPid(data)
  if (pid === undefined) return
  if (runsOn(pid, data)) {
    throw new StartError(
      `Process ${pid} is a PostgreSQL server on the data in ${data}; stop it (kill -INT ${pid}) and start again.`,
    )
  }
  await rm(join(data, 'postmaster.pid'), { force: true })
}

function passwordFor(dataDir: string, place: PostgresPlace): string {
  const file = join(dataDir, 'postgres-password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (hasData(place)) {
    throw new StartError(
      `The file ${file} with the password of the database is gone; bring it back, or delete ${dataDir} to begin with an empty one.`,
    )
  }
  const password = newPassword()
  writeFileSync(file, password, { mode: 0o600 })
  return password
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
