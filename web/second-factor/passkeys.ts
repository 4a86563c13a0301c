import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { answerOf, api } from '../api/client.ts'

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = browserSupportsWebAuthn

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON']
type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON']

/** Has the device make a passkey, and gives its public part to the house. */
export async function makePasskey(name: string): Promise<void> {
  const options = await answerOf(api.POST('/api/me/passkeys/options', { body: {} }))
  // what is asked is between the two libraries: the document does not describe it
  const response = await startRegistration({ optionsJSON: options as unknown as CreationOptions })
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
  const response = await startAuthentication({ optionsJSON: options as unknown as RequestOptions })
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
