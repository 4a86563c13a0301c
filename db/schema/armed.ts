import { sql } from 'drizzle-orm'
import { boolean, integer, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { BY_ITSELF } from './cases.ts'
import { casesSchema } from './schemas.ts'

/**
 * Whatever acts by itself, with the instant at which it must: the one place that the business clock and its watcher look
 * at. What has no instant is not in it. Each kind of thing adds its part, which an index gives in the order of `due_at`.
 */
export const armed = casesSchema.view('armed', {
  workflowId: text('workflow_id').notNull(),
  /** The number by which people know it. */
  subject: text('subject').notNull(),
  /** The last number of its log. */
  seq: integer('seq').notNull(),
  dueAt: instant('due_at').notNull(),
  /** It failed there by a fault of ours: the clock does not wait for it. */
  failed: boolean('failed').notNull(),
}).as(sql`select 'case-' || case_no as workflow_id, case_no as subject, seq, next_due_at as due_at, exists (
    select from cases.failed_turns f where f.stream = c.case_no and f.action = '${sql.raw(BY_ITSELF)}' and f.seq = c.seq) as failed
  from cases.cases c where next_due_at is not null
  union all select 'item-' || no, no, version, next_due_at, false from cases.problem_items where next_due_at is not null`)
