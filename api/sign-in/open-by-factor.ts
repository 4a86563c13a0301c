import { randomBytes, randomUUID } from 'node:crypto'
import { sessions } from '../../db/schema/index.ts'
import type { SignInWay } from '../../domain/people/sign-in.ts'
import { ApiProblem } from '../http/problems.ts'
import { admit } from './admit.ts'
import type { AdmitDeps } from './admit.ts'
import { sessionCookie } from './open-session.ts'
import { SESSION_S } from './sign-in.ts'
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
 * account library reads it. Throws ACCOUNT_DISABLED, OPENID_REQUIRED.
 */
export async function openByFactor(
  { signIn, ...deps }: AdmitDeps & { signIn: SignIn },
  { userId, way, address, userAgent = '' }: Opening,
): Promise<string> {
  const refusal = await admit(deps, { userId, way, address })
  if (refusal !== null) throw new ApiProblem(refusal)
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + SESSION_S * 1_000)
  await deps.db
    .insert(sessions)
    .values({ id: randomUUID(), token, userId, expiresAt, ipAddress: address, userAgent, way })
  return sessionCookie(signIn, token)
}
