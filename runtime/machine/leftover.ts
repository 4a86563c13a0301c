import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../problem.ts'

/** Which server runs on a data place, and which process started it; written next to the data. */
interface Ownership {
  server: number
  owner: number
}

interface Leftover {
  part: string
  /** The file with the {@link Ownership}. */
  file: string
  /** A path that only the command line of a server on our own data has. */
  mentions: string
  signal: NodeJS.Signals
  graceMs: number
  progress: (line: string) => void
}

export function recordOwnership(file: string, server: number): void {
  writeFileSync(file, JSON.stringify({ server, owner: process.pid } satisfies Ownership))
}

export function forgetOwnership(file: string): void {
  rmSync(file, { force: true })
}

/**
 * A server survives when the process that started it was killed with SIGKILL. It is ended by its recorded id, and only
 * when its command line names our data: a process id may meanwhile belong to another program.
 */
export async function endLeftover({ part, file, mentions, signal, graceMs, progress }: Leftover): Promise<void> {
  const recorded = readOwnership(file)
  if (!recorded) return
  if (!runsOn(recorded.server, mentions)) return forgetOwnership(file)
  if (commandLine(recorded.owner) !== '') {
    throw new StartError(
      `${part} is already running on this data (process ${recorded.server}, started by process ${recorded.owner}); stop that one first or set DATA_DIR to another directory.`,
    )
  }
  progress(`${part}: ending process ${recorded.server}, left behind by a run that was killed`)
  process.kill(recorded.server, signal)
  if (!(await ended(recorded.server, mentions, graceMs))) {
    process.kill(recorded.server, 'SIGKILL')
    await ended(recorded.server, mentions, 5_000)
  }
  forgetOwnership(file)
}

export function runsOn(pid: number, mentions: string): boolean {
  return commandLine(pid).includes(mentions)
}

/** Empty for a process that is gone, and for a zombie, which answers to signal 0 for as long as nobody reaps it. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}

async function ended(pid: number, mentions: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (runsOn(pid, mentions)) {
    if (Date.now() > deadline) return false
    await sleep(50)
  }
  return true
}

export function readOwnership(file: string): Ownership | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof found !== 'object' || found === null || !('server' in found) || !('owner' in found)) return undefined
    const { server, owner } = found
    return Number.isInteger(server) && Number.isInteger(owner)
      ? { server: Number(server), owner: Number(owner) }
      : undefined
  } catch {
    return undefined
  }
}
