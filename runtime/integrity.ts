import { loadConfig } from '../config.ts'
import { checkDrift, rebuild } from '../db/integrity.ts'
import type { Finding } from '../db/integrity.ts'
import { verifyLog } from '../db/verify-log.ts'
import { rulesStore } from '../db/queries/rules.ts'
import { runCommand } from './command.ts'
import { withDatabase } from './database.ts'
import { StartError } from './problem.ts'

/** `npm run verify:log`, `npm run rebuild`, `npm run check:drift`: one summary line, non-zero where anything is wrong. */
const COMMANDS = {
  'verify:log': (connection, progress) => verifyLog(connection.db, progress),
  rebuild: (connection, progress) => rebuild(connection.db, rulesStore(connection.db), progress),
  'check:drift': (connection, progress) => checkDrift(connection.db, rulesStore(connection.db), progress),
} as const satisfies Record<
  string,
  (connection: Parameters<Parameters<typeof withDatabase>[1]>[0], progress: (cases: number) => void) => Promise<Finding>
>

/** The line with which a check ends. */
export function summaryOf(name: string, { cases, events, problems }: Finding): string {
  return `${name}: ${cases} cases, ${events} events, ${problems.length} problems`
}

async function main(name: string | undefined): Promise<void> {
  const run = Object.entries(COMMANDS).find(([known]) => known === name)?.[1]
  if (run === undefined || name === undefined) throw new StartError(`Name one of ${Object.keys(COMMANDS).join(', ')}.`)
  const progress = (cases: number) => {
    if (cases % 500 === 0) process.stderr.write(`${cases} cases …\n`)
  }
  const finding = await withDatabase(loadConfig(), (connection) => run(connection, progress))
  for (const problem of finding.problems) process.stdout.write(`${problem}\n`)
  process.stdout.write(`${summaryOf(name, finding)}\n`)
  if (finding.problems.length > 0) process.exitCode = 1
}

if (process.argv[1]?.includes('integrity') === true) await runCommand(() => main(process.argv[2]))
