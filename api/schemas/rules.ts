import Type from 'typebox'
import { AUDITED } from '../../domain/people/administration.ts'
import { LIMIT_UNITS } from '../../domain/time/limit.ts'
import {
  CASE_CLOCK_KINDS,
  COMMITMENTS,
  LIMIT_COLUMNS,
  PROMISE_ROWS,
  RESPONSE_ROWS,
  STATUTORY_ROWS,
  VALIDITY_ROWS,
} from '../../domain/limits/profile.ts'
import { FIGURE_STATUSES } from '../../domain/limits/figure.ts'
import { ADDRESSEES, LADDER_KINDS, RUNG_ORIGINS, RUNG_UNITS, RUNGS } from '../../domain/limits/ladder.ts'
import { TERMS, TERM_UNITS } from '../../domain/limits/terms.ts'
import { DAY_KINDS } from '../../domain/time/calendar.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import type { Profile } from '../../domain/limits/profile.ts'
import { PROFILE_PROBLEMS } from '../../domain/limits/profile-problem.ts'
import { CATEGORIES, VOLTAGES } from '../../domain/vocabulary.ts'
import { PersonName } from './parts.ts'
import { NextCursor } from './paging.ts'
import { CivilDateText, closed, InstantText, line, nullable, ref } from './kit.ts'

/** Calendars and limits as they are published and read. */

export const VersionText = Type.String({
  pattern: '^(?!current$)[A-Za-z0-9][A-Za-z0-9._-]{0,59}$',
  description: 'Name of a version; it never changes once it is published',
})
export const VersionParams = closed({ version: VersionText })

const Source = line(300, 'Where it comes from')
const Status = Type.Enum(FIGURE_STATUSES, { description: 'How sure it is' })
const Year = '^20\\d\\d-'
const TimeOfDayText = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM in Asia/Shanghai' })

const NoticedDay = closed({ kind: Type.Enum(['holiday', 'make-up'] as const), name: line(60) })

/** A record keyed by days: TypeBox has no word for the format of a key. */
const NoticedDays = Type.Unsafe<Calendar['days']>({
  type: 'object',
  propertyNames: { type: 'string', format: 'date' },
  additionalProperties: NoticedDay,
  maxProperties: 3_000,
  description: 'Days off and make-up days 调休 by date; all others are by their weekday',
})

const CALENDAR = {
  version: VersionText,
  hours: Type.Array(closed({ from: TimeOfDayText, to: TimeOfDayText }), { minItems: 1, maxItems: 6 }),
  days: NoticedDays,
  noticedYears: Type.Array(Type.Integer({ minimum: 2_000, maximum: 2_099 }), {
    maxItems: 100,
    uniqueItems: true,
    description: 'Years whose holiday notice is loaded; the others are provisional',
  }),
}

const StatutoryDays = Type.Unsafe<NonNullable<Calendar['statutory']>>({
  type: 'object',
  propertyNames: { type: 'string', format: 'date' },
  additionalProperties: line(60),
  maxProperties: 1_000,
  description: 'Days that the law fixes in years to come; they count where the year has no notice',
})

const CalendarBody = Type.Unsafe<Calendar>(
  closed({ ...CALENDAR, statutory: Type.Optional(StatutoryDays) }, { $id: 'Calendar' }),
)
export const NewCalendarBody = closed(
  {
    ...{ ...CALENDAR, source: Source, status: Status },
    // absent: those of the law in force, ten years ahead
    statutory: Type.Optional(StatutoryDays),
    follows: Type.Optional(
      Type.String({
        maxLength: 60,
        description: 'The version of which it was made: refused where another is in force',
      }),
    ),
  },
  { $id: 'NewCalendar' },
)
const { hours, days, noticedYears } = CALENDAR
export const CalendarPreviewBody = closed({ hours, days, noticedYears }, { $id: 'CalendarPreviewed' })

const DayShown = closed({ kind: Type.Enum(DAY_KINDS), name: nullable(Type.String()) })
export const CalendarPreviewShape = closed(
  {
    follows: Type.String({ description: 'The version in force' }),
    changes: Type.Array(
      closed({
        date: CivilDateText,
        before: DayShown,
        after: DayShown,
        countsOtherwise: Type.Boolean({ description: 'It becomes working time or ceases to be' }),
      }),
    ),
    openCases: Type.Integer({ description: 'Open cases of which a limit runs over one of these days' }),
  },
  { $id: 'CalendarPreview', description: 'What a calendar would change' },
)

export const ProvisionalYears = closed(
  {
    items: Type.Array(
      closed({
        year: Type.Integer(),
        openCases: Type.Integer(),
        loaded: Type.Boolean({ description: 'The calendar in force has the notice; these cases wait for a re-dating' }),
      }),
    ),
  },
  { $id: 'ProvisionalYears', description: 'Years without a holiday notice into which open cases reach' },
)

