import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { passkeys } from '../../db/schema/index.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import type { OwnAccount } from './own-account.ts'
import { secured } from './second-factor.ts'

type Deps = Pick<AppDeps, 'db' | 'config'> & { signIn: SignIn }

/** How long a person may take with their authenticator. */
const VALID_MS = 5 * 60_000
const USER_VERIFICATION = 'required'

/** What the browser asks an authenticator for a new passkey of this person. */
export async function passkeyOptions(deps: Deps, { actor, email, name }: OwnAccount & { name: string }) {
  const known = await deps.db.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.userId, actor.id))
  const options = await generateRegistrationOptions({
    rpName: 'Power connection',
    rpID: siteOf(deps).rpID,
    userID: new TextEncoder().encode(actor.id),
    userName: email,
    userDisplayName: name,
    excludeCredentials: known,
    // it opens by itself: it must know its person, and whose it is
    authenticatorSelection: { residentKey: 'required', userVerification: USER_VERIFICATION },
  })
  await keepChallenge(deps, options.challenge, actor.id)
  return options
}

/** Keeps a new passkey. Throws PASSKEY_NOT_VALID for an answer to no question of ours, or to one that was answered. */
export async function addPasskey(
  deps: Deps,
  own: OwnAccount,
  { name, response }: { name: string; response: RegistrationResponseJSON },
): Promise<void> {
  const { rpID, origin } = siteOf(deps)
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(deps, challenge, own.actor.id),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(notValid)
  if (!verified) throw new ApiProblem('PASSKEY_NOT_VALID')
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  await deps.db.transaction(async (tx) => {
    const kept = await tx
      .insert(passkeys)
      .values({
        ...{ id, name, counter, transports, userId: own.actor.id },
        publicKey: Buffer.from(publicKey).toString('base64url'),
      })
      .onConflictDoNothing()
      .returning({ id: passkeys.id })
    if (kept.length === 0) throw new ApiProblem('PASSKEY_NOT_VALID')
    await secured(tx, own, 'passkey')
  })
}

/** What the browser asks authenticators at the sign-in: whoever they know here. */
export async function signInOptions(deps: Deps) {
  const options = await generateAuthenticationOptions({
    rpID: siteOf(deps).rpID,
    userVerification: USER_VERIFICATION,
  })
  await keepChallenge(deps, options.challenge, ANYBODY)
  return options
}

/** Whose passkey answered. Throws PASSKEY_NOT_VALID. */
export async function personByPasskey(deps: Deps, response: AuthenticationResponseJSON): Promise<string> {
  const [known] = await deps.db.select().from(passkeys).where(eq(passkeys.id, response.id))
  if (known === undefined) throw new ApiProblem('PASSKEY_NOT_VALID')
  const { rpID, origin } = siteOf(deps)
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(deps, challenge, ANYBODY),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: known.id,
      publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
      counter: known.counter,
      transports: known.transports.filter(isTransport),
    },
  }).catch(notValid)
  if (!verified) throw new ApiProblem('PASSKEY_NOT_VALID')
  await deps.db
    .update(passkeys)
    .set({ counter: authenticationInfo.newCounter, lastUsedAt: new Date() })
    .where(eq(passkeys.id, known.id))
  return known.userId
}

const ANYBODY = 'anybody'

/** The site as browsers know it: passkeys are of its name, and open from its pages alone. */
function siteOf({ config }: Deps): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(config.publicUrl)
  return { rpID: hostname, origin }
}

async function keepChallenge({ signIn }: Deps, challenge: string, whose: string): Promise<void> {
  const { internalAdapter } = await signIn.$context
  const expiresAt = new Date(Date.now() + VALID_MS)
  await internalAdapter.createVerificationValue({ identifier: `passkey:${challenge}`, value: whose, expiresAt })
}

/** Each challenge is answered once. */
async function takeChallenge({ signIn }: Deps, challenge: string, whose: string): Promise<boolean> {
  const { internalAdapter } = await signIn.$context
  const taken = await internalAdapter.consumeVerificationValue(`passkey:${challenge}`)
  return taken !== null && taken.value === whose && taken.expiresAt > new Date()
}

/** What the library says of an answer that is wrong is for nobody. */
function notValid(): never {
  throw new ApiProblem('PASSKEY_NOT_VALID')
}

const TRANSPORTS = ['ble', 'hybrid', 'internal', 'nfc', 'usb'] as const satisfies readonly AuthenticatorTransport[]

function isTransport(word: string): word is (typeof TRANSPORTS)[number] {
  return TRANSPORTS.some((each) => each === word)
}
