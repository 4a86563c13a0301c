import { sql } from 'drizzle-orm'
import { bigint, customType, integer, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { casesSchema, partyEnum } from './schemas.ts'

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/** `notify changes` in the transaction that writes a change wakes the listeners of all API processes. */
export const CHANGES_CHANNEL = 'changes'

/**
 * One row a turn of a case, for open pages: which case, up to where its log goes, whose lists it concerns.
 * Never what happened: that is read by the authorised route. Rows are removed after a day.
 */
export const changes = casesSchema.table(
  'changes',
  {
    /** The transaction that wrote it: tells what a reader has seen, which the order of the ids does not. */
    tx: xid8('tx')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    writtenAt: instant('written_at').notNull().defaultNow(),
    stream: text('stream').notNull(),
    seq: integer('seq').notNull(),
    region: text('region').notNull(),
    station: text('station'),
    applicantId: text('applicant_id').notNull(),
    parties: partyEnum('parties').array().notNull(),
    assignees: text('assignees').array().notNull(),
    accountManagers: text('account_managers').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tx, t.id] })],
)
