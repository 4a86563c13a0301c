import type { Client } from '@temporalio/client'
import { readClock } from '../db/clock.ts'
import type { Database } from '../db/connect.ts'
import { casesLate } from '../db/queries/due.ts'
import type { ArmedCase } from '../db/queries/due.ts'
import { clockMoved, workflowIdOf } from '../workflows/messages.ts'
import type { ClockRow } from '../workflows/messages.ts'

export interface ClockWatcherOptions {
  db: Database
  temporal: Client
  everyMs: number
  /** Only cases that should have acted this long ago are told. */
  lateByMs: number
  /** So many are read and told together. */
  casesAtOnce?: number
}

const CASES_AT_ONCE = 200
const LONGEST_PAUSE_MS = 60_000

/**
 * A case acts by its own timer. In a rehearsal that may have been armed before the clock was moved; in production
 * Temporal may have lost it together with a turn that the log has. This tells the cases that are late by their row of
 * the clock as it stands: they look, and arm anew. A case that does not act is told again after pauses that double, so
 * that a worker who is away does not find its histories full of signals. A round goes on until every late case was
 * looked at: those that never act do not keep it from those behind them. `stop` ends after the round that runs.
 */
export function startClockWatcher({
  db,
  temporal,
  everyMs,
  lateByMs,
  casesAtOnce = CASES_AT_ONCE,
}: ClockWatcherOptions) {
  const told = new Map<string, { dueAt: string; times: number; at: number }>()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const round = async () => {
    const late = new Set<string>()
    let page: ArmedCase[] = []
    do {
      page = await casesLate(db, lateByMs, casesAtOnce, page.at(-1))
      for (const { caseNo } of page) late.add(caseNo)
      if (page.length > 0) await tell(page, await readClock(db))
    } while (page.length === casesAtOnce && !isStopped)
    for (const caseNo of told.keys()) if (!late.has(caseNo)) told.delete(caseNo)
  }

  const tell = async (due: readonly ArmedCase[], { version, offsetMs }: ClockRow) => {
    const untold = due.filter(({ caseNo, dueAt }) => {
      const last = told.get(caseNo)
      return last?.dueAt !== dueAt || Date.now() >= last.at + Math.min(everyMs * 2 ** last.times, LONGEST_PAUSE_MS)
    })
    await Promise.allSettled(
      untold.map(async ({ caseNo, dueAt }) => {
        const last = told.get(caseNo)
        told.set(caseNo, { dueAt, times: last?.dueAt === dueAt ? last.times + 1 : 1, at: Date.now() })
        await temporal.workflow.getHandle(workflowIdOf(caseNo)).signal(clockMoved, { version, offsetMs })
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
