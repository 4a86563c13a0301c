import { eq, sql } from 'drizzle-orm'
import { users } from '../../db/schema/index.ts'
import { emailOf } from '../../domain/people/registration.ts'
import type { NotifyBy } from '../../domain/people/registration.ts'
import type { Language } from '../../db/schema/auth.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { askProof, lookAtCode, takeLink } from '../sign-in/proofs.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { ownerOfEmail } from './registration.ts'

type Deps = Pick<AppDeps, 'db' | 'config'>
interface Asker {
  language: Language
  client: string
}

/** How a customer is reached, and what they agreed to. */
export async function contactOf({ db, config }: Deps, id: string) {
  const [own] = await db
    .select({
      ...{ email: users.email, phoneNumber: users.phoneNumber, notifyBy: users.notifyBy },
      ...{ termsVersion: users.termsVersion },
    })
    .from(users)
    .where(eq(users.id, id))
  if (own === undefined) throw new ApiProblem('UNAUTHENTICATED')
  return { ...own, email: emailOf(own.email), sendsSms: config.sendsSms === true }
}

/** Mails a link to an address that a customer adds to their account. Throws RATE_LIMITED, NOT_ALLOWED. */
export async function askToAddEmail(deps: Deps, write: IncomingWrite, email: string, asker: Asker) {
  assertCustomer(write)
  const address = email.toLowerCase()
  await once(deps.db, identityOf(write), async (tx) => {
    const known = await ownerOfEmail(tx, address)
    const asking = { purpose: 'add-email', address, userId: write.actor.id, termsVersion: null, ...asker } as const
    await askProof(tx, asking, { secret: deps.config.authSecret, known })
    return { status: 200, answer: {} }
  })
}

/** Sends a code to a number that a customer adds to their account. Throws SMS_NOT_AVAILABLE, RATE_LIMITED, NOT_ALLOWED. */
export async function askToAddNumber(deps: Deps, write: IncomingWrite, number: string, asker: Asker) {
  assertCustomer(write)
  if (deps.config.sendsSms !== true) throw new ApiProblem('SMS_NOT_AVAILABLE')
  await once(deps.db, identityOf(write), async (tx) => {
    const asking = {
      purpose: 'add-phone',
      address: number,
      userId: write.actor.id,
      termsVersion: null,
      ...asker,
    } as const
    await askProof(tx, asking, { secret: deps.config.authSecret })
    return { status: 200, answer: {} }
  })
}

/** The email of an account by the link that came to it. Throws LINK_NOT_VALID, also for the link of somebody else. */
export async function addEmail(deps: Deps, write: IncomingWrite, token: string) {
  const { id } = write.actor
  await once(deps.db, identityOf(write), async (tx) => {
    const { address, userId } = await takeLink(tx, { purpose: 'add-email', token }, deps.config.authSecret)
    if (userId !== id || (await ownerOfEmail(tx, address)) !== null) throw new ApiProblem('LINK_NOT_VALID')
    await tx
      .update(users)
      .set({ email: address, emailVerified: true, updatedAt: sql`now()` })
      .where(eq(users.id, id))
    await keepAudit(tx, { actor: write.actor, action: 'add-address', subject: id, details: { channel: 'email' } })
    return { status: 200, answer: {} }
  })
}

/** The number of an account by the code that came to it. Throws CODE_NOT_VALID, also for a number that another account has. */
export async function addNumber(deps: Deps, write: IncomingWrite, { number, code }: Record<'number' | 'code', string>) {
  const { id } = write.actor
  const done = await once(deps.db, identityOf(write), async (tx) => {
    const typed = { purpose: 'add-phone', address: number, userId: id, code } as const
    const looked = await lookAtCode(tx, typed, deps.config.authSecret)
    if (!looked.isRight) return { status: 200, answer: { isRight: false } }
    await looked.use()
    const [other] = await tx.select({ id: users.id }).from(users).where(eq(users.phoneNumber, number))
    if (other !== undefined && other.id !== id) return { status: 200, answer: { isRight: false } }
    await tx
      .update(users)
      .set({ phoneNumber: number, phone: sql`coalesce(${users.phone}, ${number})`, updatedAt: sql`now()` })
      .where(eq(users.id, id))
    await keepAudit(tx, { actor: write.actor, action: 'add-address', subject: id, details: { channel: 'sms' } })
    return { status: 200, answer: { isRight: true } }
  })
  if (!done.answer.isRight) throw new ApiProblem('CODE_NOT_VALID')
}

/** How a customer wants to be notified: only by ways in which they are reached. Throws InvalidInput. */
export async function chooseChannels(deps: Deps, write: IncomingWrite, notifyBy: NotifyBy) {
  assertCustomer(write)
  await once(deps.db, identityOf(write), async (tx) => {
    const [own] = await tx.select().from(users).where(eq(users.id, write.actor.id)).for('update')
    const isMissing =
      (notifyBy !== 'sms' && emailOf(own?.email ?? '') === null) ||
      (notifyBy !== 'email' && (own?.phoneNumber ?? null) === null)
    if (isMissing) throw new InvalidInput([{ field: '/notifyBy', in: 'body', rule: 'required' }])
    await tx.update(users).set({ notifyBy }).where(eq(users.id, write.actor.id))
    return { status: 200, answer: {} }
  })
}

/** Staff are reached as the house decides. */
function assertCustomer({ actor }: IncomingWrite): void {
  if (actor.role !== 'applicant') throw new Refusal('NOT_ALLOWED')
}
