import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SystemUser } from '../../runtime/postgres/system-user.ts'

export interface ProcessOptions {
  cwd: string
  env: NodeJS.ProcessEnv
  user?: SystemUser | undefined
}

export interface Ended {
  code: number | null
  output: string
  /** What stood on the standard error, where a start that fails says why. */
  errors: string
}

const READY_WITHIN_MS = 90_000

/** A process as somebody at a terminal would start it: in a group of its own, which gets the Ctrl-C as a whole. */
export function run([command = '', ...args]: string[], { cwd, env, user }: ProcessOptions) {
  const ids = user === undefined ? {} : { uid: user.uid, gid: user.gid }
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...ids })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    errors += chunk.toString()
  })
  const closed = once(child, 'close')
  const ended = async (): Promise<Ended> => {
    await closed
    // npm has its own remarks about the settings of whoever runs this.
    const ours = errors.split('\n').filter((line) => line !== '' && !/^npm (warn|error|notice)/.test(line))
    return { code: child.exitCode, output, errors: ours.join('\n') }
  }
  const send = (signal: NodeJS.Signals) => {
    // The group is gone where the process ended by itself.
    if (child.exitCode === null && child.signalCode === null) process.kill(-Number(child.pid), signal)
  }
  return {
    ended,
    output: () => output,
    /** The line `Ready: …`; throws what stood on the terminal where it does not come. */
    ready: async (): Promise<string> => {
      const deadline = Date.now() + READY_WITHIN_MS
      for (;;) {
        const line = /^Ready: .*$/m.exec(output)?.[0]
        if (line !== undefined) return line
        if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) throw new Error(output)
        await sleep(50)
      }
    },
    /** Waits for a piece of the output. */
    shows: async (text: string): Promise<void> => {
      while (!output.includes(text)) {
        if (child.exitCode !== null) throw new Error(output)
        await sleep(20)
      }
    },
    send,
    stop: async (): Promise<Ended> => {
      send('SIGINT')
      return ended()
    },
    kill: async (): Promise<void> => {
      send('SIGKILL')
      await closed
    },
  }
}

export type StartedProcess = ReturnType<typeof run>

/** The address that a line `Ready: …` gives for the API. */
export function apiOf(ready: string): string {
  const url = /^Ready: (?:console|API) (http:\/\/\S+)/.exec(ready)?.[1]
  if (url === undefined) throw new Error(`no address in: ${ready}`)
  return url
}
