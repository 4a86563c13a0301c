import { eq, sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resumeCase } from '../../activities/resume-cases.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { stuckCases } from '../../db/failed-turns.ts'
import { cases } from '../../db/schema/index.ts'
import { freeze } from '../../domain/case/snapshot.ts'
import type { Snapshot } from '../../domain/case/snapshot.ts'
import { sentenceOf } from '../../runtime/doctor.ts'
import { workflowIdOf } from '../../workflows/messages.ts'
import { momentText, refused, suiteTown } from '../support/story.ts'
import type { Kase } from '../support/story.ts'

/** What the worker logged, line by line. */
const logged: Record<string, unknown>[] = []
const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line) as never) })

describe('a turn that fails by a fault of ours', () => {
  const town = suiteTown({ log })
  let owner: Connection
  const ofCase = (kase: Kase) => eq(cases.caseNo, kase.caseNo)

  beforeAll(async () => {
    owner = connect(town().world.databaseUrl, { max: 2 })
    await town().passesTo('03-02 09:00')
  })
  afterAll(() => owner.close())

  async function stateOf(kase: Kase) {
    const [head] = await owner.db.select({ state: cases.state }).from(cases).where(ofCase(kase))
    if (head === undefined) throw new Error('no head row')
    return head.state
  }

  it('while it is written: is answered with 500, logged with case and place, and the case takes what comes next', async () => {
    const kase = await town().submits('applicant-1')
    const { profile, seq } = await stateOf(kase)
    const isNow = (version: string) =>
      owner.db.execute(
        sql`update cases.cases set state = jsonb_set(state::jsonb, '{profile}', to_jsonb(${version}::text))::json where ${ofCase(kase)}`,
      )
    await isNow('none-of-ours')
    const marketing = town().person('marketing-1')
    const request = { body: { outcome: 'accept' }, key: 'accept-it' }
    const path = `/api/cases/${kase.caseNo}/tasks/acceptance.0.1.marketing/complete`
    const failed = await marketing.sends('POST', path, request)
    expect(failed).toMatchObject({ status: 500, body: { code: 'INTERNAL' } })
    expect(logged).toContainEqual(expect.objectContaining({ level: 50, stream: kase.caseNo, seq, action: 'complete' }))
    const named = await stuckCases(owner.db, 10)
    expect(named).toMatchObject([{ caseNo: kase.caseNo, seq, failed: { action: 'complete' } }])
    expect((await fetch(`${town().world.house.url}/ready`)).status).toBe(200)
    expect(await (await fetch(`${town().world.house.url}/ready`)).json()).toMatchObject({ notMoving: [kase.caseNo] })

    // What was wrong is put right: the same request under the same key takes effect, once.
    await isNow(profile)
    expect(await marketing.sends('POST', path, request)).toMatchObject({ status: 200 })
    expect(await town().events(kase, 'TaskCompleted')).toHaveLength(1)
    expect(await stuckCases(owner.db, 10)).toEqual([])
  })

  it('while it is decided, by itself: the clock does not wait for it, other cases act, and it is named', async () => {
    const sound = await town().submits('applicant-2')
    const kase = await town().submits('applicant-3')
    const state = await stateOf(kase)
    const handle = town().world.house.temporal.workflow.getHandle(workflowIdOf(kase.caseNo))
    const begins = async (snapshot: Snapshot) => {
      await handle.terminate('begins anew')
      await resumeCase(town().world.house.temporal, { caseNo: kase.caseNo, snapshot })
    }
    const { clocks, ...others } = freeze(state)
    const spoilt = Object.fromEntries(Object.entries(clocks).map(([id, clock]) => [id, { ...clock, trigger: 'never' }]))
    await begins({ ...others, clocks: spoilt })

    // acceptance ends at the close of its day: both cases are late by then, and one alone can say so
    const clock = await town().moves({ to: '2026-03-04T09:00:00+08:00' })
    expect(momentText(clock.now)).toBe('03-04 09:00')
    expect(await town().events(sound, 'AcceptanceDeemed')).toHaveLength(1)
    expect(await town().events(kase, 'RungFired')).toEqual([])
    const [stuck, ...more] = await stuckCases(owner.db, 10)
    expect(more).toEqual([])
    expect(stuck).toMatchObject({ caseNo: kase.caseNo, seq: state.seq, failed: { action: 'by-itself' } })
    expect(stuck && sentenceOf(stuck)).toContain(`case ${kase.caseNo}, after event ${state.seq}: by-itself failed`)
    expect(logged).toContainEqual(expect.objectContaining({ level: 50, stream: kase.caseNo, action: 'by-itself' }))

    // Somebody who acts on it is told at once, and not to try again.
    const asked = town().person('marketing-1').comments(kase, 'acceptance.0.1.marketing', '请核实')
    expect(await refused(asked)).toMatchObject({ status: 500, code: 'INTERNAL' })

    // Begun from its log it catches up.
    await begins(freeze(state))
    await expect.poll(() => town().events(kase, 'AcceptanceDeemed'), { timeout: 20_000 }).toHaveLength(1)
    expect(await stuckCases(owner.db, 10)).toEqual([])
  })

  it('leaves nothing that keeps the worker from stopping', async () => {
    const kase = await town().submits('applicant-4')
    await owner.db.execute(
      sql`update cases.cases set state = jsonb_set(state::jsonb, '{profile}', '"none-of-ours"')::json where ${ofCase(kase)}`,
    )
    await town().moves({ to: '2026-03-06T12:00:00+08:00' })
    await town().world.house.worker.stop()
  })
})
