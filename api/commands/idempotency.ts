import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { eq, sql } from 'drizzle-orm'
import type { Placeholder, SQL } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../../db/connect.ts'
import type { Present } from '../../db/queries/present.ts'
import { commands, requestKeys } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { ApiProblem } from '../http/problems.ts'

/** What makes two requests the same: the sender, the key, and the hash of the content. */
export interface RequestIdentity {
  /** The Idempotency-Key within the actor's own keys. */
  key: string
  requestHash: string
}

export interface IncomingWrite {
  actor: Actor
  /** What it is decided by, if that came with the session. */
  present?: Present | null
  idempotencyKey: string
  /** Method and route pattern, such as `POST /api/drafts`. */
  route: string
  params?: unknown
  body?: unknown
}

export interface GivenAnswer<T> {
  status: number
  answer: T
}

/** The identity of a write: the same key with anything else asked has another hash. */
export function identityOf({ actor, idempotencyKey, route, params = {}, body = null }: IncomingWrite): RequestIdentity {
  const asked = canonicalize({ route, params, body })
  if (asked === undefined) throw new Error('a request body that is no JSON')
  return { key: keyOf(actor.id, idempotencyKey), requestHash: sha256(asked) }
}

/** A person's own key, as it is kept. */
export function keyOf(actorId: string, idempotencyKey: string): string {
  return `${actorId}:${idempotencyKey}`
}

/** The same in a query that reads the person, too. */
export function keyInSql(actorId: AnyPgColumn, idempotencyKey: Placeholder): SQL {
  return sql`${actorId} || ':' || ${idempotencyKey}`
}

/**
 * The first answer this key was given, null if it is new. Throws IDEMPOTENCY_KEY_REUSED for another request. What is
 * stored was answered by the same route (the hash covers it), so it is of that route's type.
 */
export async function firstAnswer<T>(
  db: Database | Transaction,
  { key, requestHash }: RequestIdentity,
): Promise<GivenAnswer<T> | null> {
  const ofCases = db
    .select({ requestHash: commands.requestHash, status: sql<number>`200`, answer: sql<T>`${commands.answer}` })
    .from(commands)
    .where(eq(commands.key, key))
  const ofIntake = db
    .select({
      requestHash: requestKeys.requestHash,
      status: sql<number>`${requestKeys.status}`,
      answer: sql<T>`${requestKeys.answer}`,
    })
    .from(requestKeys)
    .where(eq(requestKeys.key, key))
  const [given] = await unionAll(ofCases, ofIntake)
  return given === undefined ? null : sameRequest(given, requestHash)
}

/** What a key was answered. Throws IDEMPOTENCY_KEY_REUSED if it was for another request. */
export function sameRequest<T>(
  given: { requestHash: string; status: number; answer: T },
  requestHash: string,
): GivenAnswer<T> {
  if (given.requestHash !== requestHash) throw new ApiProblem('IDEMPOTENCY_KEY_REUSED')
  return { status: given.status, answer: given.answer }
}

/**
 * The answer to give in place of a refusal if a twin under the same key took effect since the key was looked up.
 * Throws the refusal if there was none.
 */
export async function answerOfTwin<T>(db: Database, identity: RequestIdentity, refusal: unknown): Promise<T> {
  const twin = await firstAnswer<T>(db, identity)
  if (twin !== null) return twin.answer
  throw refusal
}

/**
 * Does `work` once for a key, with the answer kept in the same transaction; a second try, also one at the same time,
 * gets the first's answer. Throws IDEMPOTENCY_KEY_REUSED if the key was used for another request.
 */
export async function once<T extends object>(
  db: Database,
  identity: RequestIdentity,
  work: (tx: Transaction) => Promise<{ status: number; answer: T }>,
): Promise<GivenAnswer<T>> {
  const done = await db.transaction(async (tx) => {
    // Takes the key: another holder is waited for, and leaves its answer or nothing. What is done to a case is another
    // request.
    const [taken, ofCase] = await Promise.all([
      tx
        .insert(requestKeys)
        .values({ ...identity, status: 0, answer: {} })
        .onConflictDoNothing()
        .returning({ key: requestKeys.key }),
      tx.select({ key: commands.key }).from(commands).where(eq(commands.key, identity.key)),
    ])
    if (ofCase.length > 0) throw new ApiProblem('IDEMPOTENCY_KEY_REUSED')
    if (taken.length === 0) return null
    const { status, answer } = await work(tx)
    await tx.update(requestKeys).set({ status, answer }).where(eq(requestKeys.key, identity.key))
    return { status, answer }
  })
  if (done !== null) return done
  const first = await firstAnswer<T>(db, identity)
  if (first === null) throw new ApiProblem('ENGINE_UNAVAILABLE')
  return first
}

/**
 * Takes a key for a request whose answer is made again from its rows: the same request may take it again. Throws
 * IDEMPOTENCY_KEY_REUSED if the key was used for another.
 */
export async function takeKey(db: Database, identity: RequestIdentity): Promise<void> {
  if ((await firstAnswer(db, identity)) !== null) return
  await db
    .insert(requestKeys)
    .values({ ...identity, status: 200, answer: {} })
    .onConflictDoNothing()
  await firstAnswer(db, identity)
}

/** An id that follows from a key, so that a repeated write names the same row (UUID version 8, RFC 9562). */
export function uuidFrom(name: string): string {
  const hex = sha256(name)
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** The SHA-256 of a text in UTF-8, as 64 small hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
