import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { sql } from 'drizzle-orm'
import { businessNow, instantBy, readClock, setBusinessTime } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { dueThatCanAct, earliestDue } from '../../db/queries/due.ts'
import type { Armed } from '../../db/queries/due.ts'
import { earlier, epochOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { tellDue } from '../../workflows/messages.ts'
import { ApiProblem } from '../http/problems.ts'

export interface ClockDeps {
  db: Database
  temporal: Client
}

/** The business clock now. */
export interface ClockReading {
  now: Instant
  offsetMs: number
  version: number
  /** The earliest instant at which something must act by itself; null when nothing is armed. */
  nextDueAt: Instant | null
}

/**
 * Business time now, how far it is ahead of the clock of the database (milliseconds), and the next instant at which
 * something falls due; null: nothing.
 */
export async function readBusinessClock(db: Database): Promise<ClockReading> {
  const clock = await readClock(db)
  const { offsetMs, version } = clock
  const next = await earliestDue(db)
  return { now: instantBy(clock), offsetMs, version, nextDueAt: next?.dueAt ?? null }
}

/**
 * Moves business time on to `target`, or to what `target` makes of business now once it is this mover's turn. The
 * clock goes in hops, never past an instant at which something must act, and waits each time until it has acted, so
 * that everything happens at its own business instant and in order. Returns when the target is reached and nothing is
 * due. Throws CLOCK_CANNOT_GO_BACK; ENGINE_UNAVAILABLE if something does not act, with its number.
 */
export async function moveClock(
  deps: ClockDeps,
  target: Instant | ((now: Instant) => Instant | Promise<Instant>),
): Promise<ClockReading> {
  return alone(deps.db, async () => {
    const now = await businessNow(deps.db)
    const goal = typeof target === 'string' ? target : await target(now)
    if (epochOf(goal) < epochOf(now)) throw new ApiProblem('CLOCK_CANNOT_GO_BACK', { now, to: goal })
    await hopTo(deps, goal)
    return readBusinessClock(deps.db)
  })
}

async function hopTo(deps: ClockDeps, goal: Instant): Promise<void> {
  for (;;) {
    // Read before settling: what is due at this reading has then been seen to.
    const now = await businessNow(deps.db)
    await settle(deps)
    if (epochOf(now) >= epochOf(goal)) return
    const next = await earliestDue(deps.db)
    const stop = next === null ? goal : earlier(next.dueAt, goal)
    // what came due since it settled is seen to first: the clock is never set back
    if (epochOf(stop) > epochOf(now)) await setBusinessTime(deps.db, epochOf(stop))
  }
}

const TELL_AGAIN_MS = 2_000
const GIVE_UP_MS = 60_000
const AT_ONCE = 200
const NAMED = 20

/**
 * Tells what is due of the clock and waits until each has acted, or failed at it by a fault of ours; gives up when none
 * of them moves.
 */
async function settle({ db, temporal }: ClockDeps): Promise<void> {
  const told = new Map<string, number>()
  let waitingFor: string[] = []
  let movedAt = Date.now()
  let pauseMs = 10
  for (;;) {
    const due = await dueThatCanAct(db, await businessNow(db), AT_ONCE)
    if (due.length === 0) return
    const armed = due.map(nameOf)
    if (waitingFor.some((each) => !armed.includes(each))) {
      movedAt = Date.now()
      pauseMs = 10
    }
    waitingFor = armed
    if (Date.now() - movedAt > GIVE_UP_MS) {
      throw new ApiProblem('ENGINE_UNAVAILABLE', { cases: due.slice(0, NAMED).map(({ subject }) => subject) })
    }
    const untold = due.filter((each) => Date.now() - (told.get(nameOf(each)) ?? 0) > TELL_AGAIN_MS)
    for (const each of untold) told.set(nameOf(each), Date.now())
    await tell({ db, temporal }, untold)
    await sleep(pauseMs)
    pauseMs = Math.min(pauseMs * 1.5, 100)
  }
}

const nameOf = ({ workflowId, dueAt }: Armed) => `${workflowId}@${dueAt}`

/** A signal that fails is sent again with the next round; what never arrives shows as a case that does not act. */
async function tell({ db, temporal }: ClockDeps, due: readonly Armed[]): Promise<void> {
  if (due.length === 0) return
  const clock = await readClock(db)
  const signals = due.map(({ workflowId }) => tellDue(temporal, workflowId, clock))
  await Promise.race([Promise.allSettled(signals), sleep(TELL_AGAIN_MS)])
}

const LOCK_WAIT_MS = 60_000

/**
 * One mover at a time, in all processes. Each try gives its connection back, so that movers who wait cannot take all
 * the connections that the one who moves needs. Throws ENGINE_UNAVAILABLE if the turn does not come.
 */
async function alone<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + LOCK_WAIT_MS
  for (;;) {
    const done = await db.transaction(async (tx) => {
      const [lock] = await tx.execute<{ taken: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtext('business-clock')) as taken`,
      )
      return lock?.taken === true ? { result: await work() } : null
    })
    if (done !== null) return done.result
    if (Date.now() > giveUpAt) throw new ApiProblem('ENGINE_UNAVAILABLE')
    await sleep(100)
  }
}
