import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { NativeConnection, Worker } from '@temporalio/worker'
import { DEMO_PASSWORD } from '../db/seed/people.ts'
import { Written } from '../demo/answers.ts'
import { throwawayHouse } from '../demo/environment.ts'
import { Player } from '../demo/player.ts'
import { hvSingle } from '../demo/stories/hv-single.ts'
import { enough, nothing, nothingByActivity } from './noop-workflow.ts'
import { median } from './median.ts'

/**
 * `npm run bench:actions`: one action after another over HTTP (claim and release of a task, each an Update with its
 * journal write) against an Update that does nothing, turn about on the same servers, so that the ratio means something
 * on a busy machine. Beside them an Update whose local activity does nothing: what Temporal itself takes for a turn that
 * writes anywhere.
 */
const ROUNDS = 200
const WARM_UP = 20

const progress = (line: string) => process.stderr.write(`  ${line}\n`)
const world = await throwawayHouse(progress)
const connection = await NativeConnection.connect({ address: world.temporalAddress })
const worker = await Worker.create({
  connection,
  namespace: world.namespace,
  taskQueue: 'bench',
  activities: { rest: () => Promise.resolve(0) },
  workflowsPath: fileURLToPath(new URL('noop-workflow.ts', import.meta.url)),
})
const running = worker.run()
try {
  const { temporal, url } = world.house
  const player = new Player({ url, password: DEMO_PASSWORD })
  await player.perform(hvSingle, { at: '', who: hvSingle.applicant, does: { action: 'submit' } })
  const marketing = await player.session('marketing-1')
  const path = `/api/cases/${player.caseNoOf(hvSingle)}/tasks/acceptance.0.1.marketing`
  const handle = await temporal.workflow.start('noop', { workflowId: randomUUID(), taskQueue: 'bench' })

  const floor: number[] = []
  const writers: number[] = []
  const actions: number[] = []
  progress(`Measuring ${ROUNDS} actions against ${ROUNDS} no-op updates …`)
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const action = round % 2 === 0 ? 'claim' : 'release'
    const noopTook = await timed(() => handle.executeUpdate(nothing))
    const writerTook = await timed(() => handle.executeUpdate(nothingByActivity))
    const actionTook = await timed(() => marketing.write('POST', `${path}/${action}`, {}, Written))
    if (round < WARM_UP) continue
    floor.push(noopTook)
    writers.push(writerTook)
    actions.push(actionTook)
  }
  await handle.signal(enough)
  const [low, middle, high] = [median(floor), median(writers), median(actions)]
  const ratio = (of: number) => (of / low).toFixed(2)
  process.stdout.write(
    `bench:actions: ${ROUNDS} each, median action ${high.toFixed(1)} ms, no-op update ${low.toFixed(1)} ms, ratio ${ratio(high)} ` +
      `(an update with an empty local activity: ${middle.toFixed(1)} ms, ${ratio(middle)})\n`,
  )
} finally {
  worker.shutdown()
  await running
  await connection.close()
  await world.close()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
