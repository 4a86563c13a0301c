import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  json,
  jsonb,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import type { Outline } from '../../domain/case/outline.ts'
import { freeze, thaw } from '../../domain/case/snapshot.ts'
import type { Snapshot } from '../../domain/case/snapshot.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { ClockLayer } from '../../domain/case/clock-subject.ts'
import { DEPARTMENT_TRAITS } from '../../domain/departments.ts'
import { DEPARTMENTS } from '../../domain/vocabulary.ts'
import {
  casesSchema,
  caseStatusEnum,
  categoryEnum,
  channelEnum,
  partyEnum,
  stepEnum,
  taskStatusEnum,
} from './schemas.ts'

/** A fold as one run hands it to the next, whatever the time at which it was written: read by `thaw` in one place. */
const fold = customType<{ data: CaseState; driverData: Snapshot | string }>({
  dataType: () => 'json',
  toDriver: (state) => JSON.stringify(freeze(state)),
  fromDriver: (stored) => thaw(typeof stored === 'string' ? (JSON.parse(stored) as Snapshot) : stored),
})

/** The head row of a case: the end of its chain, what lists need, and the folded state of its log. */
export const cases = casesSchema.table(
  'cases',
  {
    caseNo: text('case_no').primaryKey(),
    seq: integer('seq').notNull(),
    hash: text('hash').notNull(),
    status: caseStatusEnum('status').notNull(),
    category: categoryEnum('category').notNull(),
    region: text('region').notNull(),
    station: text('station'),
    applicantId: text('applicant_id').notNull(),
    accountManagerId: text('account_manager_id'),
    green: boolean('green').notNull(),
    /** Something was demanded later that the frozen list did not name. */
    flagged: boolean('flagged').notNull().default(false),
    suspended: boolean('suspended').notNull().default(false),
    /** The replied plan's validity ran out, and nobody has asked for a new one yet. */
    lapsed: boolean('lapsed').notNull().default(false),
    submittedAt: instant('submitted_at').notNull(),
    /** In no index, as all that changes at every action: most actions change nothing else that an index holds. */
    lastAt: instant('last_at').notNull(),
    /** The nearest instant at which the process must act by itself: what the business clock never hops over. */
    nextDueAt: instant('next_due_at'),
    /** The departments and people whose tasks were ever opened in it: its departments may see it. */
    parties: partyEnum('parties').array().notNull().default([]),
    /** As text, which is read as it is: a fold is written and read whole, as one run hands it to the next. */
    state: fold('state').notNull(),
    /** What lists need of the fold; null until a case of before December 2026 is filled in. */
    outline: json('outline').$type<Outline>(),
  },
  (t) => [
    index('cases_next_due')
      .on(t.nextDueAt)
      .where(sql`next_due_at is not null`),
    index('cases_applicant').on(t.applicantId),
    index('cases_account_manager').on(t.accountManagerId, t.status),
    index('cases_account_manager_submitted').on(t.accountManagerId, t.submittedAt, t.caseNo),
    index('cases_region').on(t.region, t.status),
    // In the order of the case list.
    index('cases_submitted').on(t.submittedAt, t.caseNo),
    ...DEPARTMENTS.filter((department) => !DEPARTMENT_TRAITS[department].inEveryCase).map((department) =>
      index(`cases_${department}_submitted`)
        .on(t.submittedAt, t.caseNo)
        .where(sql.raw(`parties @> '{${department}}'::cases.party[]`)),
    ),
    index('cases_region_submitted').on(t.region, t.submittedAt, t.caseNo),
  ],
)

/** What the customer handed in, copied from the draft when it was submitted; personal data stays here. */
export const applications = casesSchema.table('applications', {
  caseNo: text('case_no').primaryKey(),
  draftId: uuid('draft_id').notNull().unique(),
  draftVersion: integer('draft_version').notNull(),
  body: jsonb('body').notNull(),
  /** Since when it says nothing of the person any more. */
  erasedAt: instant('erased_at'),
})

/** The event log: insert only. `body` holds the exact bytes that are hashed (RFC 8785). */
export const events = casesSchema.table(
  'events',
  {
    stream: text('stream').notNull(),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    actorId: text('actor_id').notNull(),
    body: text('body').notNull(),
    data: jsonb('data').generatedAlwaysAs(sql`body::jsonb`),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.stream, t.seq] }), index('events_type').on(t.type, t.at)],
)

