import { setTimeout } from 'node:timers/promises'
import { eq, max } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { events } from '../../db/schema/index.ts'
import { PERSONAL_WORDS } from '../../demo/draft.ts'
import { runDemo } from '../../demo/run.ts'
import type { DemoReport } from '../../demo/run.ts'
import { STORIES } from '../../demo/stories/index.ts'
import type { Deed } from '../../demo/story.ts'
import { workflowIdOf } from '../../workflows/messages.ts'
import { beganAt, historiesOf, textOf } from '../support/histories.ts'
import { suiteHouse } from '../support/suite.ts'

/** What somebody wrote: remarks, lists, notes, and the reasons that are texts. */
function textsOf({ does }: Deed): string[] {
  switch (does.action) {
    case 'complete':
      return [...(does.items ?? []), ...(does.remark === undefined ? [] : [does.remark])]
    case 'request-supplement':
    case 'demand-later':
    case 'admit-green':
      return [does.remark]
    case 'withdraw':
    case 'suspend':
    case 'extend':
    case 'change-plan':
      return [does.reason]
    case 'close-escalation':
      return [does.note]
    default:
      return []
  }
}

const TEXTS = STORIES.flatMap(({ deeds }) => deeds.flatMap(textsOf))

function expectAsExpected(report: DemoReport): void {
  expect(report.cases.map(({ name, differences }) => ({ name, differences }))).toEqual(
    STORIES.map(({ name }) => ({ name, differences: [] })),
  )
  expect(report.verify).toMatch(new RegExp(`^verify:log: ${STORIES.length} cases, \\d+ events, 0 problems$`))
  expect(report.drift).toMatch(new RegExp(`^check:drift: ${STORIES.length} cases, \\d+ events, 0 problems$`))
}

describe('the cases of the demo', () => {
  const world = suiteHouse()

  it('come out as docs/procedure.md says, and leave no word of a person in Temporal', async () => {
    const report = await runDemo(world(), STORIES, () => undefined)
    expectAsExpected(report)

    const { temporal } = world().house
    for (const { caseNo } of report.cases) {
      const text = (await historiesOf(temporal, caseNo)).map(textOf).join('\n')
      expect(text).toContain(caseNo)
      const found = [...PERSONAL_WORDS, ...TEXTS].filter((word) => text.includes(word))
      expect(found).toEqual([])
    }
  })
})

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
        .where(eq(events.caseNo, caseNo))
      return row?.seq
    }
    const report = await runDemo(world(), STORIES, () => undefined, untilNewRun)
    expectAsExpected(report)
    // The next run is awaited after each deed; what the clock brings in between may come two turns to a run.
    const runs = await Promise.all(report.cases.map(async ({ caseNo }) => (await historiesOf(temporal, caseNo)).length))
    const tooFew = STORIES.filter(({ deeds }, index) => (runs[index] ?? 0) < deeds.length)
    expect(tooFew.map(({ name }) => name)).toEqual([])
  })
})
