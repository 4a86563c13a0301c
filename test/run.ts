import { startVitest } from 'vitest/node'
import { requireNode } from '../runtime/node-version.ts'

/** `npm test [filter …]`: runs the suites and ends with the one line `N passed, N failed`, `N skipped` where any were. */
requireNode()
const filters = process.argv.slice(2)
const vitest = await startVitest('test', filters, { watch: false, run: true })
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
const count = (state: string) => tests.filter((test) => test.result().state === state).length
const broken = vitest.state.getTestModules().filter((module) => module.errors().length > 0).length
const unhandled = vitest.state.getUnhandledErrors().length
const failed = count('failed') + broken + unhandled
await vitest.close()
const skipped = count('skipped')
process.stdout.write(`${count('passed')} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`)
process.exit(failed === 0 && count('passed') > 0 ? 0 : 1)
