/**
 * By what a session was opened: a password alone; a password with a code of an authenticator app or a recovery code; a
 * passkey, which knows its person by itself; the sign-in of the company.
 */
export const SIGN_IN_WAYS = ['password', 'second-factor', 'passkey', 'openid'] as const
