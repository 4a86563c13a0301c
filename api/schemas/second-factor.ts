import Type from 'typebox'
import { SECOND_FACTORS } from '../../domain/people/sign-in.ts'
import { closed, line } from './kit.ts'

/** What is asked for beside a password. */

export const SecondFactorAsked = Type.Object(
  {
    challenge: Type.String({ description: 'To be given back with the second factor, within ten minutes' }),
    kinds: Type.Array(Type.Enum(SECOND_FACTORS), { description: 'What this person has' }),
  },
  { $id: 'SecondFactorAsked', description: 'The password was right; a second factor is needed' },
)

const Code = Type.String({ minLength: 6, maxLength: 20, description: 'Six digits of the app, or a recovery code' })

export const SecondFactorShown = closed(
  { challenge: Type.String({ minLength: 1, maxLength: 2_000 }), code: Code },
  { $id: 'SecondFactorShown' },
)

export const AuthenticatorSetUp = Type.Object(
  {
    secret: Type.String({ description: 'Base32, to be typed into an app' }),
    address: Type.String({ description: 'otpauth://, as a QR code holds it' }),
  },
  { $id: 'AuthenticatorSetUp', description: 'Shown once; it counts when a code of it was entered' },
)

export const AuthenticatorCode = closed({ code: Code }, { $id: 'AuthenticatorCode' })

export const RecoveryCodes = Type.Object(
  { codes: Type.Array(Type.String()) },
  { $id: 'RecoveryCodes', description: 'Shown once; each opens once where the app is lost' },
)

/** As browsers give and take it (WebAuthn level 3, JSON); what it means is for the library that checks it. */
const Base64 = Type.String({ minLength: 1, maxLength: 20_000, pattern: '^[A-Za-z0-9_-]+$' })
const credential = { id: Base64, rawId: Base64, type: Type.Literal('public-key') }
const extras = {
  clientExtensionResults: Type.Object({}, { additionalProperties: true }),
}

export const PasskeyParams = closed({ id: Base64 })
/** Also what is asked of an authenticator is the browser's and the library's business. */
export const PasskeyOptions = Type.Object({}, { $id: 'PasskeyOptions', additionalProperties: true })

export const NewPasskey = closed(
  {
    name: line(60, 'What its person calls it'),
    response: closed({
      ...credential,
      ...extras,
      response: Type.Object({ clientDataJSON: Base64, attestationObject: Base64 }, { additionalProperties: true }),
    }),
  },
  { $id: 'NewPasskey' },
)

export const PasskeyShown = closed(
  {
    response: closed({
      ...credential,
      ...extras,
      response: Type.Object(
        { clientDataJSON: Base64, authenticatorData: Base64, signature: Base64 },
        { additionalProperties: true },
      ),
    }),
  },
  { $id: 'PasskeyShown' },
)

export const SECOND_FACTOR_SCHEMAS = [
  SecondFactorAsked,
  SecondFactorShown,
  AuthenticatorSetUp,
  AuthenticatorCode,
  RecoveryCodes,
  PasskeyOptions,
  NewPasskey,
  PasskeyShown,
]
