import path from 'node:path'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** What a file of tests has done against the mutants of one source file. */
interface Tally {
  caught: number
  seconds: number
}

/** What any file is held to have done already, so that neither one quick failure nor one slow pass decides. */
const BEFORE_ANY: Tally = { caught: 0.02, seconds: 0.1 }
/** The file named after what is mutated is held to have caught so many. */
const OWN = 1

/**
 * The order of test files for a mutant: first the file that caught the last one (a neighbour is mostly caught by the
 * same test), then those that caught most for the time that they took. A mutant is done with at its first failing test,
 * so this order decides how long thousands of them take.
 */
export default class KillerFirst extends BaseSequencer {
  private readonly records = new Map<string, Tally>()
  /** How long a file takes that goes through to its end. */
  private readonly longest = new Map<string, number>()
  /** Results already entered: a file that was left out keeps the one of an earlier mutant. */
  private readonly entered = new WeakSet()
  private begun: { source: string; files: readonly TestSpecification[] } = { source: '', files: [] }

  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const last = this.learn()
    const source = (this.ctx.config.related ?? []).map((file) => path.basename(file, '.ts')).join()
    const gainOf = ({ moduleId }: TestSpecification): number => {
      if (moduleId === last) return Infinity
      const own = path.basename(moduleId).split('.')[0] === source ? OWN : 0
      const known = this.records.get(`${source} ${moduleId}`) ?? { caught: 0, seconds: this.longest.get(moduleId) ?? 0 }
      return (known.caught + own + BEFORE_ANY.caught) / (known.seconds + BEFORE_ANY.seconds)
    }
    const gains = new Map(files.map((file) => [file, gainOf(file)]))
    this.begun = { source, files }
    return Promise.resolve([...files].sort((one, other) => (gains.get(other) ?? 0) - (gains.get(one) ?? 0)))
  }

  /** Enters what came of the last mutant; answers which file caught it. */
  private learn(): string | null {
    const { source, files } = this.begun
    let caughtBy: string | null = null
    for (const { moduleId, project } of files) {
      const result = this.ctx.cache.getFileTestResults(
        `${project.name}:${path.relative(this.ctx.config.root, moduleId)}`,
      )
      // a file that was not even loaded took no time
      if (result === undefined || result.duration === 0 || this.entered.has(result)) continue
      this.entered.add(result)
      const seconds = result.duration / 1000
      const known = this.records.get(`${source} ${moduleId}`) ?? { caught: 0, seconds: 0 }
      this.records.set(`${source} ${moduleId}`, {
        caught: known.caught + (result.failed ? 1 : 0),
        seconds: known.seconds + seconds,
      })
      this.longest.set(moduleId, Math.max(this.longest.get(moduleId) ?? 0, seconds))
      if (result.failed) caughtBy = moduleId
    }
    return caughtBy
  }
}
