import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { TSchema, Static } from 'typebox'
import { Value } from 'typebox/value'

/** A part of the bench in a process of its own, so that its CPU and memory are counted apart. */
export interface Part {
  pid: number
  /** Sends a message and waits for its answer: one at a time. */
  ask: <Schema extends TSchema>(message: unknown, answer: Schema) => Promise<Static<Schema>>
  end: () => Promise<void>
}

/** Starts one of the scripts beside this one with what it needs to know; it leaves a CPU profile in `profileDir`. */
export function startPart(
  script: 'house-process.ts' | 'floor-process.ts',
  options: unknown,
  profileDir?: string,
): Part {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(options)], {
    execArgv: ['--import', 'tsx', ...(profileDir === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profileDir])],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${script} did not start`)
  return {
    pid,
    ask: async (message, answer) => {
      const answered = nextMessage(child, script)
      child.send({ message })
      return Value.Parse(answer, await answered)
    },
    end: async () => {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

async function nextMessage(child: ChildProcess, script: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => {
      reject(new Error(`${script} ended before it answered`))
    }
    child.once('exit', ended)
    child.once('message', (message: unknown) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

/** The other side: answers each message; ends with its parent. */
export function answerParent(answer: (message: unknown) => Promise<unknown>, end: () => Promise<void>): void {
  process.on('message', (envelope: { message: unknown }) => {
    void answer(envelope.message).then(
      (value) => process.send?.(value),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  })
  process.once('disconnect', () => void end().finally(() => process.exit(0)))
}
