import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../../config.ts'
import { messageOf } from '../machine/child-process.ts'
import { Interrupted, shownOf } from '../problem.ts'

/** What a process of one kind is started with. */
export interface Launch {
  config: Config
  lifecycle: Lifecycle
  progress: (line: string) => void
}

type Stop = () => Promise<void>

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
// npm passes on the Ctrl-C that the terminal sends to all of us: the same one arrives twice.
const SAME_SIGNAL_MS = 500
// A step of the start ends within moments, except one that builds something for minutes: that one ends with us.
const STEP_DEADLINE_MS = 5_000
const STOP_DEADLINE_MS = 30_000

/**
 * What this process started, stopped in the opposite order: by Ctrl-C or SIGTERM (exit code 0), if the start fails or
 * a part ends by itself (1). A second Ctrl-C does not wait; what it leaves behind is cleared away by the next start.
 */
export class Lifecycle {
  private readonly stops: Stop[] = []
  private readonly told: (line: string) => void
  private ending: Promise<void> | undefined
  private starting: Promise<unknown> = Promise.resolve()
  private firstSignalAt: number | undefined

  constructor(told: (line: string) => void) {
    this.told = told
    for (const signal of SIGNALS) process.on(signal, () => void this.interrupt())
    process.on('uncaughtException', (error) => void this.fail(error))
    process.on('unhandledRejection', (reason) => void this.fail(reason))
    // A terminal that was closed must not keep us from stopping.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  }

  get isEnding(): boolean {
    return this.ending !== undefined
  }

  /** Starts a part and keeps what stops it; throws if the process is being stopped meanwhile. */
  async start<Part>(begin: () => Promise<Part>, stop: (part: Part) => Promise<void>): Promise<Part> {
    if (this.isEnding) throw new Interrupted()
    const begun = begin().then((part) => {
      this.stops.push(() => stop(part))
      return part
    })
    this.starting = begun.catch(() => undefined)
    const part = await begun
    if (this.ending) throw new Interrupted()
    return part
  }

  /** Stops everything because of an error: one sentence if that says it all, exit code 1. */
  async fail(error: unknown): Promise<void> {
    if (this.isEnding) return
    process.stderr.write(`${shownOf(error)}\n`)
    await this.end()
    process.exit(1)
  }

  /** Fails when a part that should live as long as we do ends by itself. */
  watch(ended: Promise<unknown>, sentence: () => Error): void {
    const onEnd = () => void this.fail(sentence())
    ended.then(onEnd, onEnd)
  }

  private async interrupt(): Promise<void> {
    const now = Date.now()
    if (this.firstSignalAt === undefined) {
      this.firstSignalAt = now
      this.told('Stopping …')
      await this.end()
      this.told('Stopped; the data is kept.')
      process.exit(0)
    }
    if (now - this.firstSignalAt < SAME_SIGNAL_MS) return
    this.told('Stopped at once; the next start clears away what was left behind.')
    process.exit(1)
  }

  private end(): Promise<void> {
    this.ending ??= Promise.race([
      this.stopAll(),
      sleep(STOP_DEADLINE_MS).then(() => {
        process.stderr.write(`Not stopped within ${STOP_DEADLINE_MS / 1000} s; leaving it.\n`)
        process.exit(1)
      }),
    ])
    return this.ending
  }

  private async stopAll(): Promise<void> {
    await Promise.race([this.starting, sleep(STEP_DEADLINE_MS)])
    for (const stop of this.stops.reverse()) {
      await stop().catch((error: unknown) => process.stderr.write(`While stopping: ${messageOf(error)}\n`))
    }
  }
}
