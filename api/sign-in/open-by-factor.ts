import { randomBytes, randomUUID } from 'node:crypto'
import { sessions } from '../../db/schema/index.ts'
import type { SignInWay } from '../../domain/people/sign-in.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { sessionCookie } from './open-session.ts'
import { noteSignIn, SESSION_S } from './sign-in.ts'
import type { SignIn } from './sign-in.ts'

export interface Opening {
  userId: string
  way: SignInWay
  /** Where the person sits. */
  address: string
  userAgent: string | undefined
}

/**
 * Opens a session for somebody who showed who they are otherwise than by a password alone, and gives its cookie as the
 * account library reads it. Throws ACCOUNT_DISABLED.
 */
export async function openByFactor(
  { db, signIn }: Pick<AppDeps, 'db'> & { signIn: SignIn },
  { userId, way, address, userAgent = '' }: Opening,
): Promise<string> {
  if (!(await noteSignIn(db, userId))) throw new ApiProblem('ACCOUNT_DISABLED')
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + SESSION_S * 1_000)
  await db.insert(sessions).values({ id: randomUUID(), token, userId, expiresAt, ipAddress: address, userAgent, way })
  return sessionCookie(signIn, token)
}
