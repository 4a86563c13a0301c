import type { Logger } from 'pino'
import { failureOf } from './mail/problem.ts'

/** Does something at once and again and again until it is stopped; what fails is logged with these words and tried again. */
export function startRepeated({
  work,
  failed,
  log,
  everyMs,
}: {
  work: () => Promise<void>
  failed: string
  log: Pick<Logger, 'warn'>
  everyMs: number
}) {
  let running: Promise<void> | null = null
  const repeat = () => {
    running ??= work()
      .catch((error: unknown) => log.warn({ failure: failureOf(error) }, failed))
      .finally(() => {
        running = null
      })
  }
  repeat()
  const timer = setInterval(repeat, everyMs)
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer)
      await running
    },
  }
}
