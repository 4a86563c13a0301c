import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import type { Reached } from './note.ts'
import { allRows, LISTS, rowsReached } from './rows.ts'

/**
 * `npm run coverage [-- filter …]`: runs the suites that go through HTTP, or those of a path, and says of every error code, outcome, gate, route, left-out
 * reason and row of the ladders whether one of them reached it. Non-zero where one was not.
 */
const filters = process.argv.slice(2)
const directory = mkdtempSync(join(tmpdir(), 'power-connection-reached-'))
process.env['REACHED_DIR'] = directory
try {
  const vitest = await startVitest('test', filters.length > 0 ? filters : ['test/api/', 'test/process/'], {
    watch: false,
    run: true,
  })
  await vitest.close()
  const reached = readdirSync(directory).flatMap((file) =>
    readFileSync(join(directory, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Reached),
  )
  const there = allRows()
  const found = rowsReached(reached)
  let missed = 0
  for (const list of LISTS) {
    const missing = there[list].filter((row) => !found[list].has(row))
    missed += missing.length
    const is = `${there[list].length - missing.length} of ${there[list].length}`
    process.stdout.write(`coverage: ${list}: ${is}${missing.length === 0 ? '' : `, missing ${missing.join(', ')}`}\n`)
  }
  process.exitCode = missed === 0 ? 0 : 1
} finally {
  rmSync(directory, { recursive: true, force: true })
}
process.exit()
