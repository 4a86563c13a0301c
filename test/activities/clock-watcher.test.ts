import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { startClockWatcher } from '../../activities/watch/clock-watcher.ts'
import { resumeCase } from '../../activities/resume-cases.ts'
import { setBusinessTime } from '../../db/clock.ts'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { freeze } from '../../domain/case/snapshot.ts'
import { openClient } from '../../runtime/temporal/temporal-client.ts'
import { historiesOf } from '../support/histories.ts'
import { PaperCase } from '../support/paper.ts'
import { writeLog } from '../support/positions.ts'
import { newDatabase, newNamespace } from '../support/suite.ts'

/**
 * The watcher as it runs in production, where a case is late by more than half a minute only if its timer was lost: two
 * executions whose timers nobody arms, because no worker runs.
 */
const [LONG_LATE, JUST_LATE] = ['2026-000001', '2026-000002']
let db: ReturnType<typeof connect>['db']
let temporal: Awaited<ReturnType<typeof openClient>>['client']
let close = async () => {}

beforeAll(async () => {
  const url = await newDatabase()
  await migrate(url)
  const connection = connect(url)
  db = connection.db
  await seedRules(db)
  const opened = await openClient({ address: inject('servers').temporalAddress, namespace: await newNamespace() })
  temporal = opened.client
  close = async () => {
    await opened.close()
    await connection.close()
  }
  await stands(LONG_LATE, new PaperCase({}, atTime('2026-03-02', '09:00')))
  await stands(JUST_LATE, new PaperCase({}, atTime('2026-03-02', '09:20')))
})

afterAll(() => close())

async function stands(caseNo: string, { log }: PaperCase): Promise<void> {
  const state = await writeLog(db, caseNo, log)
  await resumeCase(temporal, { caseNo, snapshot: freeze(state) })
}

const passTo = (instant: Instant, ms = 0) => setBusinessTime(db, epochOf(instant) + ms)

/** How often a case was told to look. */
async function told(caseNo: string): Promise<number> {
  const [history = []] = await historiesOf(temporal, caseNo)
  return history.filter((each) => each.workflowExecutionSignaledEventAttributes?.signalName === 'clockMoved').length
}

it('tells a case that is late by more than half a minute, again and again, and none that is late by less', async () => {
  // acceptance has until 17:30 of the 3rd: of 14 h 30 half is 7 h and 15 minutes of the next day, of 14 h 10 it is
  // 6 h 40 and 25 minutes. The first is late by ten minutes, the second by a second.
  await passTo(atTime('2026-03-03', '08:55'), 1_000)
  const watcher = startClockWatcher({ db, temporal, everyMs: 50, lateByMs: 30_000 })
  try {
    await expect.poll(() => told(LONG_LATE), { timeout: 20_000 }).toBeGreaterThanOrEqual(3)
    expect(await told(JUST_LATE)).toBe(0)
    await passTo(atTime('2026-03-03', '08:56'))
    await expect.poll(() => told(JUST_LATE), { timeout: 20_000 }).toBeGreaterThan(0)
  } finally {
    await watcher.stop()
  }
})

it('goes on to the next of the late ones where the first never acts', async () => {
  const before = [await told(LONG_LATE), await told(JUST_LATE)] as const
  // both are late, and nobody arms the timer of the first again
  const watcher = startClockWatcher({ db, temporal, everyMs: 50, lateByMs: 30_000, atOnce: 1 })
  try {
    await expect.poll(() => told(JUST_LATE), { timeout: 20_000 }).toBeGreaterThan(before[1])
    expect(await told(LONG_LATE)).toBeGreaterThan(before[0])
  } finally {
    await watcher.stop()
  }
})
