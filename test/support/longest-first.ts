import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Suites that take minutes, the longest first: begun last, one of them would keep a single worker busy at the end. */
const LONG = ['process/positions', 'process/demo', 'runtime/start', 'faults/faults', 'api/actions', 'process/journal']

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const long = LONG.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.includes(`/test/${name}.`)))
    return [...long, ...sorted.filter((file) => !long.includes(file))]
  }
}