const FIGURE = {
  value: Type.Number({ exclusiveMinimum: 0, maximum: 1_000 }),
  unit: Type.Enum(LIMIT_UNITS),
  source: Source,
  status: Status,
}
// Named and referred to, so that each is compiled once and not for every cell of the tables.
const Figure = closed(FIGURE, { $id: 'Figure', description: 'A limit with its source' })
const TermShape = closed(
  {
    value: Type.Number({ exclusiveMinimum: 0, maximum: 10_000_000 }),
    unit: Type.Enum(TERM_UNITS),
    source: Source,
    status: Status,
  },
  { $id: 'Term', description: 'A threshold or period with its source' },
)
const RungShape = closed(
  {
    rung: Type.Enum(RUNGS),
    from: Type.Enum(RUNG_ORIGINS, {
      description: 'Half of the running time, the due instant, or the last day on which an extension can be asked for',
    }),
    offset: Type.Number({
      minimum: -250,
      maximum: 2_000,
      description: 'Working time after its origin, before it when negative; 0 at half',
    }),
    unit: Type.Enum(RUNG_UNITS),
    to: Type.Array(Type.Enum(ADDRESSEES), { minItems: 1, maxItems: ADDRESSEES.length }),
  },
  { $id: 'LadderRung', description: 'When somebody is told, and who' },
)
const LadderShape = closed(
  { rungs: Type.Array(ref(RungShape), { maxItems: RUNGS.length }), source: Source, status: Status },
  { $id: 'Ladder', description: 'The rungs of one kind of limit, in the order in which they are climbed' },
)
const CaseFigure = closed(
  {
    ...FIGURE,
    kind: Type.Enum(CASE_CLOCK_KINDS),
    rows: Type.Optional(
      Type.Array(Type.Enum(STATUTORY_ROWS), {
        maxItems: STATUTORY_ROWS.length,
        description: 'Of `handling`, the steps that it adds up; all of them where absent',
      }),
    ),
  },
  { $id: 'CaseFigure' },
)

const all = <T>(names: readonly string[], each: T) => Object.fromEntries(names.map((name) => [name, each]))
const some = ($id: string, names: readonly string[]) => closed(all(names, Type.Optional(ref(Figure))), { $id })
const PromiseLimits = some('PromiseLimits', LIMIT_COLUMNS)
const Commitment = closed(all(LIMIT_COLUMNS, Type.Optional(ref(CaseFigure))), { $id: 'Commitment' })
const StatutoryLimits = some('StatutoryLimits', CATEGORIES)

/** Made from the words of the domain, so TypeScript is given its type. */
export const ProfileBody = Type.Unsafe<Profile>(
  closed(
    {
      version: VersionText,
      name: line(200),
      validFrom: Type.String({ format: 'date', pattern: Year }),
      terms: closed(all(Object.keys(TERMS), ref(TermShape))),
      ladders: closed(all(LADDER_KINDS, ref(LadderShape))),
      promise: closed(all(PROMISE_ROWS, ref(PromiseLimits))),
      green: closed(all(PROMISE_ROWS, ref(PromiseLimits))),
      statutory: closed(all(STATUTORY_ROWS, ref(StatutoryLimits))),
      wholeCase: closed(all(LIMIT_COLUMNS, ref(CaseFigure))),
      commitments: closed(all(COMMITMENTS, ref(Commitment)), {
        description: 'Further limits of the whole case, each with a clock of its own',
      }),
      response: closed(all(RESPONSE_ROWS, ref(Figure))),
      validity: closed(all(VALIDITY_ROWS, closed(all(VOLTAGES, ref(Figure))))),
    },
    { $id: 'LimitProfile', description: 'Limits by step and category, each with its source' },
  ),
)

/** The check asks nothing of a version's name: it is given when the limits are published. */
export const LimitsCheckShape = closed(
  {
    problems: Type.Array(
      closed({
        problem: Type.Enum(PROFILE_PROBLEMS),
        at: Type.String({ description: 'Where in the limits, `table.row.column`' }),
        detail: Type.String(),
        exceeded: Type.Optional(
          closed(
            {
              figures: Type.Array(closed({ at: Type.String(), value: Type.Number(), unit: Type.Enum(LIMIT_UNITS) }), {
                description: 'The promises that were counted, each by its place',
              }),
              needed: Type.String({ description: 'When they end, or the working days that they add up to' }),
              allowed: Type.String({ description: 'When the limit ends, or how many days it allows' }),
              from: Type.Optional(Type.String({ description: 'The trigger from which they do not fit' })),
            },
            { description: 'Of promises that do not fit, which of them are too long together' },
          ),
        ),
      }),
      { description: 'Why these limits would be refused; empty where they may be published' },
    ),
    exceeds: Type.Array(
      closed({
        column: Type.Enum(LIMIT_COLUMNS),
        kind: Type.Enum(CASE_CLOCK_KINDS),
        parts: Type.Array(Type.Number(), { description: 'Working days of each chain of steps' }),
        promised: Type.Number(),
        published: Type.Number(),
        over: Type.Number(),
        source: Type.String(),
        status: Status,
      }),
      { description: 'Where the promises together exceed the published commitment, in working days; no refusal' },
    ),
  },
  { $id: 'LimitsCheck', description: 'What the loader says of limits' },
)

