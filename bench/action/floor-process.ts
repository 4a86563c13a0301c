import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Worker } from '@temporalio/worker'
import postgres from 'postgres'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { openClient, openNativeConnection, quietTemporal } from '../../runtime/temporal/temporal-client.ts'
import { answerParent } from './child.ts'
import { enough, journalled, nothing } from './floor-workflow.ts'

/**
 * What lies under every action, with the same connections as the house: an Update that does nothing, and one whose local
 * activity writes one row with a synchronous commit. As many workflows as callers.
 */
const Options = Type.Object({
  databaseUrl: Type.String(),
  temporal: Type.Object({ address: Type.String(), namespace: Type.String() }),
})
const Wanted = Type.Object({
  floor: Type.Union([Type.Literal('nothing'), Type.Literal('journalled')]),
  callers: Type.Integer(),
  forMs: Type.Integer(),
})

const { databaseUrl, temporal } = Value.Parse(Options, JSON.parse(process.argv[2] ?? ''))
quietTemporal()
const sql = postgres(databaseUrl, { max: 8, onnotice: () => undefined })
await sql`create table if not exists bench_journal (id bigint generated always as identity, body jsonb not null)`
const native = await openNativeConnection(temporal)
const { client } = await openClient(temporal, native)
const worker = await Worker.create({
  connection: native,
  namespace: temporal.namespace,
  taskQueue: 'floor',
  activities: {
    insert: async () => {
      await sql`insert into bench_journal (body) values (${sql.json({ caseNo: randomUUID() })})`
    },
  },
  workflowsPath: fileURLToPath(new URL('floor-workflow.ts', import.meta.url)),
})
const running = worker.run()

answerParent(
  async (message) => {
    const { floor, callers, forMs } = Value.Parse(Wanted, message)
    const update = floor === 'nothing' ? nothing : journalled
    const handles = await Promise.all(
      Array.from({ length: callers }, () =>
        client.workflow.start('floor', { workflowId: randomUUID(), taskQueue: 'floor' }),
      ),
    )
    await Promise.all(handles.map((handle) => handle.executeUpdate(update)))
    const took: number[] = []
    const until = performance.now() + forMs
    await Promise.all(
      handles.map(async (handle) => {
        while (performance.now() < until) {
          const began = performance.now()
          await handle.executeUpdate(update)
          took.push(performance.now() - began)
        }
      }),
    )
    await Promise.all(handles.map((handle) => handle.signal(enough)))
    return { took }
  },
  async () => {
    worker.shutdown()
    await running
    await native.close()
    await sql.end()
  },
)
