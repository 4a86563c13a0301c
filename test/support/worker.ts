import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { NativeConnection } from '@temporalio/worker'
import { pino } from 'pino'
import { createActivities } from '../../activities/index.ts'
import type { Activities } from '../../workflows/activities.ts'
import { startWorker } from '../../activities/worker.ts'
import { connect } from '../../db/connect.ts'
import { rulesStore } from '../../db/queries/rules.ts'

/** Where a further worker of a suite's house finds everything; plain data, so that a process can be given it. */
export interface WorkerPlace {
  databaseUrl: string
  temporalAddress: string
  namespace: string
  bundlePath: string
  continueAfterTurns?: number
}

/** A worker beside the house's own, its journal wrapped where a test wants to see or disturb what it does. */
export async function startSuiteWorker(
  place: WorkerPlace,
  wrap: (journal: Activities['journal']) => Activities['journal'] = (journal) => journal,
) {
  const connection = await NativeConnection.connect({ address: place.temporalAddress })
  const { db, close } = connect(place.databaseUrl, { statementTimeoutMs: 4_000 })
  const log = pino({ level: 'silent' })
  const activities = createActivities({ db, rules: rulesStore(db), continueAfterTurns: place.continueAfterTurns, log })
  const worker = await startWorker({
    connection,
    namespace: place.namespace,
    activities: { ...activities, journal: wrap(activities.journal) },
    workflowBundle: { codePath: place.bundlePath },
  })
  return {
    stop: async () => {
      await worker.stop()
      await close()
      await connection.close()
    },
  }
}

/** Starts a worker process that kills itself right after its journal committed a turn with this action. */
export async function startDyingWorker(place: WorkerPlace, action: string) {
  const script = fileURLToPath(new URL('dying-worker.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(place), action], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const died = once(child, 'exit')
  await once(child, 'message')
  return {
    /** How it ended: `[null, 'SIGKILL']` where it came to its action. */
    died: died.then(([code, signal]: unknown[]) => [code, signal]),
    end: () => child.kill('SIGKILL'),
  }
}
