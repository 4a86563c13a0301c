import { instantAt } from '../instants.ts'
import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '../../domain/time/instant.ts'
import { emailOf } from '../../domain/people/registration.ts'
import type { Channel } from '../../domain/people/registration.ts'
import { TEMPLATES } from '../../domain/notices/notices.ts'
import type { Template } from '../../domain/notices/notices.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { mayReadPersonalData } from '../../domain/people/grants.ts'
import type { Database } from '../connect.ts'
import { outbox, users } from '../schema/index.ts'
import { after, cut, orderOf } from './paging.ts'
import type { Keyset } from './paging.ts'

/** How far a mail has come: sent, on its way, refused but still tried, given up. */
export const MAIL_STATES = ['sent', 'waiting', 'refused', 'given-up'] as const
type MailState = (typeof MAIL_STATES)[number]

/** The delivery of a mail; its content is in the log of its case. */
export interface MailLine {
  id: string
  caseNo: string
  channel: Channel
  templates: Template[]
  to: { id: string; name: string | null; email: string | null }
  /** The business instant of its content. */
  at: Instant
  state: MailState
  attempts: number
  /** By the server's clock, as is all that follows. */
  sentAt: Instant | null
  refusedSince: Instant | null
  givenUpAt: Instant | null
  nextAttemptAt: Instant | null
  /** Codes of the last failure. */
  lastError: string | null
}

const row = {
  id: outbox.id,
  caseNo: outbox.stream,
  channel: outbox.channel,
  recipientId: outbox.recipientId,
  templates: sql<string[]>`jsonb_path_query_array(${outbox.data}, '$.notices[*].template')`,
  at: outbox.at,
  attempts: outbox.attempts,
  sentAt: outbox.sentAt,
  refusedSince: outbox.refusedSince,
  givenUpAt: outbox.givenUpAt,
  nextAttemptAt: outbox.nextAttemptAt,
  lastError: outbox.lastError,
  name: users.name,
  email: users.email,
  role: users.role,
}

/**
 * The mails of a case, or those of all cases that could not be sent so far, the newest first, with the customers' names and
 * addresses only for those who may know them. Throws CursorError.
 */
export async function listMails(
  db: Database,
  { actor, caseNo, limit, cursor }: { actor: Actor; caseNo: string | null; limit: number; cursor: string | null },
): Promise<{ items: MailLine[]; nextCursor: string | null }> {
  const inTrouble = and(isNull(outbox.sentAt), or(isNotNull(outbox.givenUpAt), isNotNull(outbox.lastError)))
  const found = await db
    .select(row)
    .from(outbox)
    .leftJoin(users, eq(users.id, outbox.recipientId))
    .where(and(caseNo === null ? inTrouble : eq(outbox.stream, caseNo), after(NEWEST, cursor)))
    .orderBy(...orderOf(NEWEST))
    .limit(limit + 1)
  const { rows, nextCursor } = cut(NEWEST, found, limit)
  const items = rows.map(
    ({ recipientId, name, email, role, templates, at, sentAt, refusedSince, givenUpAt, ...each }) => ({
      ...each,
      templates: TEMPLATES.filter((template) => templates.includes(template)),
      to: {
        id: recipientId,
        ...(role === 'applicant' && !mayReadPersonalData(actor, each.caseNo)
          ? UNTOLD
          : { name, email: email === null ? null : emailOf(email) }),
      },
      at: instantAt(at),
      state: stateOf({ sentAt, refusedSince, givenUpAt }),
      sentAt: instantAt(sentAt),
      refusedSince: instantAt(refusedSince),
      givenUpAt: instantAt(givenUpAt),
      nextAttemptAt: sentAt === null && givenUpAt === null ? instantAt(each.nextAttemptAt) : null,
    }),
  )
  return { items, nextCursor }
}

const UNTOLD = { name: null, email: null }

function stateOf({
  sentAt,
  refusedSince,
  givenUpAt,
}: Record<'sentAt' | 'refusedSince' | 'givenUpAt', Date | null>): MailState {
  if (sentAt !== null) return 'sent'
  if (givenUpAt !== null) return 'given-up'
  return refusedSince === null ? 'waiting' : 'refused'
}

const NEWEST: Keyset<{ at: Date; id: string }> = {
  name: 'newest-mail',
  direction: 'desc',
  keys: [
    { expression: sql`${outbox.at}`, type: 'timestamptz', valueOf: ({ at }) => at.toISOString() },
    { expression: sql`${outbox.id}::text`, type: 'text', valueOf: ({ id }) => id },
  ],
}
