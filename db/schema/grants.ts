import { sql } from 'drizzle-orm'
import { check, index, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { opsSchema } from './schemas.ts'

/**
 * What lets an administrator read of customers for a time: of named cases, or of all cases of a customer. All instants are
 * business time. A grant is never changed but to end it early.
 */
export const grants = opsSchema.table(
  'grants',
  {
    id: uuid('id').primaryKey(),
    holderId: text('holder_id').notNull(),
    cases: text('cases').array().notNull(),
    /** Null if it is of named cases. */
    customerId: text('customer_id'),
    reason: text('reason').notNull(),
    givenBy: text('given_by').notNull(),
    givenAt: instant('given_at').notNull(),
    until: instant('until').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
  },
  (t) => [
    index('grants_holder').on(t.holderId, t.until),
    index('grants_given').on(t.givenAt, t.id),
    check('grants_four_eyes', sql`${t.holderId} <> ${t.givenBy}`),
    check('grants_a_day', sql`${t.until} <= ${t.givenAt} + interval '24 hours'`),
  ],
)
