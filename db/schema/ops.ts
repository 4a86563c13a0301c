import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { AUDITED } from '../../domain/people/administration.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { FIGURE_STATUSES } from '../../domain/limits/figure.ts'
import type { StoredProfile } from '../../domain/limits/profile-stored.ts'
import type { CountingVersion } from '../../domain/versions.ts'
import { REDATING_CASE_STATUSES, REDATING_STATUSES } from '../../domain/actions/redating.ts'
import type { PreviewedClock } from '../../domain/actions/redating.ts'
import { MODES } from './mode.ts'
import { opsSchema, rulesSchema } from './schemas.ts'

export const modeEnum = opsSchema.enum('mode', MODES)

/** Business time = server time + offset; one row, which cannot be moved in production by anybody. */
export const businessClock = opsSchema.table(
  'business_clock',
  {
    id: integer('id').primaryKey(),
    /** What this database serves, from its first `migrate` on; no process of the other mode works on it. */
    mode: modeEnum('mode'),
    version: integer('version').notNull(),
    offsetMs: bigint('offset_ms', { mode: 'number' }).notNull(),
    /** A database in which the clock was ever moved is a rehearsal's. */
    everMoved: boolean('ever_moved').notNull(),
  },
  (t) => [
    check(
      'stands_in_production',
      sql`${t.mode} is distinct from 'production' or (not ${t.everMoved} and ${t.offsetMs} = 0)`,
    ),
  ],
)

export const figureStatusEnum = rulesSchema.enum('figure_status', FIGURE_STATUSES)

/** Calendars by version. A version never changes once it is published. */
export const calendars = rulesSchema.table('calendars', {
  version: text('version').primaryKey(),
  body: jsonb('body').$type<Calendar>().notNull(),
  /** The notices it was made from, and how sure it is. */
  source: text('source').notNull().default(''),
  status: figureStatusEnum('status').notNull().default('unverified'),
  loadedAt: instant('loaded_at').notNull().defaultNow(),
})

/** Limit profiles by version, as with calendars; each figure of a profile has its own source and status. */
export const profiles = rulesSchema.table('profiles', {
  version: text('version').primaryKey(),
  body: jsonb('body').$type<StoredProfile>().notNull(),
  loadedAt: instant('loaded_at').notNull().defaultNow(),
})

/**
 * Which versions a region counts its new cases by, and from when (domain/limits/adoptions.ts). Of one instant a region has
 * one; an adoption that began is never changed.
 */
export const adoptions = rulesSchema.table(
  'adoptions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Null: the whole company. */
    region: text('region'),
    /** Null: as the company. */
    profile: text('profile').references(() => profiles.version),
    calendar: text('calendar').references(() => calendars.version),
    /** Business time. */
    from: instant('from').notNull(),
    adoptedBy: text('adopted_by'),
    adoptedAt: instant('adopted_at').notNull(),
  },
  (t) => [
    uniqueIndex('adoptions_one_of_an_instant').on(sql`coalesce(${t.region}, '')`, t.from),
    check(
      'company_adopts_both',
      sql`${t.region} is not null or (${t.profile} is not null and ${t.calendar} is not null)`,
    ),
  ],
)

export const administrationEnum = opsSchema.enum('administration', AUDITED)

/** Who did what to the house as a whole: insert only, a chain of its own over the exact bytes of `body`. */
export const audit = opsSchema.table(
  'audit',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Business time; `recordedAt` is the server's. */
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    actorId: text('actor_id').notNull(),
    action: administrationEnum('deed').notNull(),
    /** The version, the re-dating or the case that it was about. */
    subject: text('subject').notNull(),
    details: jsonb('details').$type<Readonly<Record<string, unknown>>>().notNull(),
    number: integer('number').notNull().unique(),
    body: text('body').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [index('audit_at').on(t.at, t.id)],
)

/** Administrators notified of a year without a holiday notice that open cases reach into: once for each year. */
export const yearWarnings = opsSchema.table(
  'year_warnings',
  {
    year: integer('year').notNull(),
    recipientId: text('recipient_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.recipientId] })],
)

export const redatingStatusEnum = opsSchema.enum('redating_status', REDATING_STATUSES)
export const redatingCaseStatusEnum = opsSchema.enum('redating_case_status', REDATING_CASE_STATUSES)

/** A change of calendar or limits for the open cases: asked for with a reason, shown, then applied. */
export const redatings = opsSchema.table(
  'redatings',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    status: redatingStatusEnum('status').notNull().default('computing'),
    /** Of what is shown: a run that finds cases moved or failed shows them again under the next number. */
    version: integer('version').notNull().default(1),
    /** The version that was applied last, and under which number of runs; 0 before the first. */
    appliedVersion: integer('applied_version').notNull().default(0),
    /** The versions to which cases are moved; null if each keeps its own. */
    calendar: text('calendar'),
    profile: text('profile'),
    counting: integer('counting').$type<CountingVersion>(),
    reason: text('reason').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    appliedBy: text('applied_by'),
    appliedAt: instant('applied_at'),
    /** Open cases that did not count by these versions when it was asked for. */
    total: integer('total').notNull(),
    /** How far the preview has come, by case number. */
    previewedTo: text('previewed_to').notNull().default(''),
  },
  (t) => [index('redatings_created').on(t.createdAt, t.id)],
)

/** A case in a re-dating: what it was shown to change, and what became of it. */
export const redatingCases = opsSchema.table(
  'redating_cases',
  {
    redatingId: uuid('redating_id')
      .notNull()
      .references(() => redatings.id),
    caseNo: text('case_no').notNull(),
    status: redatingCaseStatusEnum('status').notNull().default('pending'),
    /** The version of the preview in which it is shown like this. */
    version: integer('version').notNull(),
    shownAt: instant('shown_at').notNull(),
    profileBefore: text('profile_before').notNull(),
    calendarBefore: text('calendar_before').notNull(),
    /** The counting rules that change; null if they do not. */
    countingBefore: integer('counting_before').$type<CountingVersion>(),
    clocks: jsonb('clocks').$type<PreviewedClock[]>().notNull(),
    becomesOverdue: boolean('becomes_overdue').notNull(),
    /** Tries of the present run that got no answer. */
    attempts: integer('attempts').notNull().default(0),
    /** The place of the re-dating in the log of the case. */
    seq: integer('seq'),
  },
  (t) => [
    primaryKey({ columns: [t.redatingId, t.caseNo] }),
    index('redating_cases_status').on(t.redatingId, t.status, t.attempts, t.caseNo),
  ],
)
