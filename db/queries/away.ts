import { sql } from 'drizzle-orm'
import type { Instant } from '../../domain/time/instant.ts'
import { instantAt } from '../instants.ts'
import { businessClock, users } from '../schema/index.ts'

/** Until when somebody is away now, half-open, and who stands in. */
export interface Away {
  until: Instant
  deputy: string | null
}

/** Whether and until when a person of a query on `auth.users` is away at this moment; read by `awayAt`. */
export const AWAY = sql<{ until: string; deputy: string | null } | null>`(
  select jsonb_build_object('until', a.until_at, 'deputy', d.name)
  from auth.absences a cross join ${businessClock} c left join auth.users d on d.id = a.deputy_id
  where a.person_id = ${users.id} and a.ended_at is null
    and a.from_at <= now() + c.offset_ms * interval '1 millisecond'
    and a.until_at > now() + c.offset_ms * interval '1 millisecond'
  limit 1
)`

/** The answer of `AWAY`, with instants as the domain has them. */
export function awayAt(row: { until: string; deputy: string | null } | null): Away | null {
  return row === null ? null : { until: instantAt(new Date(row.until)), deputy: row.deputy }
}
