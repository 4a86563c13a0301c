import { sql } from 'drizzle-orm'
import type { AgentMay } from '../../domain/people/agents.ts'
import { asAgent, asMember } from '../../domain/people/agents.ts'
import type { StandIn } from '../../domain/people/actor.ts'
import { instantAt } from '../instants.ts'
import { users } from '../schema/index.ts'

/** A company account of which somebody is a member, or an authorisation of theirs that is in force. */
type Row = { company: string } | { id: string; principal: string; caseNo: string; may: AgentMay; until: string }

/**
 * For which customers a customer acts beside themselves now, in the query that reads the person: company accounts that
 * count, and authorisations in force. Always in the same order, as open pages compare it.
 */
export const ON_BEHALF = sql<Row[] | null>`case when ${users.role} = 'applicant' then (
  select json_agg(b.what order by b.of, b.id) from (
    select 1 as of, m.company_id as id, json_build_object('company', m.company_id) as what
    from auth.company_members m join auth.companies c on c.id = m.company_id
    where m.person_id = ${users.id} and c.consented_at is not null
    union all
    select 2, a.id::text, json_build_object('id', a.id, 'principal', a.principal_id, 'caseNo', a.case_no,
      'may', a.may, 'until', a.until_at)
    from auth.authorisations a, ops.business_clock k
    where a.agent_id = ${users.id} and a.revoked_at is null
      and a.from_at <= now() + k.offset_ms * interval '1 millisecond'
      and a.until_at > now() + k.offset_ms * interval '1 millisecond'
  ) b
) end`

/** As whom this customer acts beside themselves. */
export function selvesOnBehalf(person: string, rows: readonly Row[] | null): StandIn[] {
  return (rows ?? []).map((row) =>
    'company' in row
      ? asMember(person, row.company)
      : asAgent({ ...row, agent: person, until: instantAt(new Date(row.until)) }),
  )
}
