import { createHmac, randomInt } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { and, eq, isNotNull, isNull, lt, ne } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { Database, Transaction } from '../../db/connect.ts'
import { kindsOf, secondFactorsOf } from '../../db/queries/second-factors.ts'
import { authenticators, passkeys, recoveryCodes, sessions } from '../../db/schema/index.ts'
import type { SecondFactor, SignInWay } from '../../domain/people/sign-in.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import type { OwnAccount } from './own-account.ts'

type Deps = Pick<AppDeps, 'db' | 'config'>

/** A code of the period before or after counts, too: clocks differ. */
const PERIODS_ASIDE = 1
const PERIOD_S = 30
const RECOVERY_CODES = 10
/** Without what is read as something else. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/**
 * Begins to set up an authenticator app: its secret, as text and as the address that a QR code holds. It counts only when
 * a code of it was entered. Throws SECOND_FACTOR_EXISTS.
 */
export async function beginAuthenticator(
  { db, config }: Deps,
  { actor, email }: OwnAccount,
): Promise<{ secret: string; address: string }> {
  const made = new Secret({ size: 20 })
  const secret = await symmetricEncrypt({ key: config.authSecret, data: made.base32 })
  const kept = await db
    .insert(authenticators)
    .values({ userId: actor.id, secret })
    .onConflictDoUpdate({
      target: authenticators.userId,
      set: { secret, lastPeriod: 0 },
      setWhere: isNull(authenticators.confirmedAt),
    })
    .returning({ userId: authenticators.userId })
  if (kept.length === 0) throw new ApiProblem('SECOND_FACTOR_EXISTS')
  return { secret: made.base32, address: totpOf(made, email).toString() }
}

/** The app shows the right code: from now on it is asked for. Gives the recovery codes, once. Throws CODE_WRONG. */
export async function confirmAuthenticator(deps: Deps, own: OwnAccount, code: string): Promise<string[]> {
  return deps.db.transaction(async (tx) => {
    const [row] = await tx.select().from(authenticators).where(ofPerson(own.actor.id)).for('update')
    if (row === undefined || row.confirmedAt !== null) throw new ApiProblem('SECOND_FACTOR_EXISTS')
    const period = await periodOf(deps, row.secret, code)
    if (period === null) throw new ApiProblem('CODE_WRONG')
    await tx.update(authenticators).set({ confirmedAt: new Date(), lastPeriod: period }).where(ofPerson(own.actor.id))
    await secured(tx, own, 'authenticator')
    return renewRecoveryCodes(deps, tx, own.actor.id)
  })
}

/** Other recovery codes; those of before open nothing any more. Throws SECOND_FACTOR_MISSING without an app. */
export async function newRecoveryCodes(deps: Deps, { actor }: OwnAccount): Promise<string[]> {
  return deps.db.transaction(async (tx) => {
    const { authenticator } = await secondFactorsOf(tx, actor.id)
    if (!authenticator) throw new ApiProblem('SECOND_FACTOR_MISSING')
    return renewRecoveryCodes(deps, tx, actor.id)
  })
}

/** Forgets the authenticator app with its recovery codes. Throws SECOND_FACTOR_KEPT for the last that a role needs. */
export async function removeAuthenticator(deps: Deps, own: OwnAccount): Promise<void> {
  await remove(deps, own, 'authenticator', async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, own.actor.id))
    await tx.delete(authenticators).where(ofPerson(own.actor.id))
  })
}

/** Forgets a passkey. Throws NOT_FOUND, SECOND_FACTOR_KEPT for the last that a role needs. */
export async function removePasskey(deps: Deps, own: OwnAccount, id: string): Promise<void> {
  await remove(deps, own, 'passkey', async (tx) => {
    const mine = and(eq(passkeys.id, id), eq(passkeys.userId, own.actor.id))
    const removed = await tx.delete(passkeys).where(mine).returning({ id: passkeys.id })
    if (removed.length === 0) throw new ApiProblem('NOT_FOUND')
  })
}

/** Forgets every second factor of a person, who sets up another at the next sign-in if their role needs one. */
export async function forgetSecondFactors(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx.delete(authenticators).where(ofPerson(userId))
  await tx.delete(passkeys).where(eq(passkeys.userId, userId))
}

/** Whether a code opens: one of the app, of a period from which none was taken, or a recovery code, which is used up. */
export async function takeCode(deps: Deps, userId: string, typed: string): Promise<boolean> {
  const code = typed.toLowerCase().replaceAll(/[\s-]/gu, '')
  if (!/^\d{6}$/u.test(code)) {
    const mine = and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hashOf(deps, code)))
    const used = await deps.db.delete(recoveryCodes).where(mine).returning({ hash: recoveryCodes.hash })
    return used.length > 0
  }
  const confirmed = and(ofPerson(userId), isNotNull(authenticators.confirmedAt))
  const [row] = await deps.db.select().from(authenticators).where(confirmed)
  const period = row === undefined ? null : await periodOf(deps, row.secret, code)
  if (period === null) return false
  const taken = await deps.db
    .update(authenticators)
    .set({ lastPeriod: period })
    .where(and(confirmed, lt(authenticators.lastPeriod, period)))
    .returning({ userId: authenticators.userId })
  return taken.length > 0
}

/** Which second factors a person can show at the sign-in. */
export async function kindsOfSecondFactor(db: Database, userId: string): Promise<SecondFactor[]> {
  return kindsOf(await secondFactorsOf(db, userId))
}

/**
 * A person has a second factor more: this session counts as opened by it, all others end, and the audit says so.
 */
export async function secured(tx: Transaction, { actor, sessionId }: OwnAccount, kind: SecondFactor): Promise<void> {
  const way: SignInWay = kind === 'passkey' ? 'passkey' : 'second-factor'
  await tx.update(sessions).set({ way }).where(eq(sessions.id, sessionId))
  await tx.delete(sessions).where(and(eq(sessions.userId, actor.id), ne(sessions.id, sessionId)))
  await keepAudit(tx, { actor, action: 'set-second-factor', subject: actor.id, details: { kind } })
}

async function remove(
  { db, config }: Deps,
  { actor }: OwnAccount,
  kind: SecondFactor,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await work(tx)
    const left = kindsOf(await secondFactorsOf(tx, actor.id))
    const needed = config.secondFactorFor?.includes(actor.role) === true
    if (needed && left.length === 0) throw new ApiProblem('SECOND_FACTOR_KEPT')
    await keepAudit(tx, { actor, action: 'remove-second-factor', subject: actor.id, details: { kind } })
  })
}

async function renewRecoveryCodes(deps: Deps, tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => `${fiveLetters()}-${fiveLetters()}`)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  const rows = codes.map((code) => ({ userId, hash: hashOf(deps, code.replace('-', '')) }))
  await tx.insert(recoveryCodes).values(rows)
  return codes
}

/** The period of a right code, counted from 1970; null if it is wrong. */
async function periodOf({ config }: Deps, sealed: string, code: string): Promise<number | null> {
  const secret = Secret.fromBase32(await symmetricDecrypt({ key: config.authSecret, data: sealed }))
  const timestamp = Date.now()
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: PERIODS_ASIDE })
  return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD_S) + delta
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: 'Power connection', label, secret, digits: 6, period: PERIOD_S })
}

function hashOf({ config }: Deps, code: string): string {
  return createHmac('sha256', config.authSecret).update(`recovery-code\n${code}`).digest('base64url')
}

function fiveLetters(): string {
  return Array.from({ length: 5 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
}

function ofPerson(userId: string) {
  return eq(authenticators.userId, userId)
}
