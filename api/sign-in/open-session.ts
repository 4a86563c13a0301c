import { createHmac } from 'node:crypto'
import { APIError } from 'better-auth/api'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ApiProblem } from '../http/problems.ts'
import { SESSION_S } from './sign-in.ts'
import type { SignIn } from './sign-in.ts'

/**
 * Signs somebody in who has proved in another way than by a password who they are: a session of the account library, and
 * its cookie, signed as `sessions.ts` reads it. Throws ACCOUNT_DISABLED, OPENID_REQUIRED,
 * SECOND_FACTOR_NEEDED.
 */
export async function openSession(
  signIn: SignIn,
  userId: string,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const { internalAdapter } = await signIn.$context
  const from = { ipAddress: request.ip, userAgent: request.headers['user-agent'] ?? '' }
  const session = await internalAdapter.createSession(userId, false, from).catch(plainIfDisabled)
  reply.header('set-cookie', await sessionCookie(signIn, session.token))
}

/** The cookie of a session, signed as `sessions.ts` reads it. */
export async function sessionCookie(signIn: SignIn, token: string): Promise<string> {
  const { authCookies, secret } = await signIn.$context
  const { name, attributes } = authCookies.sessionToken
  const signed = `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`
  return [
    `${name}=${encodeURIComponent(signed)}`,
    `Max-Age=${SESSION_S}`,
    `Path=${attributes.path ?? '/'}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(attributes.secure === true ? ['Secure'] : []),
  ].join('; ')
}

/** Why the account library was told to open no session. */
export const NOT_OPENED = ['ACCOUNT_DISABLED', 'OPENID_REQUIRED', 'SECOND_FACTOR_NEEDED'] as const

function plainIfDisabled(error: unknown): never {
  if (error instanceof APIError && error.statusCode === 403) {
    throw new ApiProblem(NOT_OPENED.find((code) => code === error.body?.code) ?? 'ACCOUNT_DISABLED')
  }
  throw error
}
