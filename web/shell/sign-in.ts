import { forgetPerson } from '../kept/personal.ts'
import type { SecondFactorAsked } from '../api/vocabulary.ts'
import { passkeySignIn } from '../second-factor/passkeys.ts'
import { answerOf, api } from '../api/client.ts'
import { takeToken } from '../router/take-token.ts'

export interface Credentials {
  email: string
  password: string
}

/**
 * Signs in and goes to an address of ours, or gives what else is asked for. The page is loaded again: nothing that one
 * person read is shown to the next.
 */
export async function signIn(body: Credentials, to = '/'): Promise<SecondFactorAsked | null> {
  const answer = await answerOf(api.POST('/api/auth/sign-in/email', { body }))
  if (isSecondFactorAsked(answer)) return answer
  window.location.assign(to)
  return null
}

/** Where the company's own sign-in begins, to come back to a page of ours. */
export function companySignIn(to: string): string {
  const { pathname, search } = new URL(to)
  return `/api/auth/openid/begin?${new URLSearchParams({ to: pathname + search }).toString()}`
}

/** What the company's own sign-in left to be asked: it stands behind the `#` of the address. */
export function askedInAddress(): SecondFactorAsked | null {
  const said = new URLSearchParams(takeToken())
  const challenge = said.get('challenge')
  if (challenge === null) return null
  const named = said.get('kinds')?.split(',') ?? []
  return { challenge, kinds: KINDS.filter((kind) => named.includes(kind)) }
}

const KINDS = ['authenticator', 'passkey'] as const

/** Whether a sign-in was answered with the question for more. */
export function isSecondFactorAsked(answer: unknown): answer is SecondFactorAsked {
  return typeof answer === 'object' && answer !== null && 'challenge' in answer && 'kinds' in answer
}

/** Shows the second factor after the password. */
export async function showSecondFactor(body: { challenge: string; code: string }, to: string): Promise<void> {
  await answerOf(api.POST('/api/auth/second-factor', { body }))
  window.location.assign(to)
}

/** Signs in with a passkey of this device, whoever it knows here. */
export async function signInByPasskey(to: string): Promise<void> {
  await passkeySignIn()
  window.location.assign(to)
}

export async function signOut(): Promise<void> {
  await answerOf(api.POST('/api/auth/sign-out', { body: {} }))
  forgetPerson()
  window.location.assign('/sign-in')
}
