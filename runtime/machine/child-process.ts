import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../problem.ts'

export interface ServerProcess {
  readonly pid: number
  /** True from the moment it ended, no matter who ended it. */
  hasExited: () => boolean
  /** Resolves when it ended, no matter who ended it. */
  readonly ended: Promise<void>
  /** Asks with `signal`, and kills what has not gone after `graceMs`. */
  stop: (signal: NodeJS.Signals, graceMs: number) => Promise<void>
}

interface ServerCommand {
  command: string
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  logFile: string
  /** Sent when our own process exits without having stopped the server. */
  exitSignal: NodeJS.Signals
  user?: { uid: number; gid: number } | undefined
}

/** Starts a server as a child that writes to a log file and does not get the terminal's Ctrl-C: we stop it in order. */
export async function startServer(server: ServerCommand): Promise<ServerProcess> {
  const log = await openLog(server.logFile)
  let child: ChildProcess
  try {
    child = spawn(server.command, server.args, {
      cwd: server.cwd,
      env: server.env,
      stdio: ['ignore', log, log],
      detached: true,
      ...(server.user ?? {}),
    })
  } finally {
    closeSync(log)
  }
  return supervise(child, server.command, server.exitSignal)
}

/** The same supervision for a child that was spawned otherwise. */
export async function supervise(
  child: ChildProcess,
  command: string,
  exitSignal: NodeJS.Signals,
): Promise<ServerProcess> {
  try {
    await once(child, 'spawn')
  } catch (error) {
    throw new StartError(`${command} cannot be run: ${messageOf(error)}.`)
  }
  const { pid } = child
  if (pid === undefined) throw new StartError(`${command} has no process id.`)
  const hasExited = () => child.exitCode !== null || child.signalCode !== null
  const onOurExit = () => child.kill(exitSignal)
  process.once('exit', onOurExit)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      process.removeListener('exit', onOurExit)
      resolve()
    })
  })
  return {
    pid,
    hasExited,
    ended,
    stop: async (signal, graceMs) => {
      if (hasExited()) return
      child.kill(signal)
      const timer = new AbortController()
      await Promise.race([ended, sleep(graceMs, undefined, { signal: timer.signal }).catch(() => undefined)])
      timer.abort()
      if (!hasExited()) child.kill('SIGKILL')
      await ended
    },
  }
}

/** Tries until the server answers; says why from its own log when it ends or never does. */
export async function untilReady(options: {
  part: string
  server: ServerProcess
  logFile: string
  deadlineMs: number
  answers: () => Promise<boolean>
}): Promise<void> {
  const deadline = Date.now() + options.deadlineMs
  while (!options.server.hasExited()) {
    if (await options.answers()) return
    if (Date.now() > deadline) {
      const seconds = options.deadlineMs / 1000
      throw new StartError(`${options.part} did not answer within ${seconds} s; see its log ${options.logFile}.`)
    }
    await sleep(50)
  }
  const lines = lastLines(options.logFile)
  const reason = lines.find((line) => /fatal|error/i.test(line)) ?? lines.at(-1) ?? 'no reason given'
  throw new StartError(`${options.part} ended while starting (${reason.trim()}); see its log ${options.logFile}.`)
}

export function lastLines(logFile: string, count = 20): string[] {
  if (!existsSync(logFile)) return []
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count)
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

// One file for this run and one for the run before: the log of a crash is still there after the restart.
async function openLog(path: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true })
  if (existsSync(path)) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}
