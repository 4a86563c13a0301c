import { sql } from 'drizzle-orm'
import { check, index, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './auth.ts'
import { instant } from './columns.ts'
import { absenceKindEnum, authSchema, departmentEnum, roleEnum } from './schemas.ts'

/** Who is away until when, and who stands in; by business time, half-open (domain/people/absences.ts). */
export const absences = authSchema.table(
  'absences',
  {
    id: uuid('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => users.id),
    /** The place for which somebody stands in: of another one that the person has later nobody does. */
    role: roleEnum('role').notNull(),
    department: departmentEnum('department'),
    region: text('region'),
    kind: absenceKindEnum('kind').notNull(),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at').notNull(),
    deputyId: text('deputy_id').references(() => users.id),
    setBy: text('set_by').notNull(),
    setAt: instant('set_at').notNull(),
    /** When it was ended before its end. */
    endedAt: instant('ended_at'),
  },
  (t) => [
    check('absence_lasts', sql`${t.fromAt} < ${t.untilAt}`),
    check('absence_deputy_is_another', sql`${t.deputyId} is distinct from ${t.personId}`),
    index('absences_person')
      .on(t.personId, t.untilAt)
      .where(sql`ended_at is null`),
    index('absences_deputy')
      .on(t.deputyId, t.untilAt)
      .where(sql`ended_at is null`),
  ],
)