export const PublishedAnswer = closed({ version: VersionText }, { $id: 'Published' })

/** Who counts new cases by limits as soon as they are published. */
export const PublishQuery = closed({
  adoptedBy: Type.Optional(
    Type.Enum(['company', 'nobody'] as const, { description: 'The whole company from now on, where absent' }),
  ),
})

const ADOPTION = {
  region: nullable(line(60, 'Null: the whole company, which every region goes by that adopted nothing else')),
  profile: nullable(VersionText),
  calendar: nullable(VersionText),
}
export const NewAdoptionBody = closed(
  {
    ...ADOPTION,
    from: nullable(
      Type.String({ format: 'date', pattern: Year, description: 'The day ahead with which it begins; null: now' }),
    ),
  },
  { $id: 'NewAdoption', description: 'Versions that a region adopts; null: it goes by the company’s' },
)
export const AdoptionShape = closed({ id: Type.String(), ...ADOPTION, from: InstantText }, { $id: 'Adoption' })
export const AdoptionList = closed(
  {
    items: Type.Array(
      closed({
        id: Type.String(),
        ...ADOPTION,
        from: InstantText,
        until: nullable(InstantText),
        by: nullable(ref(PersonName)),
        adoptedAt: InstantText,
      }),
      {
        description:
          'The company’s first; of each region the newest first. Each holds up to, not at, the instant `until`',
      },
    ),
    regions: Type.Array(Type.String(), { description: 'The regions that may adopt' }),
  },
  { $id: 'AdoptionList', description: 'Which limits and calendar each region counts its new cases by, and from when' },
)

const VERSION = {
  version: Type.String(),
  current: Type.Boolean({ description: 'Cases submitted now take it, but for regions that adopted another' }),
  loadedAt: InstantText,
}

export const VersionList = closed(
  { items: Type.Array(closed({ ...VERSION, name: Type.String() })) },
  { $id: 'VersionList', description: 'Versions, the newest first' },
)

export const CalendarVersionShape = closed(
  { ...VERSION, source: Type.String(), status: Status, calendar: ref(CalendarBody) },
  { $id: 'CalendarVersion' },
)

const YearNumber = Type.Integer({ minimum: 2_000, maximum: 2_099 })
export const YearParams = closed({ year: YearNumber })
export const VersionYearParams = closed({ version: VersionText, year: YearNumber })

export const CalendarYearShape = closed(
  {
    version: Type.String(),
    year: YearNumber,
    current: Type.Boolean({ description: 'Cases submitted now count by this calendar' }),
    source: Type.String(),
    status: Status,
    provisional: Type.Boolean({
      description: "The year's holiday notice is not loaded: weekends and the days that the law fixes",
    }),
    hours: Type.Array(closed({ from: TimeOfDayText, to: TimeOfDayText })),
    workingDays: Type.Integer(),
    days: Type.Array(
      closed({
        date: CivilDateText,
        kind: Type.Enum(DAY_KINDS),
        working: Type.Boolean(),
        name: nullable(Type.String({ description: 'The holiday, or the one that a make-up day is worked for' })),
      }),
      { description: 'Every day of the year, in order' },
    ),
  },
  { $id: 'CalendarYear', description: 'A year of the working calendar, day by day' },
)

export const ProfileVersionShape = closed(
  {
    ...VERSION,
    profile: ref(ProfileBody),
    added: Type.Array(Type.String(), {
      description: 'Rows that this version has no limits of: the shipped ones count',
    }),
  },
  { $id: 'ProfileVersion' },
)

export const AuditList = closed(
  {
    items: Type.Array(
      closed({
        id: Type.String(),
        at: InstantText,
        recordedAt: InstantText,
        by: ref(PersonName),
        action: Type.Enum(AUDITED),
        subject: Type.String({ description: 'The version or the re-dating that it was about' }),
        details: Type.Record(Type.String(), Type.Unknown()),
      }),
    ),
    nextCursor: NextCursor,
  },
  { $id: 'AuditList', description: 'What was done to the house as a whole, the newest first' },
)

export const RULES_SCHEMAS = [
  ...[
    PersonName,
    Figure,
    CaseFigure,
    Commitment,
    TermShape,
    RungShape,
    LadderShape,
    PromiseLimits,
    StatutoryLimits,
    CalendarBody,
    NewCalendarBody,
    CalendarPreviewBody,
    CalendarPreviewShape,
    ProvisionalYears,
    ProfileBody,
    LimitsCheckShape,
    PublishedAnswer,
    NewAdoptionBody,
    AdoptionShape,
    AdoptionList,
  ],
  ...[VersionList, CalendarVersionShape, CalendarYearShape, ProfileVersionShape, AuditList],
]
