import Type from 'typebox'
import { CLOCK_LAYERS } from '../../domain/case/clock-subject.ts'
import { LIMIT_LAYERS } from '../../domain/clocks/clock-layers.ts'
import { LIMIT_UNITS } from '../../domain/time/limit.ts'
import { COUNTING_RULES, EXPLAINED_KINDS } from '../../domain/time/explain.ts'
import { ADDRESSEES, RUNGS } from '../../domain/limits/ladder.ts'
import { CASE_CLOCK_KINDS, COMMITMENTS, STATUTORY_ROWS, VALIDITY_ROWS } from '../../domain/limits/profile.ts'
import { FIGURE_STATUSES } from '../../domain/limits/figure.ts'
import { PARTIES, STEPS, STOP_REASONS } from '../../domain/vocabulary.ts'
import { LimitShape, NullableInstant, PersonName, Provisional } from './parts.ts'
import { ReadAt } from './paging.ts'
import { CivilDateText, closed, InstantText, nullable, ref } from './kit.ts'

export const UsedShape = closed(
  { workingDays: Type.Integer(), workingHours: Type.Number({ description: 'To the minute, in two decimals' }) },
  { $id: 'Used', description: 'What ran from the trigger to the end, or to now, less the stops' },
)

export const StopShape = closed(
  {
    from: InstantText,
    until: NullableInstant,
    reason: Type.Enum(STOP_REASONS),
    endsAt: nullable(Type.String({ description: 'Until when it was stated to last; the process ends its own' })),
    workingDays: Type.Integer({ minimum: 0, description: 'By how many working days it has put off the due instant' }),
  },
  { $id: 'Stop', description: 'A row of the ledger; until is null while the clock stands' },
)

export const FiredRung = closed(
  { edition: Type.Integer({ description: 'Extensions granted before it' }), rung: Type.String() },
  { $id: 'FiredRung' },
)

export const Extension = closed(
  { by: ref(LimitShape), at: InstantText, grantedBy: ref(PersonName) },
  { $id: 'Extension', description: 'An internal extension; the statutory limit never moves' },
)

const LimitLayerShape = closed({
  layer: Type.Enum(LIMIT_LAYERS),
  value: Type.Number(),
  unit: Type.Enum(LIMIT_UNITS),
  source: nullable(Type.String({ description: 'Where the figure comes from' })),
  figureStatus: nullable(Type.Enum(FIGURE_STATUSES)),
  countedFrom: InstantText,
  dueAt: NullableInstant,
  binds: Type.Boolean({ description: 'The clock is due by this one' }),
})

const NAMES = [...new Set([...STEPS, ...STATUTORY_ROWS, ...CASE_CLOCK_KINDS, ...COMMITMENTS, ...VALIDITY_ROWS])]

/** What a clock is of. */
export const CLOCK_SUBJECT = {
  layer: Type.Enum(CLOCK_LAYERS),
  name: Type.Enum(NAMES, {
    description:
      'The step, the row of the regulation, the kind of case clock, the commitment for the whole case, or the kind of validity',
  }),
  phase: Type.Integer(),
  round: Type.Integer(),
  party: nullable(Type.Enum(PARTIES)),
}

export const ClockShape = closed(
  {
    id: Type.String(),
    ...CLOCK_SUBJECT,
    limits: Type.Array(LimitLayerShape, { description: 'Empty without a limit or before the trigger' }),
    trigger: NullableInstant,
    dueAt: NullableInstant,
    provisional: Provisional,
    used: nullable(ref(UsedShape)),
    stopped: Type.Boolean(),
    overdue: Type.Boolean(),
    stops: Type.Array(ref(StopShape)),
    extensions: Type.Array(ref(Extension)),
    fired: Type.Array(ref(FiredRung)),
    escalationClosed: Type.Boolean({ description: 'Nothing more is climbed until the ladder begins anew' }),
    nextRung: nullable(closed({ rung: Type.Enum(RUNGS), at: InstantText, to: Type.Array(Type.Enum(ADDRESSEES)) })),
    closedAt: NullableInstant,
  },
  { $id: 'Clock', description: 'A clock of a case' },
)

const ExplainedDayShape = closed({
  date: CivilDateText,
  kind: Type.Enum(EXPLAINED_KINDS),
  name: Type.Optional(Type.String({ description: 'The holiday, or the one that a make-up day is worked for' })),
  provisional: Type.Boolean({ description: "The year's holiday notice is not loaded yet" }),
  number: Type.Integer({
    description: 'Number of the counted day, minutes counted on it, or working days overdue; 0 where nothing counted',
  }),
  rule: Type.Enum(COUNTING_RULES),
  reasons: Type.Array(Type.Enum(STOP_REASONS), { description: 'Why the clock was stopped on this day' }),
})

export const ExplanationShape = closed(
  {
    now: ReadAt,
    caseNo: Type.String(),
    clock: ref(ClockShape),
    calendar: Type.String({ description: 'Version of the calendar' }),
    limit: nullable(ref(LimitShape)),
    countedFrom: NullableInstant,
    dueAt: NullableInstant,
    days: Type.Array(ExplainedDayShape, { description: 'Empty where the clock has no limit or no trigger yet' }),
  },
  { $id: 'Explanation', description: 'A deadline, day by day' },
)
