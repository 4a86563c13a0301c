import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { BaseSequencer } from 'vitest/node'
import type { TestModule, TestSpecification } from 'vitest/node'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const KEPT = path.join(ROOT, 'test/durations.json')

/**
 * The longest files first, by the seconds that they once took (`npm test -- --keep-durations`): begun last, one of them
 * would keep a single lane busy at the end. Project after project, as a lane begins a new process where that changes.
 */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known: Record<string, number> = JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, number>
    // who was never measured may be long
    const secondsOf = ({ moduleId }: TestSpecification) => known[nameOf(moduleId)] ?? Infinity
    const needsServers = ({ project }: TestSpecification) => Number(project.name !== 'domain')
    const before = (a: number, b: number) => (a === b ? 0 : a > b ? -1 : 1)
    const sorted = files.toSorted(
      (a, b) => before(needsServers(a), needsServers(b)) || before(secondsOf(a), secondsOf(b)),
    )
    return Promise.resolve(sorted)
  }
}

/** Keeps what the files of a whole run took. */
export function keepDurations(modules: readonly TestModule[]): void {
  const taken = modules.map((each) => [nameOf(each.moduleId), Math.round(each.diagnostic().duration / 1_000)] as const)
  const sorted = taken.toSorted(([a, long], [b, longer]) => longer - long || a.localeCompare(b))
  writeFileSync(KEPT, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

function nameOf(moduleId: string): string {
  return path.relative(ROOT, moduleId)
}
