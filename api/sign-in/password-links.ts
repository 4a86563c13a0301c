import { symmetricEncrypt } from 'better-auth/crypto'
import { randomBytes } from 'node:crypto'
import type { SignIn } from './sign-in.ts'

/** How long a link may be used, in hours of real time: an invitation waits for somebody who is away, a reset does not. */
export const LINK_HOURS = { invitation: 72, reset: 2 } as const

/**
 * A link by which a person sets a password, once: the token that the page gives back. The account library keeps its hash
 * alone; whoever reads the database cannot use it.
 */
export async function newPasswordLink(signIn: SignIn, userId: string, hours: number): Promise<string> {
  const { internalAdapter } = await signIn.$context
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + hours * 3_600_000)
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: userId, expiresAt })
  return token
}

/** The token as a mail keeps it until it is sent: only who has the secret of the sessions can read it. */
export function sealed(token: string, secret: string): Promise<string> {
  return symmetricEncrypt({ key: secret, data: token })
}
