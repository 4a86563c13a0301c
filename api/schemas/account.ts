import Type from 'typebox'
import { LANGUAGES } from '../../db/schema/auth.ts'
import { PASSWORD_LENGTH } from '../sign-in/sign-in.ts'
import { closed, line, nullable } from './kit.ts'

/** The account of the person who is signed in. */

const instantOrNull = nullable(Type.String({ format: 'date-time' }))
const session = {
  id: Type.String(),
  since: instantOrNull,
  lastUsedAt: nullable(Type.String({ format: 'date-time', description: 'To ten minutes' })),
  address: nullable(Type.String({ description: 'From which address it was opened' })),
  device: nullable(Type.String({ description: 'Browser and system, as the browser names them' })),
}

export const OwnAccountShape = Type.Object(
  {
    hasPassword: Type.Boolean({ description: 'Whether this person can sign in with a password' }),
    identity: nullable(
      Type.Object(
        { since: instantOrNull },
        { description: 'The link to the company’s own sign-in, since when; null if there is no such sign-in' },
      ),
    ),
    secondFactors: Type.Object({
      authenticator: Type.Boolean(),
      recoveryCodes: Type.Integer({ description: 'How many are left' }),
      passkeys: Type.Array(
        Type.Object({ id: Type.String(), name: Type.String(), since: instantOrNull, lastUsedAt: instantOrNull }),
      ),
    }),
    deadlineFeed: nullable(
      Type.Object(
        { since: instantOrNull, lastUsedAt: instantOrNull },
        { description: 'The link by which a calendar reads the deadlines; null if there is none' },
      ),
    ),
    sessions: Type.Array(Type.Object({ ...session, isThis: Type.Boolean() })),
  },
  { $id: 'OwnAccount', description: 'How the signed-in person signs in, and where; instants by the server’s clock' },
)

export const SessionList = Type.Object(
  { items: Type.Array(Type.Object(session)) },
  { $id: 'SessionList', description: 'The open sessions of a person' },
)

export const SessionParams = closed({ id: line(64, 'The id of a session') })

export const PasswordChange = closed(
  {
    present: Type.String({ minLength: 1, maxLength: 128 }),
    next: Type.String({ minLength: PASSWORD_LENGTH, maxLength: 128 }),
  },
  { $id: 'PasswordChange', description: 'The present password, and the next' },
)

export const LanguageChoice = closed({ language: Type.Enum(LANGUAGES) }, { $id: 'LanguageChoice' })

export const ACCOUNT_SCHEMAS = [OwnAccountShape, SessionList, PasswordChange, LanguageChoice]
