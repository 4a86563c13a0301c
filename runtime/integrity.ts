import { fileURLToPath } from 'node:url'
import { loadConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { checkDrift, rebuild } from '../db/integrity.ts'
import type { Finding } from '../db/integrity.ts'
import { verifyLog } from '../db/verify-log.ts'
import { rulesStore } from '../db/queries/rules.ts'
import { runCommand } from './command.ts'
import { filesDirectory } from './machine/data-directory.ts'
import { withDatabase } from './database.ts'
import { StartError } from './problem.ts'
import { verifyFiles } from './verify-files.ts'
import type { FilesFinding } from './verify-files.ts'

/** `npm run verify:log`, `verify:files`, `rebuild`, `check:drift`: one summary line, non-zero if anything is wrong. */
const COMMANDS = {
  'verify:log': (connection, progress) => verifyLog(connection.db, progress),
  'verify:files': (connection, progress, config) => verifyFiles(connection.db, filesDirectory(config), progress),
  rebuild: (connection, progress) => rebuild(connection.db, rulesStore(connection.db), progress),
  'check:drift': (connection, progress) => checkDrift(connection.db, rulesStore(connection.db), progress),
} as const satisfies Record<
  string,
  (
    connection: Parameters<Parameters<typeof withDatabase>[1]>[0],
    progress: (looked: number) => void,
    config: Config,
  ) => Promise<Finding | FilesFinding>
>

/** The line with which a check ends. */
export function summaryOf(name: string, { problems, ...looked }: Finding | FilesFinding): string {
  const counts = Object.entries(looked).map(([what, count]) => `${count} ${what}`)
  return [`${name}: ${counts.join(', ')}`, `${problems.length} problems`].join(', ')
}

async function main(name: string | undefined): Promise<void> {
  const run = Object.entries(COMMANDS).find(([known]) => known === name)?.[1]
  if (run === undefined || name === undefined)
    throw new StartError(`Name a command: ${Object.keys(COMMANDS).join(', ')}.`)
  const progress = (looked: number) => {
    if (looked % 500 === 0) process.stderr.write(`${looked} …\n`)
  }
  const config = loadConfig()
  const finding = await withDatabase<Finding | FilesFinding>(config, (connection) => run(connection, progress, config))
  for (const problem of finding.problems) process.stdout.write(`${problem}\n`)
  process.stdout.write(`${summaryOf(name, finding)}\n`)
  if (finding.problems.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(() => main(process.argv[2]))
