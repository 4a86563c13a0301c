import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { answerOf, api } from '../api/client.ts'

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = browserSupportsWebAuthn

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON']
type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON']

/** Has the device make a passkey, and gives its public part to the house. */
export async function makePasskey(name: string): Promise<void> {
  const options = await answerOf(api.POST('/api/me/passkeys/options', { body: {} }))
  if (!asksToMake(options)) throw new TypeError('the house asks for no passkey')
  const response = await startRegistration({ optionsJSON: options })
  const { id, rawId, clientExtensionResults } = response
  const { clientDataJSON, attestationObject, transports = [] } = response.response
  await answerOf(
    api.POST('/api/me/passkeys', {
      body: {
        name,
        response: {
          ...{ id, rawId, type: 'public-key', clientExtensionResults: { ...clientExtensionResults } },
          response: { clientDataJSON, attestationObject, transports },
        },
      },
    }),
  )
}

/** Opens a session by a passkey that this device has for the house. */
export async function passkeySignIn(): Promise<void> {
  const options = await answerOf(api.POST('/api/auth/passkey/options', { body: {} }))
  if (!hasChallenge(options)) throw new TypeError('the house asks for no passkey')
  const response = await startAuthentication({ optionsJSON: options })
  const { id, rawId, clientExtensionResults } = response
  const { clientDataJSON, authenticatorData, signature, userHandle } = response.response
  await answerOf(
    api.POST('/api/auth/passkey', {
      body: {
        response: {
          ...{ id, rawId, type: 'public-key', clientExtensionResults: { ...clientExtensionResults } },
          response: {
            ...{ clientDataJSON, authenticatorData, signature },
            ...(userHandle === undefined ? {} : { userHandle }),
          },
        },
      },
    }),
  )
}

/** What is asked is between the two libraries, the document does not describe it: what they cannot do without is there. */
function asksToMake(options: object): options is CreationOptions {
  const needed = ['rp', 'user', 'pubKeyCredParams']
  return hasChallenge(options) && needed.every((name) => name in options)
}

function hasChallenge(options: object): options is RequestOptions {
  return 'challenge' in options && typeof options.challenge === 'string'
}
