import { eq, sql } from 'drizzle-orm'
import { integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core'
import { NO_LISTS, PLAIN } from '../../activities/journal/kind.ts'
import type { Kind } from '../../activities/journal/kind.ts'
import { NO_PROJECT } from '../../activities/mail/about.ts'
import type { MailKind } from '../../activities/mail/about.ts'
import type { Transaction } from '../../db/connect.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import { casesSchema } from '../../db/schema/schemas.ts'
import type { StreamKind } from '../../db/streams.ts'
import { dueOfOwn, rungsOfOwn } from '../../domain/clock/own-clock.ts'
import { toAll } from '../../domain/notices/notice.ts'
import { epochOf } from '../../domain/time/instant.ts'
import { apply, LADDER } from './complaint.ts'
import type { Command, Complaint, Event, Row } from './complaint.ts'

export const complaints = casesSchema.table('complaints', {
  stream: text('stream').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
  state: jsonb('state').$type<Complaint>().notNull(),
  nextDueAt: timestamp('next_due_at', { withTimezone: true }),
})

const headOf = (tx: Transaction, stream: string) => tx.select().from(complaints).where(eq(complaints.stream, stream))
const INTO_LIST = sql`insert into cases.tasks (case_no, region, category, green, applicant_id, kind, party, phase, round, stopped,
  waiting, key, assignee_id, opened_at, due_at, status)
  select case_no, region, category, green, applicant_id, 'complaint', 'safety', 0, 0, false, false`

export const complaintKind = (rules: RulesStore): Kind<Complaint, Event, Row, Command> => ({
  ...PLAIN,
  apply,
  head: async (tx, stream) => (await headOf(tx, stream).for('update')).at(0),
  rulesOf: ({ profile, calendar }) => rules.of(profile, calendar),
  project: async (tx, { stream, state, rules: by, hash }) => {
    const [next] = rungsOfOwn(state.clock, LADDER, by)
    const nextDueAt = next === undefined ? null : new Date(epochOf(next.at))
    const row = { stream, seq: state.seq, hash, state, nextDueAt }
    await tx.insert(complaints).values(row).onConflictDoUpdate({ target: complaints.stream, set: row })
    await tx.execute(sql`${INTO_LIST}, ${stream}, ${state.owner}, ${state.lastAt}, ${dueOfOwn(state.clock, by.calendar)},
      ${state.clock.closedAt === null ? 'open' : 'done'} from cases.cases where case_no = ${state.about}
      on conflict (case_no, key) do update set status = excluded.status`)
    return { nextDueAt }
  },
  noticesOf: ({ state, rules: by }, row) => {
    const due = dueOfOwn(state.clock, by.calendar)
    if (row.type !== 'RungFired' || due === null) return []
    return toAll('rung', [{ kind: 'person', id: state.owner }], { clock: 'own:answer', rung: row.data.rung, due })
  },
  changeOf: ({ stream, state: { seq, owner } }) => ({ ...NO_LISTS, stream, seq, assignees: [owner] }),
})

export const COMPLAINTS: StreamKind & MailKind = {
  ...{ name: 'complaint', prefix: 'TS' },
  head: async (tx, stream) => (await headOf(tx, stream)).at(0),
  read: (_, { streams }) =>
    Promise.resolve(
      streams.map((stream) => ({
        ...{ ...NO_PROJECT, stream, thread: stream, path: '/complaints' },
        of: { label: { zh: '投诉编号', en: 'Complaint' }, open: { zh: '查看', en: 'Open' } },
        clockNames: { 'own:answer': { zh: '投诉答复', en: 'Answer to a complaint' } },
      })),
    ),
}
