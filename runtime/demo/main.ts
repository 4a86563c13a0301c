import { requireNode } from '../machine/node-version.ts'
import { throwawayHouse } from './throwaway.ts'
import { runDemo } from './run.ts'
import type { DemoReport } from './run.ts'
import { STORIES } from '../../demo/stories/index.ts'
import { timelineOf } from '../../demo/timeline.ts'

/** `npm run demo [-- --json]`: plays every story on throwaway servers; non-zero if anything differs. */
async function main(): Promise<void> {
  requireNode()
  const isJson = process.argv.includes('--json')
  const progress = (line: string) => process.stderr.write(`  ${line}\n`)
  const world = await throwawayHouse(progress)
  try {
    const report = await runDemo(world, STORIES, progress)
    if (isJson) process.stdout.write(`${JSON.stringify(dataOf(report), null, 2)}\n`)
    else process.stdout.write(`${linesOf(report).join('\n')}\n`)
    if (!report.isAsExpected) process.exitCode = 1
  } finally {
    await world.close()
  }
}

function linesOf({ cases, mails, verify, rebuild, drift }: DemoReport): string[] {
  const expected = cases.filter(({ asExpected }) => asExpected).length
  return [
    ...cases.flatMap(timelineOf),
    '',
    verify,
    rebuild,
    drift,
    `demo: ${cases.length} cases, ${expected} as expected, ${mails} mails`,
  ]
}

function dataOf({ cases, mails, verify, rebuild, drift }: DemoReport) {
  return { cases, mails, verify, rebuild, drift }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
