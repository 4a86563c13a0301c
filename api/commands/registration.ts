import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import type { Language } from '../../db/schema/auth.ts'
import { accounts, sessions, users } from '../../db/schema/index.ts'
import { standInAddress, TERMS_VERSION } from '../../domain/people/registration.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { askProof, lookAtCode, takeLink } from '../sign-in/proofs.ts'
import type { CodeLooked } from '../sign-in/proofs.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { keepAudit } from './audit.ts'

export type RegistrationDeps = Pick<AppDeps, 'db' | 'config'> & { signIn: SignIn }

/** Whoever asks, as they say and as we see them. */
interface Stranger {
  language: Language
  client: string
}

/**
 * Mails a link to register with an email. An address that has an account gets a mail that says so; nobody else learns of
 * it. Throws TERMS_CHANGED, RATE_LIMITED.
 */
export async function askToRegister(
  { db, config }: RegistrationDeps,
  { email, termsVersion, language, client }: Stranger & { email: string; termsVersion: string },
): Promise<void> {
  assertTerms(termsVersion)
  const address = email.toLowerCase()
  await db.transaction(async (tx) => {
    const known = await ownerOfEmail(tx, address)
    const asking = { purpose: 'register-email', address, userId: null, language, termsVersion, client } as const
    await askProof(tx, asking, { secret: config.authSecret, known })
  })
}

/** Makes an account by the link of a mail. Gives its id. Throws LINK_NOT_VALID. */
export async function registerByLink(
  deps: RegistrationDeps,
  { token, name, password }: Record<'token' | 'name' | 'password', string>,
): Promise<string> {
  const hash = await passwordHash(deps, password)
  return deps.db.transaction(async (tx) => {
    const proof = await takeLink(tx, { purpose: 'register-email', token }, deps.config.authSecret)
    const { address: email, language, termsVersion } = proof
    return makeAccount(tx, { name, language, termsVersion, email, phoneNumber: null, hash })
  })
}

/** Sends a code to a mobile number, whether it has an account or not. Throws SMS_NOT_AVAILABLE, RATE_LIMITED. */
export async function askCode(
  { db, config }: RegistrationDeps,
  { number, language, client }: Stranger & { number: string },
): Promise<void> {
  if (config.sendsSms !== true) throw new ApiProblem('SMS_NOT_AVAILABLE')
  const asking = { purpose: 'phone', address: number, userId: null, language, termsVersion: null, client } as const
  await db.transaction((tx) => askProof(tx, asking, { secret: config.authSecret }))
}

/** A number, and the code that came to it. */
interface Proven {
  number: string
  code: string
}

/**
 * Makes an account for a number that is proven; if it has one, its person is signed in as who they are. Gives its id.
 * Throws CODE_NOT_VALID, TERMS_CHANGED.
 */
export async function registerByCode(
  deps: RegistrationDeps,
  {
    name,
    password,
    language,
    termsVersion,
    ...proven
  }: Proven & {
    name: string
    password: string | null
    language: Language
    termsVersion: string
  },
): Promise<string> {
  assertTerms(termsVersion)
  const hash = password === null ? null : await passwordHash(deps, password)
  return byCode(deps, proven, async (tx, { use }) => {
    await use()
    const known = await ownerOfNumber(tx, proven.number)
    const { number: phoneNumber } = proven
    return known ?? (await makeAccount(tx, { name, language, termsVersion, email: null, phoneNumber, hash }))
  })
}

/** Whose number it is that is proven. The code stays good for who has no account yet. Throws CODE_NOT_VALID, NOT_REGISTERED. */
export async function ownerByCode(deps: RegistrationDeps, proven: Proven): Promise<string> {
  return byCode(deps, proven, async (tx, { use }) => {
    const known = await ownerOfNumber(tx, proven.number)
    if (known === null) throw new ApiProblem('NOT_REGISTERED')
    await use()
    return known
  })
}

