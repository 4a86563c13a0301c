import { parseCookies } from 'better-auth/cookies'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import Type from 'typebox'
import type { Static } from 'typebox'
import { Check } from 'typebox/value'
import { ApiProblem } from '../http/problems.ts'

const Text = Type.String({ minLength: 1 })

/** For what somebody was sent to the provider: to sign in, to link the own account, or to accept an invitation. */
const PurposeShape = Type.Union([
  Type.Object({ kind: Type.Literal('sign-in') }),
  Type.Object({ kind: Type.Literal('link'), userId: Text }),
  Type.Object({ kind: Type.Literal('invitation'), token: Text }),
])
const IntentShape = Type.Object({
  purpose: PurposeShape,
  /** The page to go on to. */
  to: Type.String(),
  asked: Type.Object({ state: Text, nonce: Text, verifier: Text }),
  untilMs: Type.Number(),
})
export type Intent = Static<typeof IntentShape>

const NAME = 'power-connection.openid'
const PATH = '/api/auth/openid'
const VALID_S = 10 * 60

/** The cookie that a browser brings back from the provider: sealed, for ten minutes, for this one address. */
export async function intentCookie(
  intent: Omit<Intent, 'untilMs'>,
  { secret, isHttps }: { secret: string; isHttps: boolean },
): Promise<string> {
  const kept: Intent = { ...intent, untilMs: Date.now() + VALID_S * 1_000 }
  const value = await symmetricEncrypt({ key: secret, data: JSON.stringify(kept) })
  return cookie(value, VALID_S, isHttps)
}

/** What takes it away: each answer is read once. */
export function noIntentCookie(isHttps: boolean): string {
  return cookie('', 0, isHttps)
}

/** Throws OPENID_FAILED for a browser that brings none of ours, or one that is too old. */
export async function readIntent(cookies: string | undefined, secret: string): Promise<Intent> {
  const sealed = parseCookies(cookies ?? '').get(NAME) ?? ''
  const text = await symmetricDecrypt({ key: secret, data: sealed }).catch(() => 'null')
  const intent: unknown = JSON.parse(text)
  if (!Check(IntentShape, intent) || intent.untilMs < Date.now()) throw new ApiProblem('OPENID_FAILED')
  return intent
}

function cookie(value: string, maxAgeS: number, isHttps: boolean): string {
  const parts = [`${NAME}=${value}`, `Max-Age=${maxAgeS}`, `Path=${PATH}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(isHttps ? ['Secure'] : [])].join('; ')
}
