import { createHmac, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { normalizeIP } from '@fastify/rate-limit'
import { and, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Transaction } from '../../db/connect.ts'
import { writeMails } from '../../db/mails.ts'
import type { Language } from '../../db/schema/auth.ts'
import { proofs } from '../../db/schema/index.ts'
import { personStream, proofRecipient } from '../../db/streams.ts'
import { toAll } from '../../domain/notices/notice.ts'
import { ASKING_LIMITS, askingPause, CODE_MINUTES, mayTry, PROOF_LINK_HOURS } from '../../domain/people/registration.ts'
import type { ProofPurpose } from '../../domain/people/registration.ts'
import { ApiProblem } from '../http/problems.ts'
import { sealed } from './password-links.ts'

/** What somebody asks to prove, and from where. */
export interface Asking {
  purpose: ProofPurpose
  /** An email in small letters, or a mobile number. */
  address: string
  /** The account that it is for; null for who has none. */
  userId: string | null
  language: Language
  termsVersion: string | null
  /** The network address of who asks. */
  client: string
}

const DAY_S = 86_400
/** No code and no link lives so long, and no count looks further back. */
const KEPT_DAYS = 2

/**
 * Sends a link or a code to an address, in its outbox. `known`: the account that has this address already, whose owner gets
 * a mail that says so, in place of a link; who asks is told the same. Throws RATE_LIMITED with the seconds to wait, counted
 * for the address, whoever has it, and for the place.
 */
export async function askProof(
  tx: Transaction,
  asking: Asking,
  { secret, known }: { secret: string; known?: string | null },
) {
  const { purpose, address, userId, language, termsVersion } = asking
  const client = keyed(secret, 'client', normalizeIP(asking.client, 64))
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`proof ${address}`}, 0))`)
  await assertNotTooOften(tx, { address, client })
  await tx.delete(proofs).where(lt(proofs.createdAt, sql`now() - make_interval(days => ${KEPT_DAYS})`))
  const id = randomUUID()
  const isCode = purpose === 'phone' || purpose === 'add-phone'
  const said = isCode ? String(randomInt(1_000_000)).padStart(6, '0') : randomBytes(24).toString('base64url')
  const seconds = isCode ? CODE_MINUTES * 60 : PROOF_LINK_HOURS * 3_600
  await tx.insert(proofs).values({
    ...{ id, purpose, address, userId, language, termsVersion, client },
    channel: isCode ? 'sms' : 'email',
    secretHash: isCode ? keyed(secret, id, said) : keyed(secret, purpose, said),
    expiresAt: sql`now() + make_interval(secs => ${seconds})`,
  })
  const key = await sealed(said, secret)
  const stream = personStream(proofRecipient(id))
  const head = { stream, seq: 1, at: await businessNow(tx) }
  if (known !== undefined && known !== null) {
    await writeMails(tx, head, toAll('account-exists', [{ kind: 'person', id: known }], {}))
    return
  }
  const to = [{ kind: 'person', id: proofRecipient(id) }] as const
  if (isCode) {
    await writeMails(tx, { ...head, channel: 'sms' }, toAll('phone-code', to, { key }))
  } else await writeMails(tx, head, toAll(purpose === 'add-email' ? 'address-link' : 'register-link', to, { key }))
}

/**
 * The recipient in the outbox of an address that nobody has: what is written to it proves nothing. Throws RATE_LIMITED as
 * `askProof` does.
 */
export async function strangerAt(
  tx: Transaction,
  { address, language, client }: Pick<Asking, 'address' | 'language' | 'client'>,
  { secret, days }: { secret: string; days: number },
): Promise<string> {
  const from = keyed(secret, 'client', normalizeIP(client, 64))
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`proof ${address}`}, 0))`)
  await assertNotTooOften(tx, { address, client: from })
  const id = randomUUID()
  await tx.insert(proofs).values({
    ...{ id, purpose: 'company', address, userId: null, language, termsVersion: null, client: from },
    channel: address.includes('@') ? 'email' : 'sms',
    secretHash: keyed(secret, id, randomBytes(24).toString('base64url')),
    expiresAt: sql`now() + make_interval(days => ${days})`,
  })
  return proofRecipient(id)
}

async function assertNotTooOften(tx: Transaction, { address, client }: Record<'address' | 'client', string>) {
  const age = sql<number>`extract(epoch from now() - ${proofs.createdAt})::float8`
  const asked = await tx
    .select({ address: proofs.address, client: proofs.client, age })
    .from(proofs)
    .where(
      and(
        or(eq(proofs.address, address), eq(proofs.client, client)),
        gt(proofs.createdAt, sql`now() - make_interval(secs => ${DAY_S})`),
      ),
    )
  const agesOf = (which: 'address' | 'client', value: string) =>
    asked.filter((each) => each[which] === value).map((each) => each.age)
  const retryAfter = Math.max(
    askingPause(ASKING_LIMITS.address, agesOf('address', address)),
    askingPause(ASKING_LIMITS.client, agesOf('client', client)),
  )
  if (retryAfter > 0) throw new ApiProblem('RATE_LIMITED', { retryAfter })
}

/** What a code that was typed is: right, and not used yet, or of no use. */
export type CodeLooked = { isRight: true; use: () => Promise<void>; termsVersion: string | null } | { isRight: false }

/**
 * Looks at a code that was typed for a number. Of several the last sent counts. A wrong one is counted in the same
 * transaction, which has to end well for it to count.
 */
export async function lookAtCode(
  tx: Transaction,
  { purpose, address, userId, code }: Pick<Asking, 'purpose' | 'address' | 'userId'> & { code: string },
  secret: string,
): Promise<CodeLooked> {
  const ofAccount = userId === null ? isNull(proofs.userId) : eq(proofs.userId, userId)
  const [sent] = await tx
    .select({ proof: proofs, expired: sql<boolean>`${proofs.expiresAt} <= now()` })
    .from(proofs)
    .where(and(eq(proofs.address, address), eq(proofs.purpose, purpose), ofAccount))
    .orderBy(desc(proofs.createdAt))
    .limit(1)
    .for('update')
  if (sent === undefined) return { isRight: false }
  const { proof, expired } = sent
  if (!mayTry({ tries: proof.tries, used: proof.usedAt !== null, expired })) return { isRight: false }
  if (!isSame(proof.secretHash, keyed(secret, proof.id, code))) {
    await tx
      .update(proofs)
      .set({ tries: proof.tries + 1 })
      .where(eq(proofs.id, proof.id))
    return { isRight: false }
  }
  const use = async () => {
    await tx
      .update(proofs)
      .set({ usedAt: sql`now()` })
      .where(eq(proofs.id, proof.id))
  }
  return { isRight: true, use, termsVersion: proof.termsVersion }
}

/** Takes the link of a mail, once. Throws LINK_NOT_VALID if it was used, is over or was never sent. */
export async function takeLink(
  tx: Transaction,
  { purpose, token }: { purpose: ProofPurpose; token: string },
  secret: string,
): Promise<typeof proofs.$inferSelect> {
  const isOpen = and(isNull(proofs.usedAt), gt(proofs.expiresAt, sql`now()`))
  const [taken] = await tx
    .update(proofs)
    .set({ usedAt: sql`now()` })
    .where(and(eq(proofs.secretHash, keyed(secret, purpose, token)), eq(proofs.purpose, purpose), isOpen))
    .returning()
  if (taken === undefined) throw new ApiProblem('LINK_NOT_VALID')
  return taken
}

function keyed(secret: string, ...parts: string[]): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['proof', ...parts]))
    .digest('base64url')
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
