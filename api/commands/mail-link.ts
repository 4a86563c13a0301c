import { and, eq, gt, sql } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Transaction } from '../../db/connect.ts'
import { writeMails } from '../../db/mails.ts'
import { outbox } from '../../db/schema/index.ts'
import { personStream } from '../../db/streams.ts'
import { toAll } from '../../domain/notices/notice.ts'

const TEMPLATES = { invitation: 'account-invited', reset: 'password-link' } as const

/** Tells a person of what was done to their account; the mail says nothing that its name does not. */
export async function mailAbout(
  tx: Transaction,
  { to, template }: { to: string; template: 'second-factor-reset' },
): Promise<void> {
  await mail(tx, to, toAll(template, [{ kind: 'person', id: to }], {}))
}

/** Puts a mail with a link to set a password into the outbox. `key` is the sealed token. */
export async function mailLink(
  tx: Transaction,
  { to, purpose, key }: { to: string; purpose: keyof typeof TEMPLATES; key: string },
): Promise<void> {
  await mail(tx, to, toAll(TEMPLATES[purpose], [{ kind: 'person', id: to }], { key }))
}

/** Whether a mail with a link was written for this person within the last minute. */
export async function isLinkFresh(tx: Transaction, to: string): Promise<boolean> {
  const isNew = gt(outbox.nextAttemptAt, sql`now() - interval '1 minute'`)
  return (await tx.$count(outbox, and(eq(outbox.stream, personStream(to)), isNew))) > 0
}

async function mail(tx: Transaction, to: string, notices: ReturnType<typeof toAll>): Promise<void> {
  const stream = personStream(to)
  const at = await businessNow(tx)
  const seq = (await tx.$count(outbox, eq(outbox.stream, stream))) + 1
  await writeMails(tx, { stream, seq, at }, notices)
}
