import { index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { READING_WAYS } from '../../domain/people/readings.ts'
import { instant } from './columns.ts'
import { departmentEnum, opsSchema, roleEnum } from './schemas.ts'

export const readingWayEnum = opsSchema.enum('reading_way', READING_WAYS)

/**
 * The access log: who of the staff read of which customers. One row a request, insert only, a chain for each process that
 * writes it (docs/decisions/0032). Of a search there stands that it was made, not for what.
 */
export const readings = opsSchema.table(
  'readings',
  {
    chain: uuid('chain').notNull(),
    number: integer('number').notNull(),
    /** Business time; `recordedAt` is the server's. */
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    personId: text('person_id').notNull(),
    role: roleEnum('role').notNull(),
    department: departmentEnum('department'),
    region: text('region'),
    /** Method and path as the API documents them. */
    route: text('route').notNull(),
    way: readingWayEnum('way').notNull(),
    /** The cases that were shown; of a list those on the page. */
    cases: text('cases').array().notNull(),
    /** The document that was opened. */
    file: uuid('file'),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chain, t.number] }),
    // who has read this case
    index('readings_cases').using('gin', t.cases),
    // what did this person read between two instants
    index('readings_person').on(t.personId, t.at, t.chain, t.number),
    index('readings_at').on(t.at, t.chain, t.number),
  ],
)