/** The answer each accepted command got, kept under the actor's own key for as long as the case. */
export const commands = casesSchema.table(
  'commands',
  {
    key: text('key').primaryKey(),
    stream: text('stream').notNull(),
    requestHash: text('request_hash').notNull(),
    answer: jsonb('answer').$type<{ seq: number; caseNo?: string }>().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [index('commands_case').on(t.stream)],
)

/** In place of the name of an action: the case did, or was to do, something by itself. */
export const BY_ITSELF = 'by-itself'

/**
 * Turns that failed by a fault of ours: which action at which place of the log, how often, and a name for the fault
 * that quotes no data. A row counts as long as the case is at its place; a row behind it is obsolete.
 */
export const failedTurns = casesSchema.table(
  'failed_turns',
  {
    stream: text('stream').notNull(),
    /** What somebody asked for, or BY_ITSELF. */
    action: text('action').notNull(),
    seq: integer('seq').notNull(),
    fault: text('fault').notNull(),
    times: integer('times').notNull(),
    since: instant('since').notNull().defaultNow(),
    lastAt: instant('last_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.stream, t.action] })],
)

/** As the work lists sort: the green channel first, then what is due first, what has no due instant last. */
const NOT_GREEN = sql`(not green)`
const DUE_OR_NEVER = sql`(coalesce(due_at, 'infinity'::timestamptz))`
const STOPPED_OR_NEVER = sql`(coalesce(stopped_since, 'infinity'::timestamptz))`
const OPEN = sql`status = 'open'`
const PAUSED = sql`status = 'open' and stopped`
/** Filters of a work list that its own index does not begin with. */
const NARROWED_BY = ['green', 'due_at', 'step', 'category', 'assignee_id', 'stopped', 'last_rung'].map((name) =>
  sql.raw(name),
)

/** How a clock was kept, once it is closed: what it used, and whether it was late; null before. */
const kept = () => ({
  usedDays: integer('used_days'),
  usedHours: doublePrecision('used_hours'),
  late: boolean('late'),
})

/** The departments that may see the case, as bits (departmentBit), of what is open in it. */
const departments = () => smallint('departments')

/** What a row of the work list is: a step of the procedure, or a problem item, which has no step. */
export const WORK_KINDS = ['step', 'item'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/**
 * Tasks of people of every kind, called Task everywhere; never a “workflow task”. Those of steps are the case's read model.
 * The row of a problem item follows from the item and its case, by a trigger (migration 0032): its key is its number, and
 * whoever writes a case or makes its rows again leaves it alone.
 */
export const tasks = casesSchema.table(
  'tasks',
  {
    caseNo: text('case_no').notNull(),
    key: text('key').notNull(),
    kind: text('kind').$type<WorkKind>().notNull().default('step'),
    /** Null of what is no step: as an index has it, too. */
    step: stepEnum('step'),
    phase: integer('phase').notNull(),
    round: integer('round').notNull(),
    party: partyEnum('party').notNull(),
    status: taskStatusEnum('status').notNull(),
    assigneeId: text('assignee_id'),
    openedAt: instant('opened_at').notNull(),
    countedFrom: instant('counted_from'),
    /** Of a paused task only if it was overdue before: then it still is. */
    dueAt: instant('due_at'),
    closedAt: instant('closed_at'),
    outcome: text('outcome'),
    stopped: boolean('stopped').notNull(),
    /** Since when it has been paused: the beginning of the earliest stop that is running. */
    stoppedSince: instant('stopped_since'),
    waiting: boolean('waiting').notNull(),
    limitValue: doublePrecision('limit_value'),
    limitUnit: text('limit_unit'),
    lastRung: text('last_rung'),
    /** How often it was urged, and when last. */
    urgedCount: integer('urged_count').notNull().default(0),
    urgedAt: instant('urged_at'),
    /** The role that is to confirm the stop that is asked for; null if there is none. */
    stopConfirmer: text('stop_confirmer'),
    /** Who is asked about it and waited for, while it is open. */
    asked: text('asked').array().notNull().default([]),
    ...kept(),
    region: text('region').notNull(),
    station: text('station'),
    category: categoryEnum('category').notNull(),
    green: boolean('green').notNull(),
    applicantId: text('applicant_id').notNull(),
    /** The account manager of the case: its tasks go with the customer when the customer is handed over. */
    accountManagerId: text('account_manager_id'),
    departments: departments(),
  },
  (t) => [
    primaryKey({ columns: [t.caseNo, t.key] }),
    index('tasks_assignee').on(t.assigneeId, t.status, NOT_GREEN, DUE_OR_NEVER, t.caseNo, t.key),
    index('tasks_applicant').on(t.applicantId, t.status),
    // What is open is little of all: the work lists of a department, a region and everything, in each of their orders.
    // Behind its order an index has what lists are narrowed by, so that no row is read that is not shown.
    index('tasks_open_party')
      .on(t.party, NOT_GREEN, DUE_OR_NEVER, t.caseNo, t.key, t.region, ...NARROWED_BY)
      .where(OPEN),
    index('tasks_open_region')
      .on(t.region, NOT_GREEN, DUE_OR_NEVER, t.caseNo, t.key, t.party, ...NARROWED_BY)
      .where(OPEN),
    index('tasks_open_due')
      .on(NOT_GREEN, DUE_OR_NEVER, t.caseNo, t.key, t.region, t.party, ...NARROWED_BY)
      .where(OPEN),
    index('tasks_open_party_region').on(t.party, t.region, NOT_GREEN, DUE_OR_NEVER, t.caseNo, t.key).where(OPEN),
    index('tasks_open_party_opened').on(t.party, t.openedAt, t.caseNo, t.key).where(OPEN),
    index('tasks_open_region_opened').on(t.region, t.openedAt, t.caseNo, t.key).where(OPEN),
    index('tasks_open_manager').on(t.accountManagerId, NOT_GREEN, DUE_OR_NEVER, t.caseNo, t.key).where(OPEN),
    index('tasks_open_opened').on(t.openedAt, t.caseNo, t.key).where(OPEN),
    index('tasks_open_party_case').on(t.party, t.caseNo, t.key).where(OPEN),
    index('tasks_open_region_case').on(t.region, t.caseNo, t.key).where(OPEN),
    index('tasks_open_case')
      .on(t.caseNo, t.key, t.region, t.party, t.openedAt, t.stoppedSince, ...NARROWED_BY)
      .where(OPEN),
    // What is paused is little of what is open.
    index('tasks_paused_party')
      .on(t.party, STOPPED_OR_NEVER, t.caseNo, t.key, t.region, ...NARROWED_BY)
      .where(PAUSED),
    index('tasks_paused_region')
      .on(t.region, STOPPED_OR_NEVER, t.caseNo, t.key, t.party, ...NARROWED_BY)
      .where(PAUSED),
    index('tasks_paused')
      .on(STOPPED_OR_NEVER, t.caseNo, t.key, t.region, t.party, ...NARROWED_BY)
      .where(PAUSED),
    // What is open, counted in every way of the board and by the trends: the smallest index that holds it, group by group.
    index('tasks_open_board')
      .on(t.region, t.party, t.step, t.lastRung, t.dueAt, t.stopped, t.green, t.category, t.departments)
      .where(OPEN),
    index('tasks_asked')
      .using('gin', t.asked)
      .where(sql`asked <> '{}'`),
    index('tasks_to_confirm')
      .on(t.stopConfirmer, t.party)
      .where(sql`stop_confirmer is not null`),
    index('tasks_to_confirm_region')
      .on(t.stopConfirmer, t.region)
      .where(sql`stop_confirmer is not null`),
  ],
)

/** The layers whose clocks have rows of their own; a task carries its own. */
export type KeptLayer = Extract<ClockLayer, 'statutory' | 'case'>

/** Statutory and case clocks; tasks carry their own. */
export const clocks = casesSchema.table(
  'clocks',
  {
    caseNo: text('case_no').notNull(),
    id: text('id').notNull(),
    /** What it is of (`ClockSubject`); the id is a key only. */
    layer: text('layer').$type<KeptLayer>().notNull(),
    name: text('name').notNull(),
    phase: integer('phase').notNull(),
    round: integer('round').notNull(),
    limitValue: doublePrecision('limit_value').notNull(),
    limitUnit: text('limit_unit').notNull(),
    trigger: instant('trigger').notNull(),
    dueAt: instant('due_at'),
    stopped: boolean('stopped').notNull(),
    closedAt: instant('closed_at'),
    lastRung: text('last_rung'),
    ...kept(),
    region: text('region').notNull(),
    station: text('station'),
    departments: departments(),
  },
  (t) => [
    primaryKey({ columns: [t.caseNo, t.id] }),
    // What is open and late, with what is asked of it.
    index('clocks_open_due')
      .on(t.dueAt, t.region, t.departments, t.layer, t.name, t.caseNo)
      .where(sql`closed_at is null`),
  ],
)

/**
 * What was closed, as the trends count it (db/closings.ts): a row for each, narrow and in the order of time, so that a
 * month of a region is a few pages that lie next to each other.
 */
export const closings = casesSchema.table(
  'closings',
  {
    caseNo: text('case_no').notNull(),
    key: text('key').notNull(),
    kind: text('kind').$type<'step' | 'row' | 'case' | 'round'>().notNull(),
    /** The step, or the row of the regulation; empty of a case. */
    name: text('name').notNull(),
    /** In Shanghai. */
    day: date('day').notNull(),
    /** The last day, if any, on which the same was closed in this case before: so cases are counted once in any time. */
    before: date('before'),
    late: boolean('late'),
    /** Of a round that of all its parts together; null if it tells nothing of how long it took. */
    usedDays: integer('used_days'),
    usedHours: doublePrecision('used_hours'),
    /** Of a round that of the longest of its parts. */
    longestDays: integer('longest_days'),
    longestHours: doublePrecision('longest_hours'),
    region: text('region').notNull(),
    station: text('station'),
    category: categoryEnum('category').notNull(),
    /** The departments that may see the case, as bits (departmentBit). */
    departments: smallint('departments').notNull(),
    accountManagerId: text('account_manager_id'),
  },
  (t) => [
    primaryKey({ columns: [t.caseNo, t.key] }),
    index('closings_day').on(t.kind, t.day),
    index('closings_region_day').on(t.region, t.kind, t.day),
    index('closings_manager_day').on(t.accountManagerId, t.kind, t.day),
  ],
)

/** What the trends count the same of closings: they differ in nothing else. */
const alike = () => ({
  /** The first of the month. */
  month: date('month').notNull(),
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  category: categoryEnum('category').notNull(),
  departments: smallint('departments').notNull(),
  late: boolean('late'),
  usedDays: integer('used_days'),
  usedHours: doublePrecision('used_hours'),
  /** The last day on which the same was closed in its case, if that was in another month: in the same it is the first. */
  before: date('before'),
})

/** How many closings of a month are alike, of all regions: a tenth as many rows. Summed up by the worker now and then. */
export const closingsOfMonths = casesSchema.table(
  'closings_of_months',
  { ...alike(), n: integer('n').notNull() },
  (t) => [
    unique('closings_of_months_alike')
      .on(t.month, t.kind, t.name, t.category, t.departments, t.late, t.usedDays, t.usedHours, t.before)
      .nullsNotDistinct(),
  ],
)

/** By how many these sums are to change: only ever inserted by turns, so that none waits for another. */
export const closingChanges = casesSchema.table('closing_changes', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ...alike(),
  n: integer('n').notNull(),
})

/** `notify outbox` in the transaction that writes a mail wakes the relays of all processes. */
export const OUTBOX_CHANNEL = 'outbox'

/** Mails to be sent, written in the transaction of their events; one per person, case and instant. */
export const outbox = casesSchema.table(
  'outbox',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    stream: text('stream').notNull(),
    seq: integer('seq').notNull(),
    /** A person, or the proof whose address is meant (`db/streams.ts`). */
    recipientId: text('recipient_id').notNull(),
    /** How it goes out; the relay makes an SMS of an email, or beside it, as its recipient wants. */
    channel: channelEnum('channel').notNull().default('email'),
    data: jsonb('data').notNull(),
    at: instant('at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    sentAt: instant('sent_at'),
    lastError: text('last_error'),
    /** Since when the mail itself is refused (its address, its content), while the server is there. */
    refusedSince: instant('refused_since'),
    /** Not tried any more; those who can correct it were notified. */
    givenUpAt: instant('given_up_at'),
    /** The mail of which this one tells that it was given up. */
    about: uuid('about'),
    /** What the SMS gateway calls it. */
    gatewayId: text('gateway_id'),
  },
  (t) => [
    unique('outbox_once').on(t.stream, t.seq, t.recipientId, t.about, t.channel).nullsNotDistinct(),
    index('outbox_unsent')
      .on(t.nextAttemptAt)
      .where(sql`sent_at is null and given_up_at is null`),
    index('outbox_given_up')
      .on(t.givenUpAt, t.id)
      .where(sql`given_up_at is not null`),
  ],
)

/**
 * Links by which somebody without an account follows the progress of a case. Of the token the hash alone is kept: whoever
 * reads the database cannot use it.
 */
export const progressLinks = casesSchema.table(
  'progress_links',
  {
    id: uuid('id').primaryKey(),
    caseNo: text('case_no')
      .notNull()
      .references(() => cases.caseNo),
    tokenHash: text('token_hash').notNull().unique(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    /** By business time, as are the limits of the case. */
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    /** By the server's clock. */
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [index('progress_links_case').on(t.caseNo, t.createdAt)],
)
