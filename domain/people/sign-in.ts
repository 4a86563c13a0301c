import type { Role } from '../vocabulary.ts'

/**
 * By what a session was opened: a password alone; a password with a code of an authenticator app or a recovery code; a
 * passkey, which knows its person by itself; the sign-in of the company, alone or with a second factor, there or here.
 */
export const SIGN_IN_WAYS = ['password', 'second-factor', 'passkey', 'openid', 'openid-second-factor'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** Whether the company's own sign-in opened it. */
export function isByOpenid(way: SignInWay): boolean {
  return way === 'openid' || way === 'openid-second-factor'
}

/** What a person may have beside a password. */
export const SECOND_FACTORS = ['authenticator', 'passkey'] as const
export type SecondFactor = (typeof SECOND_FACTORS)[number]

/** Whether a person in this session may do nothing before they have a second factor. `neededBy`: the roles that need one. */
export function lacksSecondFactor({ role, way }: { role: Role; way: SignInWay }, neededBy: readonly Role[]): boolean {
  return (way === 'password' || way === 'openid') && neededBy.includes(role)
}
