import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { childEnvironment } from '../../config.ts'
import { startServer, untilReady, type ServerProcess } from '../machine/child-process.ts'
import { makeEphemeralDirectory, ownershipIn } from '../machine/ephemeral-directory.ts'
import { endLeftover, forgetOwnership, recordOwnership } from '../machine/leftover.ts'
import { freePort, isListening, requireFreePort } from '../machine/ports.ts'
import { findTemporal } from './temporal-binary.ts'
import { knowsNamespaces } from './temporal-check.ts'

export { checkTemporal } from './temporal-check.ts'

export interface StartedTemporal {
  /** host:port of the frontend. */
  address: string
  /** Undefined if the server runs without its page. */
  uiUrl: string | undefined
  pid: number
  /** Resolves when the server ended, no matter who ended it. */
  ended: Promise<void>
  stop: () => Promise<void>
}

interface Common {
  namespaces: string[]
  progress: (line: string) => void
}

export type StartTemporal = Common &
  (
    | { ephemeral?: false; dataDir: string; port: number; uiPort: number }
    /** For tests and the demo: keeps nothing, takes free ports, shows its page only if `uiPort` is given. */
    | { ephemeral: true; dataDir?: string; port?: number; uiPort?: number }
  )

const START_DEADLINE_MS = 90_000
const STOP_GRACE_MS = 10_000
// Write-ahead log and sync at its checkpoints: a third more throughput; what a power cut takes, the journal brings back.
const SQLITE_FLAGS = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=1']

/** Starts Temporal's development server and returns when it serves every namespace. */
export async function startTemporal(options: StartTemporal): Promise<StartedTemporal> {
  return options.ephemeral ? startEphemeral(options) : startPersistent(options)
}

async function startEphemeral(options: Common & { port?: number; uiPort?: number }): Promise<StartedTemporal> {
  const command = await findTemporal(options.progress)
  const port = options.port ?? (await freePort())
  const ui = options.uiPort === undefined ? ['--headless'] : ['--ui-port', String(options.uiPort)]
  const directory = await makeEphemeralDirectory('temporal')
  const remove = () => rm(directory, { recursive: true, force: true })
  const logFile = join(directory, 'temporal.log')
  try {
    // A file that need not exist: the command line must name the directory for the server to be known as its own.
    const flags = [...ui, '--env-file', join(directory, 'env.yaml')]
    const started = (server: ServerProcess) => recordOwnership(ownershipIn(directory), server.pid)
    const server = await run({ command, ...options, port, flags, directory, logFile, exitSignal: 'SIGKILL', started })
    const stop = async () => {
      // Its orderly end takes three seconds and has nothing to save.
      await server.stop('SIGKILL', STOP_GRACE_MS)
      await remove()
    }
    return { ...addresses(port, options.uiPort), pid: server.pid, ended: server.ended, stop }
  } catch (error) {
    await remove()
    throw error
  }
}

async function startPersistent(
  options: Common & { dataDir: string; port: number; uiPort: number },
): Promise<StartedTemporal> {
  const { port, uiPort, progress } = options
  const directory = resolve(options.dataDir)
  await mkdir(directory, { recursive: true })
  const database = join(directory, 'temporal.db')
  const owned = join(directory, 'temporal.json')
  await endLeftover({
    part: 'Temporal',
    file: owned,
    mentions: database,
    signal: 'SIGTERM',
    graceMs: STOP_GRACE_MS,
    progress,
  })
  await requireFreePort({ port, setting: 'TEMPORAL_PORT', part: 'Temporal' })
  await requireFreePort({ port: uiPort, setting: 'TEMPORAL_UI_PORT', part: "Temporal's page" })

  const command = await findTemporal(progress)
  const flags = ['--ui-port', String(uiPort), '--db-filename', database, ...SQLITE_FLAGS]
  const logFile = join(directory, 'temporal.log')
  const started = (server: ServerProcess) => recordOwnership(owned, server.pid)
  const server = await run({ command, ...options, flags, directory, logFile, exitSignal: 'SIGTERM', started })
  const stop = async () => {
    await server.stop('SIGTERM', STOP_GRACE_MS)
    forgetOwnership(owned)
  }
  return { ...addresses(port, uiPort), pid: server.pid, ended: server.ended, stop }
}

interface Run extends Common {
  command: string
  port: number
  flags: string[]
  directory: string
  logFile: string
  exitSignal: NodeJS.Signals
  started?: (server: ServerProcess) => void
}

async function run({ command, port, flags, namespaces, directory, logFile, ...options }: Run): Promise<ServerProcess> {
  const named = namespaces.flatMap((namespace) => ['--namespace', namespace])
  const where = ['--ip', '127.0.0.1', '--port', String(port)]
  const server = await startServer({
    command,
    args: ['server', 'start-dev', ...where, ...flags, ...named, '--log-level', 'error'],
    cwd: directory,
    env: environment(),
    logFile,
    exitSignal: options.exitSignal,
  })
  options.started?.(server)
  try {
    const answers = async () => (await isListening(port)) && knowsNamespaces(`127.0.0.1:${port}`, namespaces)
    await untilReady({ part: 'Temporal', server, logFile, deadlineMs: START_DEADLINE_MS, answers })
  } catch (error) {
    await server.stop('SIGTERM', STOP_GRACE_MS)
    throw error
  }
  options.progress(`Temporal is ready on port ${port}`)
  return server
}

// TEMPORAL_… variables in the environment are settings for this command too, and not meant for it.
function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME } = childEnvironment({})
  return { PATH, HOME, TEMPORAL_VERSION_CHECK_DISABLED: '1' }
}

function addresses(port: number, uiPort: number | undefined): { address: string; uiUrl: string | undefined } {
  return { address: `127.0.0.1:${port}`, uiUrl: uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}` }
}
