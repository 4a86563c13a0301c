import type { Client } from '@temporalio/client'
import { readClock } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { lateBy } from '../../db/queries/due.ts'
import type { Armed } from '../../db/queries/due.ts'
import { tellDue } from '../../workflows/messages.ts'
import type { ClockRow } from '../../workflows/messages.ts'

export interface ClockWatcherOptions {
  db: Database
  temporal: Client
  everyMs: number
  /** Only cases that should have acted this long ago are asked to look. */
  lateByMs: number
  /** So many are read and asked together. */
  atOnce?: number
}

const AT_ONCE = 200
const LONGEST_PAUSE_MS = 60_000

/**
 * What is armed acts by its own timer. In a rehearsal that may have been armed before the clock was moved; in production
 * Temporal may have lost it together with a turn that the log has. This tells those that are late, by their rows, of the
 * clock as it reads now: they look, and are armed again. A case that does not act is asked again after pauses that double, so that
 * a worker who is away does not find its histories full of signals. A round goes on until all that is late was looked at:
 * what never acts does not keep it from what is behind. `stop` ends after the round that runs.
 */
export function startClockWatcher({ db, temporal, everyMs, lateByMs, atOnce = AT_ONCE }: ClockWatcherOptions) {
  const told = new Map<string, { dueAt: string; times: number; at: number }>()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const round = async () => {
    const late = new Set<string>()
    let page: Armed[] = []
    do {
      page = await lateBy(db, lateByMs, atOnce, page.at(-1))
      for (const { workflowId } of page) late.add(workflowId)
      if (page.length > 0) await tell(page, await readClock(db))
    } while (page.length === atOnce && !isStopped)
    for (const workflowId of told.keys()) if (!late.has(workflowId)) told.delete(workflowId)
  }

  const tell = async (due: readonly Armed[], clock: ClockRow) => {
    const untold = due.filter(({ workflowId, dueAt }) => {
      const last = told.get(workflowId)
      return last?.dueAt !== dueAt || Date.now() >= last.at + Math.min(everyMs * 2 ** last.times, LONGEST_PAUSE_MS)
    })
    await Promise.allSettled(
      untold.map(async ({ workflowId, dueAt }) => {
        const last = told.get(workflowId)
        told.set(workflowId, { dueAt, times: last?.dueAt === dueAt ? last.times + 1 : 1, at: Date.now() })
        await tellDue(temporal, workflowId, clock)
      }),
    )
  }

  // a database or a server that is away is found again by a later round
  let running = Promise.resolve()
  const next = () => {
    timer = setTimeout(() => {
      running = round()
        .catch(() => {})
        .then(() => {
          if (!isStopped) next()
        })
    }, everyMs)
  }
  next()

  return {
    stop: async (): Promise<void> => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
