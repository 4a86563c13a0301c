import { monitorEventLoopDelay } from 'node:perf_hooks'
import { buffer } from 'node:stream/consumers'
import { taskSheet } from '../api/exports/task-sheet.ts'
import { workbookOf } from '../api/exports/workbook.ts'
import { rulesStore } from '../db/queries/rules.ts'
import { exportTasks } from '../db/queries/tasks/task-export.ts'
import { administrator } from '../test/db/filled-tables.ts'
import { openFilledDatabase } from './filled.ts'
import { median } from './median.ts'

/**
 * `npm run bench:export [-- tasks]`: how long the largest workbook of a work list takes, and how long everybody else of
 * the same process waits meanwhile: the delay of the event loop in its 50th and 99th percentile and at most.
 */
const TASKS = Number(process.argv[2] ?? 10_000)
const TIMES = 5
const RESOLUTION_MS = 2

const progress = (line: string) => process.stderr.write(`  ${line}\n`)
const { db, close } = await openFilledDatabase(TASKS, progress)
try {
  const rules = rulesStore(db)
  const asked = { actor: administrator, list: 'all', sort: 'dueAt', filters: { status: 'open' }, rules } as const
  const times: number[] = []
  const waits = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  let rows = 0
  let bytes = 0
  for (let time = 0; time <= TIMES; time++) {
    // the first one also reads the library
    if (time === 1) waits.enable()
    const began = performance.now()
    const found = await exportTasks(db, asked)
    const file = await buffer(workbookOf([taskSheet({ ...found, regions: new Map() }, 'zh')]))
    if (time > 0) times.push(performance.now() - began)
    rows = found.lines.length
    bytes = file.length
  }
  waits.disable()
  print(`${rows} rows, ${(bytes / 1024).toFixed(0)} KB, in ${median(times).toFixed(0)} ms`)
  const [half, most, all] = [waits.percentile(50), waits.percentile(99), waits.max].map((each) =>
    (each / 1e6).toFixed(1),
  )
  print(`others wait ${half} ms (half of the time), ${most} ms (99 of 100), ${all} ms at most`)
} finally {
  await close()
}

function print(line: string): void {
  process.stdout.write(`bench:export: ${line}\n`)
}
