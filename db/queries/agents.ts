import { desc, eq } from 'drizzle-orm'
import type { CaseState } from '../../domain/case/state.ts'
import { mayAuthorise } from '../../domain/people/agents.ts'
import type { AgentMay } from '../../domain/people/agents.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { isInForce } from '../../domain/people/deputies.ts'
import { mayReadPersonalData } from '../../domain/people/grants.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { businessNow } from '../clock.ts'
import type { Database } from '../connect.ts'
import { instantAt } from '../instants.ts'
import { authorisations } from '../schema/index.ts'
import { findPeople } from './people.ts'

interface Named {
  id: string
  name: string | null
}

/** Somebody who acts, acted or is to act for the customer of a case. */
export interface AgentLine {
  id: string
  agent: Named
  /** For whom. */
  principal: Named
  may: AgentMay
  notified: boolean
  from: Instant
  until: Instant
  letter: string
  givenBy: Named
  givenAt: Instant
  revokedAt: Instant | null
  /** Whether it is in force now. */
  isNow: boolean
}

/** The agents of a case, the last authorised first; who may see the case is asked before. An agent sees only the own ones. */
export async function agentsOf(
  db: Database,
  { state, actor }: { state: CaseState; actor: Actor },
): Promise<{ items: AgentLine[]; mayAuthorise: boolean }> {
  const [now, rows] = await Promise.all([
    businessNow(db),
    db
      .select()
      .from(authorisations)
      .where(eq(authorisations.caseNo, state.caseNo))
      .orderBy(desc(authorisations.givenAt), desc(authorisations.id)),
  ])
  const isCustomer = mayAuthorise(state, actor)
  const shown = rows.filter(({ agentId }) => actor.role !== 'applicant' || isCustomer || agentId === actor.id)
  const people = await findPeople(
    db,
    shown.flatMap(({ agentId, principalId, givenBy }) => [agentId, principalId, givenBy]),
  )
  const isTold = mayReadPersonalData(actor, state.caseNo)
  const named = (id: string): Named => ({ id, name: isTold ? (people.get(id)?.name ?? null) : null })
  const items = shown.map(({ id, agentId, principalId, may, notified, letterId, givenBy, ...row }) => {
    const period = { from: instantAt(row.fromAt), until: instantAt(row.untilAt) }
    return {
      ...{ id, agent: named(agentId), principal: named(principalId), may, notified, ...period, letter: letterId },
      ...{ givenBy: named(givenBy), givenAt: instantAt(row.givenAt), revokedAt: instantAt(row.revokedAt) },
      isNow: row.revokedAt === null && isInForce(period, now),
    }
  })
  return { items, mayAuthorise: isCustomer && state.status === 'in-progress' }
}
