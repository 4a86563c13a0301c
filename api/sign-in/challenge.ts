import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import Type from 'typebox'
import { Check } from 'typebox/value'
import { ApiProblem } from '../http/problems.ts'

/** Whose password was right, or whom the company's own sign-in knows, and until when they may show a second factor. */
export interface Challenge {
  userId: string
  email: string
  /** What they showed first. */
  by: 'password' | 'openid'
  untilMs: number
}

const ChallengeShape = Type.Object({
  userId: Type.String(),
  email: Type.String(),
  by: Type.Union([Type.Literal('password'), Type.Literal('openid')]),
  untilMs: Type.Number(),
})
const VALID_MS = 10 * 60_000

/** What a browser gives back with the second factor; only who has the secret of the sessions can write or read it. */
export function newChallenge(person: Omit<Challenge, 'untilMs'>, secret: string): Promise<string> {
  const challenge: Challenge = { ...person, untilMs: Date.now() + VALID_MS }
  return symmetricEncrypt({ key: secret, data: JSON.stringify(challenge) })
}

/** Throws CHALLENGE_OVER for what is none of ours, or too old. */
export async function readChallenge(sealed: string, secret: string): Promise<Challenge> {
  const text = await symmetricDecrypt({ key: secret, data: sealed }).catch(() => 'null')
  const challenge: unknown = JSON.parse(text)
  if (!Check(ChallengeShape, challenge) || challenge.untilMs < Date.now()) throw new ApiProblem('CHALLENGE_OVER')
  return challenge
}
