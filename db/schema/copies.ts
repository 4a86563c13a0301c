import { sql } from 'drizzle-orm'
import { check, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { SenderParty } from '../../domain/actions/copies.ts'
import { instant } from './columns.ts'
import { casesSchema, partyEnum } from './schemas.ts'

/**
 * Copies 抄送 of a case, next to its log: whom it was sent to by whom, when they read it, and their opinion. Written by the
 * API. A row is never removed; one that was withdrawn lets nobody read.
 */
export const copies = casesSchema.table(
  'copies',
  {
    id: uuid('id').primaryKey(),
    /** What was sent to several people at once is one sending, with one remark. */
    sending: uuid('sending').notNull(),
    caseNo: text('case_no').notNull(),
    personId: text('person_id').notNull(),
    /** Who sent it; `senderFor` is for whom, if it was a deputy. */
    senderId: text('sender_id').notNull(),
    senderFor: text('sender_for'),
    senderParty: partyEnum('sender_party').$type<SenderParty>(),
    /** What was written with it, and what the person answered: statements. */
    remark: uuid('remark'),
    sentAt: instant('sent_at').notNull(),
    readAt: instant('read_at'),
    opinion: uuid('opinion'),
    opinionAt: instant('opinion_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
  },
  (t) => [
    index('copies_sending').on(t.sending),
    index('copies_case').on(t.caseNo, t.sentAt),
    // whoever has one in force is sent no second
    uniqueIndex('copies_in_force')
      .on(t.personId, t.caseNo)
      .where(sql`withdrawn_at is null`),
    index('copies_person')
      .on(t.personId, t.sentAt, t.id)
      .where(sql`withdrawn_at is null`),
    check('copies_to_others', sql`${t.personId} <> ${t.senderId}`),
  ],
)
