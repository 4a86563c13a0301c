import { spawnSync } from 'node:child_process'
import { BROKEN_RULES } from './office-rules.ts'

/** `npm run mutate:office`: breaks each rule of an office once and tells whether a test notices; non-zero if one does not. */
function main(): void {
  if (!passes(-1)) throw new Error('the tests fail without a broken rule')
  const unnoticed = BROKEN_RULES.filter(({ rule }, number) => {
    const isUnnoticed = passes(number)
    process.stdout.write(`${isUnnoticed ? 'NOT NOTICED' : 'noticed'}: ${rule}\n`)
    return isUnnoticed
  })
  process.stdout.write(`${BROKEN_RULES.length - unnoticed.length} of ${BROKEN_RULES.length} broken rules are noticed\n`)
  process.exitCode = unnoticed.length === 0 ? 0 : 1
}

function passes(number: number): boolean {
  const args = ['vitest', 'run', '--config', 'test/mutation/vitest.office.config.ts']
  const env = { ...process.env, BROKEN_RULE: String(number), FEW_RUNS: 'true', NO_COLOR: '1' }
  const { stdout, stderr, status } = spawnSync('npx', args, { env, encoding: 'utf8' })
  // a rule that no longer stands in its file is broken by nobody
  if (/not once in/.test(stdout + stderr)) throw new Error(stdout + stderr)
  return status === 0
}

main()
