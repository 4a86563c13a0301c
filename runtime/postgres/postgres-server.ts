import { execFile } from 'node:child_process'
import { chown, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { lastLines, messageOf, startServer, untilReady, type ServerProcess } from '../machine/child-process.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { dataOf, type PostgresPlace } from './postgres-place.ts'
import { portTaken } from '../machine/ports.ts'
import { StartError } from '../problem.ts'

const DATABASE = 'power_connection'
// A server that was killed reads its log again before it answers; that may take a while on a slow disk.
const START_DEADLINE_MS = 120_000
// Whatever the locale of the environment: texts are UTF-8, and sorted the same on every machine.
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=postgres',
  '--no-instructions',
]
// The environment holds others' PG… and LC_… variables, which would change the server.
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }
// SQLSTATE
const STARTING_UP = '57P03'
const WRONG_PASSWORD = '28P01'

interface ServerRun {
  place: PostgresPlace
  binaries: PostgresBinaries
  port: number
  password: string
  logFile: string
  settings: Record<string, string | number> | undefined
  progress: (line: string) => void
  started?: (server: ServerProcess) => void
}

/** Starts the server on its data and returns when the database power_connection is there. */
export async function runServer(options: ServerRun): Promise<{ url: string; server: ServerProcess }> {
  const { place, port, password, logFile } = options
  // No socket file: its path is too long for the system in a deep directory, and nobody needs it.
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...options.settings }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = await startServer({
    command: options.binaries.postgres,
    args: ['-D', dataOf(place), '-p', String(port), ...flags],
    cwd: place.directory,
    env: ENVIRONMENT,
    logFile,
    exitSignal: 'SIGINT',
    user: place.user,
  })
  options.started?.(server)
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  try {
    const answers = () => ensureDatabase(url('postgres'))
    await untilReady({ part: 'PostgreSQL', server, logFile, deadlineMs: START_DEADLINE_MS, answers })
  } catch (error) {
    await server.stop('SIGINT', 10_000)
    const taken = lastLines(logFile).some((line) => line.includes('Address already in use'))
    throw taken ? portTaken({ port, setting: 'POSTGRES_PORT', part: 'PostgreSQL' }) : error
  }
  options.progress(`PostgreSQL is ready on port ${port}`)
  return { url: url(DATABASE), server }
}

/** False as long as the server does not take connections. */
async function ensureDatabase(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (!found) await sql`create database ${sql(DATABASE)}`
    return true
  } catch (error) {
    if (!(error instanceof postgres.PostgresError) || error.code === STARTING_UP) return false
    if (error.code === WRONG_PASSWORD) {
      throw new StartError(
        'PostgreSQL refuses the password in postgres-password in DATA_DIR; bring back the one that belongs to its data.',
      )
    }
    throw new StartError(`PostgreSQL cannot create the database ${DATABASE}: ${error.message}.`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Makes the data of a new server. */
export async function initialise(options: {
  place: PostgresPlace
  binaries: PostgresBinaries
  password: string
  flags: string[]
}): Promise<void> {
  const { place, binaries, password } = options
  const { uid, gid } = place.user ?? {}
  const user = uid === undefined || gid === undefined ? {} : { uid, gid }
  // Made under another name and renamed: half a database, left by an interrupted start, is not taken for a whole one.
  const unfinished = join(place.directory, 'unfinished')
  await rm(unfinished, { recursive: true, force: true })
  const passwordFile = join(place.directory, 'initial-password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (place.user) await chown(passwordFile, place.user.uid, place.user.gid)
  try {
    const args = [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...INITDB_FLAGS, ...options.flags]
    await promisify(execFile)(binaries.initdb, args, { cwd: place.directory, env: ENVIRONMENT, ...user })
    await rename(unfinished, dataOf(place))
  } catch (error) {
    throw new StartError(`PostgreSQL could not create its data in ${place.directory}: ${messageOf(error)}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
}
