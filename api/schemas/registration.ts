import Type from 'typebox'
import { LANGUAGES } from '../../db/schema/auth.ts'
import { NOTIFY_BY } from '../../domain/people/registration.ts'
import { PASSWORD_LENGTH } from '../sign-in/sign-in.ts'
import { closed, line, nullable } from './kit.ts'

/** How customers make their accounts, and how they are reached. */

const EmailText = Type.String({ format: 'email', maxLength: 254 })
const PhoneText = Type.String({ maxLength: 40, description: 'A mobile number of the mainland, as it is typed' })
const CodeText = Type.String({ pattern: '^\\d{6}$', description: 'The six digits of the SMS' })
const NewPassword = Type.String({ minLength: PASSWORD_LENGTH, maxLength: 128 })
const Token = Type.String({ minLength: 16, maxLength: 200 })
const TermsText = line(20, 'The version of the terms that are agreed to')

export const Done = Type.Object({ success: Type.Boolean() })
export const RegistrationShape = closed(
  { termsVersion: Type.String(), sendsSms: Type.Boolean({ description: 'Whether one can register with a phone' }) },
  { $id: 'Registration', description: 'What registering asks for now' },
)
export const RegisterByEmail = closed({ email: EmailText, language: Type.Enum(LANGUAGES), termsVersion: TermsText })
export const ConfirmRegistration = closed({ token: Token, name: line(100), password: NewPassword })
export const CodeAsked = closed({ phone: PhoneText, language: Type.Enum(LANGUAGES) })
export const PhoneAndCode = closed({ phone: PhoneText, code: CodeText })
export const RegisterByPhone = closed({
  ...{ phone: PhoneText, code: CodeText, name: line(100), language: Type.Enum(LANGUAGES), termsVersion: TermsText },
  password: nullable(NewPassword),
})
export const PhoneCredentials = closed({ phone: PhoneText, password: Type.String({ minLength: 1, maxLength: 128 }) })
export const PhoneReset = closed({ phone: PhoneText, code: CodeText, newPassword: NewPassword })

export const ContactWays = closed(
  {
    email: nullable(Type.String()),
    phoneNumber: nullable(Type.String({ description: 'The number that signs in and gets SMS' })),
    notifyBy: Type.Enum(NOTIFY_BY),
    termsVersion: nullable(Type.String()),
    sendsSms: Type.Boolean(),
  },
  { $id: 'ContactWays', description: 'How the signed-in person is reached' },
)
export const EmailBody = closed({ email: EmailText, language: Type.Enum(LANGUAGES) })
export const TokenBody = closed({ token: Token })
export const ChannelsBody = closed({ notifyBy: Type.Enum(NOTIFY_BY) })

export const REGISTRATION_SCHEMAS = [RegistrationShape, ContactWays]
