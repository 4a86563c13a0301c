import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import protos from '@temporalio/proto'
import { asc, eq } from 'drizzle-orm'
import { events } from '../../db/schema/index.ts'
import { throwawayHouse } from '../../runtime/demo/throwaway.ts'
import { runDemo } from '../../runtime/demo/run.ts'
import { STORIES } from '../../demo/stories/index.ts'
import { historiesOf } from '../support/histories.ts'
import type { Recording } from './recording.ts'

/**
 * `npm run record:histories`: plays the demo and keeps of each case every run's history with the rows that it wrote, as
 * the code of today makes them. Run it when the process changes on purpose; what is recorded before stays recorded
 * under the name of its day.
 */
const folder = fileURLToPath(new URL(`recorded/${process.argv[2] ?? 'present'}/`, import.meta.url))
const { History } = protos.temporal.api.history.v1
const progress = (line: string) => process.stderr.write(`  ${line}\n`)
const world = await throwawayHouse(progress)
try {
  const report = await runDemo(world, STORIES, progress)
  const { temporal, pools } = world.house
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { name, caseNo } of report.cases) {
    const rows = await pools.api.db
      .select({ body: events.body })
      .from(events)
      .where(eq(events.stream, caseNo))
      .orderBy(asc(events.seq))
    const runs = await historiesOf(temporal, caseNo)
    const recording: Recording = {
      name,
      caseNo,
      histories: runs.map((each) => Buffer.from(History.encode({ events: each }).finish()).toString('base64')),
      rows: rows.map(({ body }) => body),
    }
    const file = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.json.gz`
    writeFileSync(`${folder}${file}`, gzipSync(JSON.stringify(recording)))
    progress(`recorded ${file}: ${runs.length} runs, ${rows.length} rows`)
  }
} finally {
  await world.close()
}
