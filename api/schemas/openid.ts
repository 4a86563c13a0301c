import Type from 'typebox'
import { closed } from './kit.ts'

/** The sign-in of the company, by OpenID Connect. */

export const OpenidOffer = Type.Object(
  {
    isOffered: Type.Boolean({ description: 'Whether there is a sign-in of the company' }),
    isRequired: Type.Boolean({ description: 'Whether staff may sign in by it alone' }),
  },
  { $id: 'OpenidOffer' },
)

export const OpenidBegin = closed({
  to: Type.Optional(
    Type.String({ maxLength: 2_000, pattern: '^/', description: 'The page of ours to go on to afterwards' }),
  ),
})

/** What the provider says when it sends somebody back: its own, and the library's that reads it. */
export const OpenidAnswer = Type.Object({}, { additionalProperties: true })

export const ProviderAddress = Type.Object(
  { address: Type.String({ description: 'Where the browser is to go, with the cookie of this answer' }) },
  { $id: 'ProviderAddress' },
)

export const LinkByPassword = closed(
  { password: Type.String({ minLength: 1, maxLength: 128, description: 'The present one, to confirm' }) },
  { $id: 'LinkByPassword' },
)

export const AcceptByOpenid = closed(
  { token: Type.String({ minLength: 16, maxLength: 200, description: 'Of the link in the invitation' }) },
  { $id: 'AcceptByOpenid' },
)

export const OPENID_SCHEMAS = [OpenidOffer, ProviderAddress, LinkByPassword, AcceptByOpenid]
