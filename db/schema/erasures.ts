import { sql } from 'drizzle-orm'
import { check, date, index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ERASURE_REFUSALS, ERASURE_STATUSES } from '../../domain/privacy/erasure.ts'
import { instant } from './columns.ts'
import { opsSchema } from './schemas.ts'

export const erasureStatusEnum = opsSchema.enum('erasure_status', ERASURE_STATUSES)
export const erasureRefusalEnum = opsSchema.enum('erasure_refusal', ERASURE_REFUSALS)

/**
 * The erasure of a customer's data: asked for by the customer or by the company, prepared by one administrator, confirmed by
 * another, done place by place. While one is `running`, and of its person alone, the database lets words go (migration
 * 0047). All instants are business time.
 */
export const erasures = opsSchema.table(
  'erasures',
  {
    id: uuid('id').primaryKey(),
    personId: text('person_id').notNull(),
    status: erasureStatusEnum('status').notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: instant('asked_at').notNull(),
    preparedBy: text('prepared_by'),
    preparedAt: instant('prepared_at'),
    confirmedBy: text('confirmed_by'),
    confirmedAt: instant('confirmed_at'),
    /** By whom it was refused or withdrawn, and when. */
    endedBy: text('ended_by'),
    endedAt: instant('ended_at'),
    refusal: erasureRefusalEnum('refusal'),
    /** How many of its places are done, of how many. */
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    doneAt: instant('done_at'),
    /** When the first of the papers that were kept may be erased; null if none was. */
    nextFrom: date('next_from'),
  },
  (t) => [
    check('erasures_four_eyes', sql`${t.confirmedBy} is null or ${t.confirmedBy} <> ${t.preparedBy}`),
    check('erasures_confirmed', sql`${t.status} not in ('running', 'done') or ${t.confirmedBy} is not null`),
    uniqueIndex('erasures_one_open')
      .on(t.personId)
      .where(sql`status in ('asked', 'prepared', 'running')`),
    index('erasures_asked').on(t.askedAt, t.id),
  ],
)
