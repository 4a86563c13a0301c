/**
 * Agents 代办人 (docs/procedure.md section 1): somebody whom the customer of a case has authorised, for that case, from a day
 * until another. Asked at the instant of the action, as deputies are, so an authorisation that is revoked ends at once.
 */
import { Refusal } from '../refusals.ts'
import { addDays, atTime, civilDateOf, later } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import { principalOf, selvesOf } from './actor.ts'
import type { Actor, StandIn } from './actor.ts'

/** `act`: whatever the customer may do to the case, but for naming further agents. */
export const AGENT_MAY = ['read', 'act'] as const
export type AgentMay = (typeof AGENT_MAY)[number]

/** The longest time of one authorisation, in days. */
const DAYS_AT_MOST = 366 * 3

/** What lets somebody act for a customer. */
export interface Authorisation {
  id: string
  /** The customer: a person or a company account. */
  principal: string
  agent: string
  caseNo: string
  may: AgentMay
  until: Instant
}

/** As whom an agent acts by an authorisation that is in force. */
export function asAgent({ id, principal, agent, caseNo, may, until }: Authorisation): StandIn {
  return {
    ...{ id: agent, role: 'applicant', department: null, region: null },
    actingFor: { id: principal, authorisation: id },
    ...{ onlyCases: [caseNo], until },
    ...(may === 'read' ? { readsOnly: true } : {}),
  }
}

/** As whom a member of a company account acts. */
export function asMember(person: string, company: string): StandIn {
  return {
    ...{ id: person, role: 'applicant', department: null, region: null },
    ...{ actingFor: { id: company }, until: null },
  }
}

/**
 * Whether this person says who the agents of a case are: its customer, or a member of the company account. An agent names no
 * others.
 */
export function mayAuthorise({ applicant }: { applicant: string }, actor: Actor): boolean {
  return selvesOf(actor).some(
    (self) => self.role === 'applicant' && self.onlyCases === undefined && principalOf(self) === applicant,
  )
}

/**
 * The instants of an authorisation from its first day to its last: half-open, from now at the earliest. Throws
 * DATE_NOT_AHEAD, DATE_TOO_FAR.
 */
export function authorisedFrom({ from, until }: { from: CivilDate; until: CivilDate }, now: Instant) {
  const today = civilDateOf(now)
  if (until < from || until < today) throw new Refusal('DATE_NOT_AHEAD', { field: 'until' })
  const latest = addDays(from < today ? today : from, DAYS_AT_MOST)
  if (until > latest) throw new Refusal('DATE_TOO_FAR', { field: 'until', latest })
  return { from: later(atTime(from, '00:00'), now), until: atTime(addDays(until, 1), '00:00') }
}
