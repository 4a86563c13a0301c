import { and, eq, ne } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import type { Language } from '../../db/schema/auth.ts'
import { accounts, sessions, users } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { keepAudit } from './audit.ts'
import { signInAttemptsIn } from './sign-in-attempts.ts'

/** What a person does to the own account, in one of their sessions. */
export interface OwnAccount {
  actor: Actor
  email: string
  sessionId: string
  address: string
}

/** The person of a request, in their session. Throws UNAUTHENTICATED. */
export function ownAccount({
  actor,
  caller,
  sessionId,
  ip,
}: Pick<FastifyRequest, 'actor' | 'caller' | 'sessionId' | 'ip'>): OwnAccount {
  if (caller === null || sessionId === null) throw new ApiProblem('UNAUTHENTICATED')
  return { actor, email: caller.email, sessionId, address: ip }
}

type Deps = Pick<AppDeps, 'db' | 'config'> & { signIn: SignIn }

/** Ends one of the own sessions. Throws NOT_FOUND if there is none of this id. */
export async function endOwnSession(db: AppDeps['db'], userId: string, id: string): Promise<void> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId)))
    .returning({ id: sessions.id })
  if (ended.length === 0) throw new ApiProblem('NOT_FOUND')
}

/** Signs a person out everywhere. */
export async function endOwnSessions(db: AppDeps['db'], userId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.userId, userId))
}

/** The language of the mails, and of pages in a browser in which none was chosen. */
export async function chooseLanguage(db: AppDeps['db'], userId: string, language: Language): Promise<void> {
  await db.update(users).set({ language, updatedAt: new Date() }).where(eq(users.id, userId))
}

/**
 * Sets a new password by the present one; all other sessions end in the same transaction. Wrong ones are counted like
 * those of a sign-in. Throws PASSWORD_WRONG, SIGN_IN_PAUSED.
 */
export async function changePassword(
  deps: Deps,
  own: OwnAccount,
  { present, next }: { present: string; next: string },
): Promise<void> {
  const { actor, sessionId } = own
  await confirmByPassword(deps, own, present)
  const { password } = await deps.signIn.$context
  const nextHash = await password.hash(next)
  await deps.db.transaction(async (tx) => {
    await tx.update(accounts).set({ password: nextHash, updatedAt: new Date() }).where(passwordOf(actor.id))
    await tx.delete(sessions).where(and(eq(sessions.userId, actor.id), ne(sessions.id, sessionId)))
    await keepAudit(tx, { actor, action: 'change-password', subject: actor.id })
  })
}

/**
 * Has a person confirm by their password that it is they who asks. Wrong ones are counted like those of a sign-in. Throws
 * PASSWORD_WRONG, SIGN_IN_PAUSED.
 */
export async function confirmByPassword(
  { db, config, signIn }: Deps,
  { actor, email, address }: OwnAccount,
  present: string,
): Promise<void> {
  const { password } = await signIn.$context
  const attempts = signInAttemptsIn(db, config.authSecret)
  const attempt = { email, address }
  await attempts.begin(attempt)
  const [kept] = await db.select({ hash: accounts.password }).from(accounts).where(passwordOf(actor.id))
  const hash = kept?.hash ?? null
  if (hash === null || !(await password.verify({ hash, password: present }))) {
    await attempts.wrong(attempt)
    throw new ApiProblem('PASSWORD_WRONG')
  }
  await attempts.right(attempt)
}

function passwordOf(userId: string) {
  return and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'))
}
