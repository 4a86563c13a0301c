import type { Client } from '@temporalio/client'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Database } from '../db/connect.ts'
import { cases } from '../db/schema/index.ts'
import { freeze } from '../domain/case/snapshot.ts'
import { workflowIdOf, WORKFLOW_TYPE, TASK_QUEUE } from '../workflows/messages.ts'
import type { RunInput } from '../workflows/messages.ts'

const PAGE = 200

/**
 * Starts the execution of every open case that has none, from the fold of its log: after Temporal's database was lost
 * or restored from before. Cases that run are left alone. Gives the number of cases looked at.
 */
export async function resumeCases(db: Database, temporal: Client, progress?: (cases: number) => void): Promise<number> {
  let after = ''
  let looked = 0
  for (;;) {
    const page = await db
      .select({ caseNo: cases.caseNo, state: cases.state })
      .from(cases)
      .where(and(eq(cases.status, 'in-progress'), gt(cases.caseNo, after)))
      .orderBy(asc(cases.caseNo))
      .limit(PAGE)
    for (const { caseNo, state } of page) await resumeCase(temporal, { caseNo, snapshot: freeze(state) })
    const last = page.at(-1)
    if (last === undefined) return looked
    after = last.caseNo
    looked += page.length
    progress?.(looked)
  }
}

/** Starts one case's execution from a snapshot where none is running. */
export async function resumeCase(temporal: Client, input: RunInput): Promise<void> {
  await temporal.workflow.start(WORKFLOW_TYPE, {
    workflowId: workflowIdOf(input.caseNo),
    taskQueue: TASK_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  })
}
