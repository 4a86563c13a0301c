import { and, eq, inArray } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/connect.ts'
import { erasures, users } from '../../db/schema/index.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import { assertMayConfirm } from '../../domain/privacy/erasure.ts'
import type { ErasureRefusal, ErasureStatus } from '../../domain/privacy/erasure.ts'
import { Refusal } from '../../domain/refusals.ts'
import { ApiProblem } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once, uuidFrom } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

/** What every command on an erasure is answered. */
export interface ErasureChanged {
  id: string
  status: ErasureStatus
}

const OPEN = ['asked', 'prepared', 'running'] as const satisfies readonly ErasureStatus[]

/** A customer asks that what may be erased of them is erased; who has asked already is answered with that. Throws NOT_ALLOWED. */
export async function askErasure(db: Database, write: IncomingWrite): Promise<ErasureChanged> {
  const { actor } = write
  if (actor.role !== 'applicant') throw new Refusal('NOT_ALLOWED')
  return begin(db, write, actor.id, 'asked')
}

/** The company decides it, as a term is over: asked for and prepared in one. Throws NOT_ALLOWED, NOT_FOUND. */
export async function prepareForCompany(db: Database, write: IncomingWrite, personId: string): Promise<ErasureChanged> {
  assertMayAdminister(write.actor, 'prepare-erasure')
  return begin(db, write, personId, 'prepared')
}

async function begin(
  db: Database,
  write: IncomingWrite,
  personId: string,
  status: 'asked' | 'prepared',
): Promise<ErasureChanged> {
  const { actor } = write
  const identity = identityOf(write)
  const { answer } = await once(db, identity, async (tx) => {
    const [person] = await tx.select({ role: users.role }).from(users).where(eq(users.id, personId)).for('update')
    if (person?.role !== 'applicant') throw new ApiProblem('NOT_FOUND')
    const open = and(eq(erasures.personId, personId), inArray(erasures.status, [...OPEN]))
    const [known] = await tx.select({ id: erasures.id, status: erasures.status }).from(erasures).where(open)
    if (known !== undefined) return { status: 200, answer: known }
    const id = uuidFrom(`erasure\n${identity.key}`)
    const askedAt = await keepAudit(tx, { actor, action: 'ask-erasure', subject: id, details: { person: personId } })
    const prepared = status === 'asked' ? {} : { preparedBy: actor.id, preparedAt: askedAt }
    if (status === 'prepared') await keepAudit(tx, { actor, action: 'prepare-erasure', subject: id })
    await tx.insert(erasures).values({ id, personId, status, askedBy: actor.id, askedAt, ...prepared })
    return { status: 201, answer: { id, status } }
  })
  return answer
}

/** The customer takes the request back, as long as nobody has confirmed it. Throws NOT_FOUND, ERASURE_NOT_OPEN. */
export function withdrawErasure(db: Database, write: IncomingWrite): Promise<ErasureChanged> {
  const { actor } = write
  const own = and(eq(erasures.personId, actor.id), inArray(erasures.status, [...OPEN]))
  return change(db, write, own, async (tx, { id, status }) => {
    assertIn(status, ['asked', 'prepared'])
    const endedAt = await keepAudit(tx, { actor, action: 'withdraw-erasure', subject: id })
    return { status: 'withdrawn', endedBy: actor.id, endedAt }
  })
}

/** An administrator has looked at what goes and what stays; another one has to confirm it. Throws NOT_FOUND, ERASURE_NOT_OPEN. */
export function prepareErasure(db: Database, write: IncomingWrite, id: string): Promise<ErasureChanged> {
  const { actor } = write
  assertMayAdminister(actor, 'prepare-erasure')
  return change(db, write, eq(erasures.id, id), async (tx, { status }) => {
    assertIn(status, ['asked'])
    const preparedAt = await keepAudit(tx, { actor, action: 'prepare-erasure', subject: id })
    return { status: 'prepared', preparedBy: actor.id, preparedAt }
  })
}

/** The second administrator: from now on it runs and cannot be taken back. Throws NOT_FOUND, ERASURE_NOT_OPEN, ERASURE_OWN. */
export function confirmErasure(db: Database, write: IncomingWrite, id: string): Promise<ErasureChanged> {
  const { actor } = write
  assertMayAdminister(actor, 'confirm-erasure')
  return change(db, write, eq(erasures.id, id), async (tx, { status, preparedBy }) => {
    assertIn(status, ['prepared'])
    assertMayConfirm(actor, preparedBy ?? '')
    const confirmedAt = await keepAudit(tx, { actor, action: 'confirm-erasure', subject: id })
    return { status: 'running', confirmedBy: actor.id, confirmedAt }
  })
}

/** Nothing is erased, and the customer is told why. Throws NOT_FOUND, ERASURE_NOT_OPEN. */
export function refuseErasure(
  db: Database,
  write: IncomingWrite,
  { id, reason }: { id: string; reason: ErasureRefusal },
): Promise<ErasureChanged> {
  const { actor } = write
  assertMayAdminister(actor, 'refuse-erasure')
  return change(db, write, eq(erasures.id, id), async (tx, { status }) => {
    assertIn(status, ['asked', 'prepared'])
    const endedAt = await keepAudit(tx, { actor, action: 'refuse-erasure', subject: id, details: { reason } })
    return { status: 'refused', endedBy: actor.id, endedAt, refusal: reason }
  })
}

type Row = typeof erasures.$inferSelect
type Changes = Pick<Row, 'status'> & Partial<Row>

async function change(
  db: Database,
  write: IncomingWrite,
  which: ReturnType<typeof and>,
  decide: (tx: Transaction, row: Row) => Promise<Changes>,
): Promise<ErasureChanged> {
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const [row] = await tx.select().from(erasures).where(which).for('update')
    if (row === undefined) throw new ApiProblem('NOT_FOUND')
    const changes = await decide(tx, row)
    await tx.update(erasures).set(changes).where(eq(erasures.id, row.id))
    return { status: 200, answer: { id: row.id, status: changes.status } }
  })
  return answer
}

function assertIn(status: ErasureStatus, expected: readonly ErasureStatus[]): void {
  if (!expected.includes(status)) throw new Refusal('ERASURE_NOT_OPEN')
}
