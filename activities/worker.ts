import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GracefulShutdownPeriodExpiredError, Worker } from '@temporalio/worker'
import type { InjectedSinks, NativeConnection, WorkflowBundleOption } from '@temporalio/worker'
import { TASK_QUEUE } from '../workflows/messages.ts'
import type { ProposalSinks } from '../workflows/proposals.ts'
import type { Activities } from '../workflows/activities.ts'

export interface WorkerDeps {
  connection: NativeConnection
  namespace: string
  activities: Activities
  /** A bundle made earlier; without one the workflows are bundled at start, which takes a few seconds. */
  workflowBundle?: WorkflowBundleOption | undefined
  /**
   * So many open cases are kept in memory, each about 0.1 MB; the others are read again from their histories when something
   * happens to them. Without it the memory that Node may take decides.
   */
  casesInMemory?: number | undefined
}

/** Starts the worker that runs the cases' workflows and their journal. `stop` lets running turns end first. */
export async function startWorker({ connection, namespace, activities, workflowBundle, casesInMemory }: WorkerDeps) {
  const { workflowsPath, preloadModules } = workflowSources()
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    activities,
    ...(workflowBundle === undefined ? { workflowsPath, bundlerOptions: { preloadModules } } : { workflowBundle }),
    ...(casesInMemory === undefined ? {} : { maxCachedWorkflows: casesInMemory }),
    shutdownGraceTime: '5s',
    // Whatever still waits, such as for a database that is away, is taken up by the next worker.
    shutdownForceTime: '15s',
    sinks: NOBODY_LISTENS,
  })
  const running = worker.run()
  return {
    running,
    casesInMemory: worker.options.maxCachedWorkflows,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown()
      await running.catch((error: unknown) => {
        if (!(error instanceof GracefulShutdownPeriodExpiredError)) throw error
      })
    },
  }
}

/** What a turn proposes stands in the log a moment later; only replays listen to the proposals themselves. */
const NOBODY_LISTENS: InjectedSinks<ProposalSinks> = {
  proposals: { proposed: { fn: () => undefined, callDuringReplay: false } },
}

/** How the workflows are bundled, by whoever bundles them: TypeScript in a checkout, JavaScript in a build. */
export function workflowSources(): { workflowsPath: string; preloadModules: string[] } {
  return { workflowsPath: sourceOf('index'), preloadModules: [sourceOf('preloaded')] }
}

function sourceOf(name: string): string {
  const source = fileURLToPath(new URL(`../workflows/${name}.ts`, import.meta.url))
  return existsSync(source) ? source : source.replace(/\.ts$/, '.js')
}
