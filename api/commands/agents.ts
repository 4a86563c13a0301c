import { and, asc, eq, isNull } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Transaction } from '../../db/connect.ts'
import { dateOf, instantAt } from '../../db/instants.ts'
import { writeMails } from '../../db/mails.ts'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { agentsOf } from '../../db/queries/agents.ts'
import { CAN_ACT } from '../../db/queries/people.ts'
import { authorisations, companyMembers, files, outbox, users } from '../../db/schema/index.ts'
import { agentStream } from '../../db/streams.ts'
import { toAll } from '../../domain/notices/notice.ts'
import { authorisedFrom, mayAuthorise } from '../../domain/people/agents.ts'
import type { AgentMay } from '../../domain/people/agents.ts'
import { handsOf } from '../../domain/people/actor.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { mobileNumber } from '../../domain/people/mobile-number.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { civilDateOf, instantOf } from '../../domain/time/instant.ts'
import type { CivilDate, Instant } from '../../domain/time/instant.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { emailIn } from './companies.ts'
import { identityOf, once, uuidFrom } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

type Deps = Pick<AppDeps, 'db'>

export interface NewAgent {
  /** As they are registered: the name and an address of somebody, so that neither alone tells who is. */
  name: string
  address: string
  from: CivilDate
  until: CivilDate
  may: AgentMay
  notified: boolean
  /** A document of the case: the letter of authorisation 授权委托书. */
  letter: string
}

/**
 * Authorises somebody to act for the customer of a case. Throws CASE_NOT_FOUND, CASE_CLOSED, NOT_ALLOWED, AGENT_NOT_FOUND,
 * AGENT_IS_CUSTOMER, DATE_NOT_AHEAD, DATE_TOO_FAR, InvalidInput for a letter that is no document of the case.
 */
export async function authoriseAgent({ db }: Deps, write: IncomingWrite, caseNo: string, asked: NewAgent) {
  const { actor } = write
  const state = await whereMayAuthorise(db, caseNo, actor)
  if (state.status !== 'in-progress') throw new Refusal('CASE_CLOSED', { status: state.status })
  const identity = identityOf(write)
  const { answer } = await once(db, identity, async (tx) => {
    const now = await businessNow(tx)
    const period = authorisedFrom(asked, now)
    const agent = await registeredAs(tx, asked)
    await assertIsAnother(tx, agent, state.applicant, actor)
    await assertLetter(tx, asked.letter, caseNo)
    const id = uuidFrom(`authorisation\n${identity.key}`)
    const { may, notified, letter } = asked
    await tx.insert(authorisations).values({
      ...{ id, caseNo, principalId: state.applicant, agentId: agent, may, notified, letterId: letter },
      ...{ fromAt: dateOf(period.from), untilAt: dateOf(period.until), givenBy: actor.id, givenAt: dateOf(now) },
    })
    const details = { case: caseNo, agent, may, letter, ...period }
    await keepAudit(tx, { actor, action: 'authorise-agent', subject: id, details })
    await tell(tx, 'given', { id, agent, state, until: asked.until, now })
    return { status: 201, answer: { id } }
  })
  return answer
}

/** Ends an authorisation at once. Throws CASE_NOT_FOUND, NOT_ALLOWED, NOT_FOUND. */
export async function revokeAgent({ db }: Deps, write: IncomingWrite, { caseNo, id }: Record<'caseNo' | 'id', string>) {
  const { actor } = write
  const state = await whereMayAuthorise(db, caseNo, actor)
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const now = await businessNow(tx)
    const [row] = await tx
      .update(authorisations)
      .set({ revokedAt: dateOf(now), revokedBy: actor.id })
      .where(and(eq(authorisations.id, id), eq(authorisations.caseNo, caseNo), isNull(authorisations.revokedAt)))
      .returning()
    if (row === undefined) throw new ApiProblem('NOT_FOUND')
    const { agentId: agent, untilAt } = row
    await keepAudit(tx, { actor, action: 'revoke-agent', subject: id, details: { case: caseNo, agent } })
    await tell(tx, 'revoked', { id, agent, state, until: lastDay(instantAt(untilAt)), now })
    return { status: 200, answer: { id } }
  })
  return answer
}

/**
 * The agents of a case, for whoever may see it: an agent sees the own authorisation alone. Throws CASE_NOT_FOUND.
 */
export async function listAgents({ db }: Deps, { caseNo, actor }: { caseNo: string; actor: Actor }) {
  const { state } = await requireCase(db, { caseNo, actor })
  return agentsOf(db, { state, actor })
}

async function whereMayAuthorise(db: AppDeps['db'], caseNo: string, actor: Actor): Promise<CaseState> {
  const { state } = await requireCase(db, { caseNo, actor })
  if (!mayAuthorise(state, actor)) throw new Refusal('NOT_ALLOWED')
  return state
}

/** The customer who is registered with this name and this address. Throws AGENT_NOT_FOUND. */
async function registeredAs(tx: Transaction, { name, address }: Pick<NewAgent, 'name' | 'address'>): Promise<string> {
  const email = emailIn(address)
  const number = email === null ? mobileNumber(address) : null
  if (email === null && number === null) throw new InvalidInput([{ field: '/address', in: 'body', rule: 'address' }])
  const isTheirs =
    email === null ? eq(users.phoneNumber, number ?? '') : and(eq(users.email, email), eq(users.emailVerified, true))
  const [found] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(isTheirs, eq(users.role, 'applicant'), CAN_ACT))
    .orderBy(asc(users.id))
  if (found === undefined || sameName(found.name) !== sameName(name)) throw new Refusal('AGENT_NOT_FOUND')
  return found.id
}

function sameName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase()
}

async function assertIsAnother(tx: Transaction, agent: string, customer: string, actor: Actor): Promise<void> {
  const isMember = await tx.$count(
    companyMembers,
    and(eq(companyMembers.companyId, customer), eq(companyMembers.personId, agent)),
  )
  if (isMember > 0 || agent === customer || handsOf(actor).includes(agent)) throw new Refusal('AGENT_IS_CUSTOMER')
}

async function assertLetter(tx: Transaction, id: string, caseNo: string): Promise<void> {
  const there = await tx.$count(
    files,
    and(eq(files.id, id), eq(files.stream, caseNo), eq(files.kind, 'authorisation-letter')),
  )
  if (there === 0) throw new InvalidInput([{ field: '/letter', in: 'body', rule: 'document-unknown' }])
}

/** The agent is written to, and the account manager. */
async function tell(
  tx: Transaction,
  what: 'given' | 'revoked',
  { id, agent, state, until, now }: { id: string; agent: string; state: CaseState; until: CivilDate; now: Instant },
): Promise<void> {
  const stream = agentStream(id)
  const seq = (await tx.$count(outbox, eq(outbox.stream, stream))) + 1
  const [toAgent, toManager] =
    what === 'given' ? (['agent-authorised', 'agent-of-case'] as const) : (['agent-revoked', 'agent-revoked'] as const)
  const manager = state.accountManager === null ? [] : [{ kind: 'person', id: state.accountManager } as const]
  await writeMails(tx, { stream, seq, at: now }, [
    ...toAll(toAgent, [{ kind: 'person', id: agent }], { person: state.applicant, on: until }),
    ...toAll(toManager, manager, { person: agent, on: until }),
  ])
}

/** The last day of a period that ends at midnight. */
function lastDay(until: Instant): CivilDate {
  return civilDateOf(instantOf(Date.parse(until) - 1))
}
