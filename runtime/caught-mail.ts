import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'

const AddressSchema = Type.Object({ address: Type.String(), name: Type.Optional(Type.String()) })

const CaughtMailSchema = Type.Object({
  id: Type.String(),
  time: Type.String(),
  subject: Type.String(),
  from: Type.Array(AddressSchema),
  to: Type.Array(AddressSchema),
  cc: Type.Optional(Type.Array(AddressSchema)),
  text: Type.Optional(Type.String()),
  html: Type.Optional(Type.String()),
  /** Names in lower case; `message-id` has the angle brackets. */
  headers: Type.Record(Type.String(), Type.Unknown()),
})

export type CaughtMail = Static<typeof CaughtMailSchema> & { messageId: string | undefined }

/**
 * The mails that the catcher at `webUrl` received, in the order they came.
 *
 * It asks `GET {webUrl}/api/email`, which answers all mails as an array; further parameters filter by "contains", with a
 * path into the fields as the name (`to.address`, `subject`), and `skip`, `limit` take a part. `GET /api/email/:id` is one
 * mail and marks it as read, `DELETE /api/email/all` empties the catcher.
 */
export async function readMail(webUrl: string, filter: Record<string, string> = {}): Promise<CaughtMail[]> {
  const response = await fetch(`${webUrl}/api/email?${new URLSearchParams(filter).toString()}`)
  if (!response.ok) throw new Error(`The mail catcher answered ${response.status}`)
  const mails = Value.Parse(Type.Array(CaughtMailSchema), await response.json())
  return mails.map((mail) => ({ ...mail, messageId: textOf(mail.headers['message-id']) }))
}

/** Empties the catcher. */
export async function deleteMail(webUrl: string): Promise<void> {
  const response = await fetch(`${webUrl}/api/email/all`, { method: 'DELETE' })
  if (!response.ok) throw new Error(`The mail catcher answered ${response.status}`)
}

function textOf(header: unknown): string | undefined {
  return typeof header === 'string' ? header : undefined
}
