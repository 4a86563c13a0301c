import type { Client } from '@temporalio/client'
import { businessNow, readClock } from '../db/clock.ts'
import type { Database } from '../db/connect.ts'
import { casesDue } from '../db/queries/due.ts'
import { clockMoved, workflowIdOf } from '../workflows/messages.ts'

export interface ClockWatcherOptions {
  db: Database
  temporal: Client
  everyMs: number
}

const CASES_AT_ONCE = 200
const LONGEST_PAUSE_MS = 60_000

/**
 * In a rehearsal a case's timer may have been armed before the clock was moved. As real time passes, this tells the
 * cases that are due of the clock as it stands. A case that does not act is told again after pauses that double, so
 * that a worker who is away does not find its histories full of signals. `stop` ends after the round that runs.
 */
export function startClockWatcher({ db, temporal, everyMs }: ClockWatcherOptions) {
  const told = new Map<string, { dueAt: string; times: number; at: number }>()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const round = async () => {
    const due = await casesDue(db, await businessNow(db), CASES_AT_ONCE)
    const dueNow = new Set(due.map(({ caseNo }) => caseNo))
    for (const caseNo of told.keys()) if (!dueNow.has(caseNo)) told.delete(caseNo)
    const untold = due.filter(({ caseNo, dueAt }) => {
      const last = told.get(caseNo)
      return last?.dueAt !== dueAt || Date.now() >= last.at + Math.min(everyMs * 2 ** last.times, LONGEST_PAUSE_MS)
    })
    if (untold.length === 0) return
    const { version, offsetMs } = await readClock(db)
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
