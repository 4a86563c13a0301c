import { requireNode } from '../../runtime/machine/node-version.ts'
import { FAULTS } from './faults.ts'
import type { FaultName, Lengths } from './faults.ts'
import { MOMENTS } from './moments.ts'
import type { MomentName } from './moments.ts'
import { runFault } from './run-fault.ts'
import { WEEKS } from './weeks.ts'
import { openWorld } from './world.ts'
import type { World } from './world.ts'

const LENGTHS: Lengths = { postgresMs: 120_000, temporalMs: 15_000 }

/**
 * `npm run faults`: every fault at every moment, one line each; non-zero where anything is not as it must be.
 * `npm run faults -- postgres rung` only those named.
 */
async function main(named: readonly string[]): Promise<void> {
  requireNode()
  const faults = chosen(namesOf(FAULTS), named)
  const moments = chosen(namesOf(MOMENTS), named)
  let expected = 0
  for (const moment of moments) {
    // A world a moment: its calendar has as many plain weeks as there are faults.
    const world = await openWorld(progress)
    try {
      expected += await strike(world, faults, moment)
    } catch (error) {
      process.stderr.write(`${world.said()}\n`)
      throw error
    } finally {
      await world.close()
    }
  }
  const all = faults.length * moments.length
  process.stdout.write(`faults: ${expected} of ${all} as expected\n`)
  if (expected < all) process.exitCode = 1
}

/** The number of faults that came out as they must. */
async function strike(world: World, faults: readonly FaultName[], moment: MomentName): Promise<number> {
  let expected = 0
  for (const [index, fault] of faults.entries()) {
    const week = WEEKS[index]
    if (week === undefined) throw new Error('more faults than weeks')
    const { summary, problems } = await runFault(world, { fault, moment, week, lengths: LENGTHS, progress })
    for (const problem of problems) process.stdout.write(`  ${problem}\n`)
    process.stdout.write(`${summary}\n`)
    if (problems.length === 0) expected++
  }
  return expected
}

function progress(line: string): void {
  process.stderr.write(`  ${line}\n`)
}

/** Those that were named; all where none was. */
function chosen<Name extends string>(all: readonly Name[], named: readonly string[]): readonly Name[] {
  const some = all.filter((name) => named.includes(name))
  return some.length === 0 ? all : some
}

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] {
  // Object.keys forgets the names that the type has.
  return Object.keys(table) as Name[]
}

// Ends what was started with us; the next run removes its data.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
