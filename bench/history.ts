import { freeze } from '../domain/case/snapshot.ts'
import { throwawayHouse } from '../runtime/demo/throwaway.ts'
import { runDemo } from '../runtime/demo/run.ts'
import { hvDualGreen } from '../demo/stories/hv-dual-green.ts'
import { hvDual } from '../demo/stories/hv-dual.ts'
import { overdueReview } from '../demo/stories/overdue-review.ts'
import { readState } from '../api/commands/send.ts'
import { workflowIdOf } from '../workflows/messages.ts'

/**
 * `npm run bench:history`: what a case costs Temporal. History events per human action of the HV dual case (no rung
 * fires in it), per rung of the overdue one (its other events at the same price an action), and the largest snapshot
 * that one run hands to the next.
 */
const STORIES = [hvDual, hvDualGreen, overdueReview]
const progress = (line: string) => process.stderr.write(`  ${line}\n`)
const world = await throwawayHouse(progress)
try {
  const report = await runDemo(world, STORIES, progress)
  const { temporal, pools } = world.house
  const counted = await Promise.all(
    report.cases.map(async ({ name, caseNo, rungs }, index) => {
      const { historyLength } = await temporal.workflow.getHandle(workflowIdOf(caseNo)).describe()
      const state = await readState(pools.api.db, caseNo)
      const bytes = state === null ? 0 : Buffer.byteLength(JSON.stringify(freeze(state)))
      const actions = STORIES[index]?.acts.length ?? 0
      return { name, actions, rungs: rungs.length, historyLength, bytes }
    }),
  )
  for (const { name, actions, rungs, historyLength, bytes } of counted) {
    process.stdout.write(
      `${name}: ${historyLength} events, ${actions} actions, ${rungs} rungs, snapshot ${bytes} bytes\n`,
    )
  }
  const [dual, , overdue] = counted
  if (dual === undefined || overdue === undefined) throw new Error('a case is missing')
  const perAction = dual.historyLength / dual.actions
  const perRung = (overdue.historyLength - overdue.actions * perAction) / overdue.rungs
  process.stdout.write(
    `bench:history: ${perAction.toFixed(2)} events per action, ${perRung.toFixed(2)} per rung, largest snapshot ${Math.max(...counted.map(({ bytes }) => bytes))} bytes\n`,
  )
} finally {
  await world.close()
}