/** Sets the password of the account of a number that is proven; its sessions end. Throws CODE_NOT_VALID, NOT_REGISTERED. */
export async function resetByCode(deps: RegistrationDeps, proven: Proven, password: string): Promise<void> {
  const hash = await passwordHash(deps, password)
  await byCode(deps, proven, async (tx, { use }) => {
    const known = await ownerOfNumber(tx, proven.number)
    if (known === null) throw new ApiProblem('NOT_REGISTERED')
    await use()
    const ofThem = and(eq(accounts.userId, known), eq(accounts.providerId, 'credential'))
    const set = await tx
      .update(accounts)
      .set({ password: hash, updatedAt: sql`now()` })
      .where(ofThem)
      .returning({ id: accounts.id })
    if (set.length === 0) await tx.insert(accounts).values(credentialOf(known, hash))
    await tx.delete(sessions).where(eq(sessions.userId, known))
    return known
  })
}

/** The address by which the account library knows the owner of a number; one of nobody if it has none. */
export async function loginOfNumber(db: RegistrationDeps['db'], number: string): Promise<string> {
  const [owner] = await db
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.phoneNumber, number), eq(users.role, 'applicant')))
  return owner?.email ?? standInAddress(number)
}

/** Does something with the code that was typed; a wrong one is counted, whatever is answered. */
async function byCode(
  { db, config }: RegistrationDeps,
  { number, code }: Proven,
  work: (tx: Transaction, looked: CodeLooked & { isRight: true }) => Promise<string>,
): Promise<string> {
  const done = await db.transaction(async (tx) => {
    const typed = { purpose: 'phone', address: number, userId: null, code } as const
    const looked = await lookAtCode(tx, typed, config.authSecret)
    return looked.isRight ? work(tx, looked) : null
  })
  if (done === null) throw new ApiProblem('CODE_NOT_VALID')
  return done
}

/** Who has this address; staff as well as customers. */
export async function ownerOfEmail(tx: Transaction, email: string): Promise<string | null> {
  const [owner] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
  return owner?.id ?? null
}

async function ownerOfNumber(tx: Transaction, number: string): Promise<string | null> {
  const [owner] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.phoneNumber, number), eq(users.role, 'applicant')))
  return owner?.id ?? null
}

interface NewAccount {
  name: string
  language: Language
  termsVersion: string | null
  email: string | null
  phoneNumber: string | null
  hash: string | null
}

async function makeAccount(tx: Transaction, { email, hash, ...account }: NewAccount): Promise<string> {
  const id = randomUUID()
  const { phoneNumber, termsVersion } = account
  const made = await tx
    .insert(users)
    .values({
      ...account,
      id,
      role: 'applicant',
      email: email ?? standInAddress(id),
      emailVerified: email !== null,
      phone: phoneNumber,
      notifyBy: email === null ? 'sms' : 'email',
      termsAt: sql`now()`,
    })
    .onConflictDoNothing()
    .returning({ id: users.id })
  // the address got an account since the link was mailed: it is as good as used
  if (made.length === 0) throw new ApiProblem('LINK_NOT_VALID')
  if (hash !== null) await tx.insert(accounts).values(credentialOf(id, hash))
  const actor = { id, role: 'applicant', department: null, region: null } as const
  const details = { by: email === null ? 'sms' : 'email', terms: termsVersion }
  await keepAudit(tx, { actor, action: 'register-account', subject: id, details })
  return id
}

function credentialOf(userId: string, password: string) {
  return { id: randomUUID(), accountId: userId, providerId: 'credential', userId, password }
}

async function passwordHash({ signIn }: RegistrationDeps, password: string): Promise<string> {
  const { password: passwords } = await signIn.$context
  return passwords.hash(password)
}

function assertTerms(version: string): void {
  if (version !== TERMS_VERSION) throw new ApiProblem('TERMS_CHANGED')
}
