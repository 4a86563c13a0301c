import { TestRunner } from 'vitest'

/** Once a test has failed, the files that were to follow are not even loaded: a mutant is caught only once. */
export default class StopWhenKilled extends TestRunner {
  private killed = false

  override cancel(reason: Parameters<TestRunner['cancel']>[0]): void {
    this.killed = true
    super.cancel(reason)
  }

  override importFile(...[file, source]: Parameters<TestRunner['importFile']>): unknown {
    return this.killed ? undefined : super.importFile(file, source)
  }
}
