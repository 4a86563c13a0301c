import { and, eq, isNull } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Database, Transaction } from '../../db/connect.ts'
import { dateOf } from '../../db/instants.ts'
import { writeMails } from '../../db/mails.ts'
import { regionsOf, WATCHES_AUDIT } from '../../db/queries/grants.ts'
import { grants, users } from '../../db/schema/index.ts'
import { grantStream } from '../../db/streams.ts'
import { toAll } from '../../domain/notices/notice.ts'
import { assertMayGrant, grantsShown, mayEndGrant } from '../../domain/people/grants.ts'
import { Refusal } from '../../domain/refusals.ts'
import { civilDateOf, epochOf, instantOf } from '../../domain/time/instant.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once, uuidFrom } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

export interface NewGrant {
  holder: string
  /** Of these cases, or of all cases of a customer. */
  cases?: readonly string[] | undefined
  customer?: string | undefined
  reason: string
  hours: number
}

/**
 * Lets an administrator read of customers until an instant, and tells everybody who watches over it. Throws NOT_ALLOWED,
 * GRANT_TO_ONESELF, GRANT_NOT_NEEDED, CASE_NOT_FOUND, NOT_FOUND, InvalidInput.
 */
export async function giveGrant(db: Database, write: IncomingWrite, asked: NewGrant): Promise<{ id: string }> {
  const { holder, customer = null, reason, hours } = asked
  const caseNos = [...new Set(asked.cases ?? [])]
  if ((caseNos.length === 0) === (customer === null)) {
    throw new InvalidInput([{ field: '/cases', in: 'body', rule: 'required' }])
  }
  const identity = identityOf(write)
  const { answer } = await once(db, identity, async (tx) => {
    const found = await regionsOf(db, { caseNos, customer })
    const [person] = await tx
      .select({ id: users.id, role: users.role })
      .from(users)
      .where(and(eq(users.id, holder), isNull(users.disabledAt)))
    // whoever gives no grants learns nothing of cases and people by asking
    assertMayGrant(write.actor, {
      holder: person ?? { id: holder, role: 'administrator' },
      regions: found.map(({ region }) => region),
    })
    if (found.length === 0 || found.length < caseNos.length) throw new Refusal('CASE_NOT_FOUND')
    if (person === undefined) throw new ApiProblem('NOT_FOUND')
    const id = uuidFrom(`grant\n${identity.key}`)
    const details = { holder, cases: caseNos, customer, hours }
    const givenAt = await keepAudit(tx, { actor: write.actor, action: 'give-grant', subject: id, details })
    const until = instantOf(epochOf(await businessNow(tx)) + hours * 3600_000)
    const row = { id, holderId: holder, cases: caseNos, customerId: customer, reason, givenBy: write.actor.id }
    await tx.insert(grants).values({ ...row, givenAt, until: dateOf(until) })
    await tellAudit(tx, id, { person: holder, on: civilDateOf(until) })
    return { status: 201, answer: { id } }
  })
  return answer
}

/** Ends a grant before its time. Throws NOT_FOUND, NOT_ALLOWED. */
export async function endGrant(db: Database, write: IncomingWrite, id: string): Promise<{ id: string }> {
  // whoever neither gives nor has grants learns nothing of them
  if (grantsShown(write.actor) === 'own' && write.actor.role !== 'administrator') throw new Refusal('NOT_ALLOWED')
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const [grant] = await tx.select().from(grants).where(eq(grants.id, id)).for('update')
    if (grant === undefined) throw new ApiProblem('NOT_FOUND')
    const { givenBy: giver, holderId: holder } = grant
    if (!mayEndGrant(write.actor, { giver, holder })) throw new Refusal('NOT_ALLOWED')
    if (grant.endedAt === null) {
      const endedAt = await keepAudit(tx, { actor: write.actor, action: 'end-grant', subject: id })
      await tx.update(grants).set({ endedAt, endedBy: write.actor.id }).where(eq(grants.id, id))
    }
    return { status: 200, answer: { id } }
  })
  return answer
}

async function tellAudit(tx: Transaction, id: string, said: { person: string; on: string }): Promise<void> {
  const watching = await tx.select({ id: users.id }).from(users).where(WATCHES_AUDIT)
  const to = watching.map((each) => ({ kind: 'person', id: each.id }) as const)
  const at = await businessNow(tx)
  await writeMails(tx, { stream: grantStream(id), seq: 1, at }, toAll('reading-granted', to, said))
}
