import { cpus } from 'node:os'
import path from 'node:path'
import { startVitest } from 'vitest/node'
import type { TestModule } from 'vitest/node'
import { requireNode } from '../runtime/machine/node-version.ts'
import { keepDurations } from './support/longest-first.ts'

/**
 * `npm test [filter …]`: runs the suites, says which took longest and what all of it took, and ends with the one line `N
 * passed, N failed`, `N skipped` if any were. `--keep-durations` keeps what each file took, for the order of later runs.
 */
const SLOWEST = 10
const KEEP = '--keep-durations'

requireNode()
const began = { at: performance.now(), cpu: machineCpuSeconds() }
const said = process.argv.slice(2)
const filters = said.filter((each) => each !== KEEP)
const vitest = await startVitest('test', filters, { watch: false, run: true })
const modules = vitest.state.getTestModules()
const tests = modules.flatMap((module) => [...module.children.allTests()])
const count = (state: string) => tests.filter((test) => test.result().state === state).length
const broken = modules.filter((module) => module.errors().length > 0).length
const unhandled = vitest.state.getUnhandledErrors().length
const failed = count('failed') + broken + unhandled
tellWhatItTook(modules)
if (said.includes(KEEP)) keepDurations(modules)
await vitest.close()
const skipped = count('skipped')
process.stdout.write(`${count('passed')} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`)
process.exit(failed === 0 && count('passed') > 0 ? 0 : 1)

function tellWhatItTook(all: readonly TestModule[]): void {
  const times = all.map((module) => ({ file: path.relative(process.cwd(), module.moduleId), ...partsOf(module) }))
  const sum = (part: 'importing' | 'setting' | 'testing') => times.reduce((total, each) => total + each[part], 0)
  process.stdout.write('the slowest, in seconds:\n')
  for (const { file, testing } of times.toSorted((a, b) => b.testing - a.testing).slice(0, SLOWEST)) {
    process.stdout.write(`${seconds(testing).padStart(8)} ${file}\n`)
  }
  const wall = seconds(performance.now() - began.at)
  const cpu = (machineCpuSeconds() - began.cpu).toFixed(0)
  process.stdout.write(
    `${wall} s in all, ${cpu} s of the machine's CPU; files one after another: tests ${seconds(sum('testing'))}, ` +
      `imports ${seconds(sum('importing'))}, set-up ${seconds(sum('setting'))}\n`,
  )
}

/** Milliseconds of a file's parts. */
function partsOf(module: TestModule) {
  const { duration, collectDuration, setupDuration, environmentSetupDuration, prepareDuration } = module.diagnostic()
  return {
    testing: duration,
    importing: collectDuration,
    setting: setupDuration + environmentSetupDuration + prepareDuration,
  }
}

/** What all processors of the machine were busy since it runs: of everything that ran on it. */
function machineCpuSeconds(): number {
  const busy = cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq)
  return busy.reduce((total, each) => total + each, 0) / 1_000
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(0)
}
