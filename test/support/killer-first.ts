import path from 'node:path'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** What a file of tests has done against the mutants of one source file. */
interface Record {
  caught: number
  seconds: number
}

/** Every file is held to have taken a little time already, so that one quick failure does not count for everything. */
const BEFORE_ANY: Record = { caught: 0.01, seconds: 0.2 }
/** The file named after what is mutated is held to have caught one. */
const OWN: Record = { caught: 1, seconds: 0.2 }

/**
 * The order of test files for a mutant: first the file that caught the last one (a neighbour is mostly caught by the
 * same test), then those that caught most for the time that they took. A mutant is done with at its first failing test,
 * so this order decides how long thousands of them take.
 */
export default class KillerFirst extends BaseSequencer {
  private readonly records = new Map<string, Record>()
  /** Results already entered: a file that was left out keeps the one of an earlier mutant. */
  private readonly entered = new WeakSet()
  private begun: { source: string; files: readonly TestSpecification[] } = { source: '', files: [] }

  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const last = this.learn()
    const source = (this.ctx.config.related ?? []).map((file) => path.basename(file, '.ts')).join()
    const gainOf = (file: TestSpecification): number => {
      if (file.moduleId === last) return Infinity
      const isOwn = path.basename(file.moduleId).split('.')[0] === source
      const { caught, seconds } = this.records.get(`${source} ${file.moduleId}`) ?? (isOwn ? OWN : BEFORE_ANY)
      return caught / seconds
    }
    const gains = new Map(files.map((file) => [file, gainOf(file)]))
    this.begun = { source, files }
    return Promise.resolve([...files].sort((one, other) => (gains.get(other) ?? 0) - (gains.get(one) ?? 0)))
  }

  /** Enters what came of the last mutant; answers which file caught it. */
  private learn(): string | null {
    const { source, files } = this.begun
    let caughtBy: string | null = null
    for (const file of files) {
      const result = this.ctx.cache.getFileTestResults(
        `${file.project.name}:${path.relative(this.ctx.config.root, file.moduleId)}`,
      )
      if (result === undefined || this.entered.has(result)) continue
      this.entered.add(result)
      const key = `${source} ${file.moduleId}`
      const known = this.records.get(key) ?? BEFORE_ANY
      this.records.set(key, {
        caught: known.caught + (result.failed ? 1 : 0),
        seconds: known.seconds + result.duration / 1000,
      })
      if (result.failed) caughtBy = file.moduleId
    }
    return caughtBy
  }
}
