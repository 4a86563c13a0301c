import { fileURLToPath } from 'node:url'
import { loadConfig } from '../config.ts'
import { stuckCases } from '../db/failed-turns.ts'
import type { StuckCase } from '../db/failed-turns.ts'
import { runCommand } from './command.ts'
import { withDatabase } from './database.ts'

const SHOWN = 1_000

/** What is said of a case that does not move. */
export function sentenceOf({ caseNo, seq, failed, since }: StuckCase): string {
  if (failed === null) return `case ${caseNo}, after event ${seq}: was to act by itself at ${since} and has not`
  const { action, fault, times } = failed
  return `case ${caseNo}, after event ${seq}: ${action} failed ${times} times since ${since} (${fault})`
}

/** `npm run doctor`: names the cases that do not move; non-zero if there are any. */
async function main(): Promise<void> {
  const stuck = await withDatabase(loadConfig(), ({ db }) => stuckCases(db, SHOWN))
  for (const each of stuck) process.stdout.write(`${sentenceOf(each)}\n`)
  process.stdout.write(`doctor: ${stuck.length} cases that do not move\n`)
  if (stuck.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(main)
