import { setTimeout } from 'node:timers/promises'
import { eq, max } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { events } from '../../db/schema/index.ts'
import { runDemo } from '../../runtime/demo/run.ts'
import { STORIES } from '../../demo/stories/index.ts'
import { workflowIdOf } from '../../workflows/messages.ts'
import { expectAsExpected } from '../support/demo-report.ts'
import { beganAt, historiesOf } from '../support/histories.ts'
import { isOfCase } from '../support/positions.ts'
import { suiteHouse } from '../support/suite.ts'

describe('the cases of the demo, continued as new after every single turn', () => {
  const world = suiteHouse({ continueAfterTurns: 1 })

  it('come out the same', async () => {
    const { temporal, pools } = world().house
    /** Lets the case come to a run that began with all that its log has, before anyone acts on it again. */
    const untilNewRun = async (caseNo: string) => {
      for (;;) {
        const { status } = await temporal.workflow.getHandle(workflowIdOf(caseNo)).describe()
        if (status.name !== 'RUNNING') return
        if ((await beganAt(temporal, caseNo)) === (await lastSeqOf(caseNo))) return
        await setTimeout(25)
      }
    }
    const lastSeqOf = async (caseNo: string) => {
      const [row] = await pools.api.db
        .select({ seq: max(events.seq) })
        .from(events)
        .where(eq(events.stream, caseNo))
      return row?.seq
    }
    const report = await runDemo(world(), STORIES, () => undefined, untilNewRun)
    expectAsExpected(report)
    // The next run is awaited after each action; what the clock brings in between may come two turns to a run.
    const runs = await Promise.all(report.cases.map(async ({ caseNo }) => (await historiesOf(temporal, caseNo)).length))
    const tooFew = STORIES.filter(({ acts }, index) => (runs[index] ?? 0) < acts.filter(isOfCase).length)
    expect(tooFew.map(({ name }) => name)).toEqual([])
  })
})
