import { continueAsNew, proxyActivities } from '@temporalio/workflow'
import type { Activities } from './activities.ts'
import type { RedatingJob } from './messages.ts'

// A batch is over in seconds; a worker that was killed in the middle of one is noticed by the missing heartbeat.
const { previewRedatings, applyRedatings } = proxyActivities<Activities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})

/** After these a run of Temporal's ends, so that its history stays short however many cases there are. */
const BATCHES_A_RUN = 200

/**
 * The job of a re-dating: batch after batch until none is left. Its progress is in Postgres alone, so it can be
 * begun again anywhere: after a killed worker, or after Temporal was lost.
 */
export async function redating(job: RedatingJob): Promise<void> {
  for (let batches = 0; batches < BATCHES_A_RUN; batches++) {
    const isOver = await (job.phase === 'preview' ? previewRedatings(job.redating) : applyRedatings(job.redating))
    if (isOver) return
  }
  await continueAsNew<typeof redating>(job)
}
