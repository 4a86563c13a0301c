import type { Client } from '@temporalio/client'
import { inArray } from 'drizzle-orm'
import type { Database } from '../../db/connect.ts'
import { redatings } from '../../db/schema/index.ts'
import { redatingJobOf, redatingWorkflowId, REDATING_TYPE, TASK_QUEUE } from '../../workflows/messages.ts'

/**
 * Starts the job of every re-dating that is being computed or applied and has none running: after Temporal was lost.
 * Jobs that run are left alone. Gives the number of re-datings looked at.
 */
export async function resumeRedatings(db: Database, temporal: Client): Promise<number> {
  const found = await db
    .select()
    .from(redatings)
    .where(inArray(redatings.status, ['computing', 'applying']))
  for (const row of found) {
    const job = redatingJobOf(row)
    if (job === null) continue
    await temporal.workflow.start(REDATING_TYPE, {
      workflowId: redatingWorkflowId(job),
      taskQueue: TASK_QUEUE,
      args: [job],
      workflowIdConflictPolicy: 'USE_EXISTING',
    })
  }
  return found.length
}
