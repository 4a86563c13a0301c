import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runFault } from './run-fault.ts'
import type { FaultName, Lengths } from './faults.ts'
import type { MomentName } from './moments.ts'
import { WEEKS } from './weeks.ts'
import { openWorld } from './world.ts'
import type { World } from './world.ts'

/** Each fault once, with ten cases in flight; `npm run faults` has each at both moments, and for longer. */
describe('nothing is lost and nothing done twice', () => {
  // Longer than Temporal waits for a workflow task, which is 10 s.
  const lengths: Lengths = { postgresMs: 20_000, temporalMs: 2_000 }
  const progress = (line: string) => process.stderr.write(`  ${line}\n`)
  let world: World

  beforeAll(async () => {
    world = await openWorld(progress)
  })

  afterAll(async () => {
    await world.close()
  })

  const ordeals: readonly (readonly [what: string, fault: FaultName, moment: MomentName])[] = [
    ['the worker is killed in the middle of a review', 'worker', 'review'],
    ['the API is killed as a rung fires', 'api', 'rung'],
    ['PostgreSQL is away in the middle of a review', 'postgres', 'review'],
    ['Temporal is killed as a rung fires', 'temporal', 'rung'],
    ['no mail is taken as a rung fires', 'mail', 'rung'],
  ]

  test.for(ordeals.map((each, index) => [...each, WEEKS[index]!] as const))(
    'where %s',
    async ([, fault, moment, week]) => {
      const { summary, problems } = await runFault(world, { fault, moment, week, lengths, progress })
      expect(problems, `${summary}\n${world.said()}`).toEqual([])
    },
  )
})
