import { businessNow } from './clock.ts'
import { dateOf, instantSql } from './instants.ts'
import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import { batchOf, groupNotices } from '../domain/notices/mails.ts'
import type { Addressed } from '../domain/notices/mails.ts'
import { isCompany } from '../domain/people/companies.ts'
import type { Notice } from '../domain/notices/notice.ts'
import type { Recipient } from '../domain/notices/recipients.ts'
import type { Channel } from '../domain/people/registration.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Transaction } from './connect.ts'
import { CAN_ACT } from './queries/people.ts'
import { NEARNESS, placedOver } from './queries/positions.ts'
import { authorisations, companyMembers, outbox, OUTBOX_CHANNEL, positions, users } from './schema/index.ts'

/**
 * Writes the mails of one instant of a stream, one per person, and wakes the relays. `where` the case is: who answers for
 * a department is asked there.
 */
export async function writeMails(
  tx: Transaction,
  {
    stream,
    seq,
    at,
    where = null,
    channel = 'email',
  }: { stream: string; seq: number; at: Instant; where?: CasePlace | null; channel?: Channel },
  notices: readonly Notice[],
): Promise<void> {
  const addressed = await Promise.all(
    notices.map(async (notice) =>
      (await peopleOf(tx, notice.to, where)).map((recipientId) => ({ recipientId, notice })),
    ),
  )
  const grouped = groupNotices(
    await toCustomersSide(tx, addressed.flat(), { caseNo: stream, customer: where?.applicantId }),
  )
  if (grouped.length === 0) return
  await tx
    .insert(outbox)
    .values(
      grouped.map(({ recipientId, data }) => ({
        ...{ stream, seq, recipientId, data, channel },
        at: dateOf(at),
        ...(batchOf(data) === null
          ? {}
          : { nextAttemptAt: sql`clock_timestamp() + make_interval(secs => ${GATHERED_FOR_S})` }),
      })),
    )
    // heard when the transaction commits
    .returning({ told: sql<string>`pg_notify(${OUTBOX_CHANNEL}, '')` })
}

/** A bulk action is one mail to each person: so long a mail waits for the others, in real time. */
const GATHERED_FOR_S = 10

/** Where a case is: in a region, and perhaps at a station of it; and whose it is, if a customer's. */
export interface CasePlace {
  region: string
  station: string | null
  applicantId?: string
}

/**
 * What is written to a company account goes to its members, what is written to the customer of a case to the agents as well
 * who are authorised now and are to get it. What an agent did is for the customer alone.
 */
async function toCustomersSide(
  tx: Transaction,
  addressed: readonly Addressed[],
  { caseNo, customer }: { caseNo: string; customer: string | undefined },
): Promise<Addressed[]> {
  const companies = [...new Set(addressed.map(({ recipientId }) => recipientId).filter(isCompany))]
  const isToCustomer = addressed.some(({ recipientId }) => recipientId === customer)
  if (companies.length === 0 && !isToCustomer) return [...addressed]
  const [members, agents] = await Promise.all([
    membersOf(tx, companies),
    isToCustomer ? notifiedAgents(tx, caseNo) : [],
  ])
  return addressed.flatMap(({ recipientId, notice }) => {
    const own = isCompany(recipientId)
      ? members.filter(({ company }) => company === recipientId).map(({ person }) => person)
      : [recipientId]
    const copies = recipientId === customer && notice.template !== 'agent-acted' ? agents : []
    return [...new Set([...own, ...copies])].map((id) => ({ recipientId: id, notice }))
  })
}

async function membersOf(tx: Transaction, companies: readonly string[]) {
  if (companies.length === 0) return []
  return tx
    .select({ company: companyMembers.companyId, person: companyMembers.personId })
    .from(companyMembers)
    .innerJoin(users, eq(users.id, companyMembers.personId))
    .where(and(inArray(companyMembers.companyId, [...companies]), CAN_ACT))
    .orderBy(asc(companyMembers.personId))
}

async function notifiedAgents(tx: Transaction, caseNo: string): Promise<string[]> {
  const now = instantSql(await businessNow(tx))
  const { agentId, fromAt, untilAt, revokedAt, notified } = authorisations
  const rows = await tx
    .selectDistinct({ id: agentId })
    .from(authorisations)
    .innerJoin(users, eq(users.id, agentId))
    .where(
      and(
        ...[eq(authorisations.caseNo, caseNo), notified, isNull(revokedAt), lte(fromAt, now), gt(untilAt, now)],
        CAN_ACT,
      ),
    )
    .orderBy(asc(agentId))
  return rows.map(({ id }) => id)
}

/** The ids of the people who are meant: who is in a queue, heads a department or leads a region is known here alone. */
async function peopleOf(tx: Transaction, to: Recipient, where: CasePlace | null): Promise<string[]> {
  if (to.kind === 'person') return [to.id]
  const people = await tx
    .select({ id: positions.userId, nearness: NEARNESS })
    .from(positions)
    .innerJoin(users, eq(users.id, positions.userId))
    .where(and(whoIs(to, where), CAN_ACT))
    .orderBy(asc(positions.userId))
  // the head at the place answers, where there is one, and not the company's as well
  const nearest = to.kind === 'department-head' ? Math.max(...people.map(({ nearness }) => nearness)) : 0
  return [...new Set(people.filter(({ nearness }) => nearness >= nearest).map(({ id }) => id))]
}

function whoIs(to: Exclude<Recipient, { kind: 'person' }>, where: CasePlace | null) {
  const placed = where === null ? isNull(positions.region) : placedOver(where)
  switch (to.kind) {
    case 'queue':
      return and(eq(positions.role, 'reviewer'), eq(positions.department, to.department), placed)
    case 'department-head':
      return and(eq(positions.role, 'department-head'), eq(positions.department, to.department), placed)
    case 'supervisor':
    case 'leader':
      return and(eq(positions.role, to.kind), eq(positions.region, to.region))
  }
}
