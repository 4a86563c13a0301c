import Type from 'typebox'
import { KEPT_ROWS, TREND_PERIODS } from '../../db/queries/trends/trends-shapes.ts'
import { CATEGORIES, STEPS } from '../../domain/vocabulary.ts'
import { PARALLEL_STEPS } from '../../domain/steps.ts'
import { ReadAt } from './paging.ts'
import { CivilDateText, closed, nullable, ref } from './kit.ts'

/** Years of which there may be cases; beyond them months cannot be reckoned. */
const DAY = { format: 'date', pattern: '^(19|20|21)' }

/** How far back one answer may reach. */
export const TREND_YEARS = 3

export const TrendQuery = closed({
  from: Type.Optional(
    Type.String({
      ...DAY,
      description: `Three months up to \`to\` where absent; ${TREND_YEARS} years at most`,
    }),
  ),
  to: Type.Optional(Type.String({ ...DAY, description: 'Included; today where absent' })),
  by: Type.Optional(Type.Enum(TREND_PERIODS, { description: 'month where absent' })),
  region: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  category: Type.Optional(Type.Enum(CATEGORIES)),
})

const Count = Type.Integer({ minimum: 0 })

const Spread = closed(
  { of: Count, median: nullable(Type.Number()), p90: nullable(Type.Number()) },
  { $id: 'Spread', description: 'Median and 90th percentile of so many' },
)

const KEPT = {
  count: Type.Integer({ minimum: 0, description: 'Closed: tasks, clocks or cases' }),
  cases: Type.Integer({ minimum: 0, description: 'Cases that stand behind the figure' }),
  attainment: closed({
    of: Type.Integer({ minimum: 0, description: 'That had a limit' }),
    inTime: Count,
    share: nullable(Type.Number({ minimum: 0, maximum: 1 })),
  }),
  workingDays: ref(Spread),
  workingHours: ref(Spread),
}
const Kept = closed(KEPT, { $id: 'Kept', description: 'How limits were kept by what was closed in some time' })

const TREND = {
  whole: ref(Kept),
  openLate: Type.Integer({
    minimum: 0,
    description: 'Open now and late; counted in no other figure, as it is not closed',
  }),
  periods: Type.Array(closed({ from: CivilDateText, ...KEPT }), {
    description: 'Each week from its Monday or month from its first in which anything was closed',
  }),
}

const UsedTime = closed({ workingDays: Type.Number(), workingHours: Type.Number() })

export const TrendsShape = closed(
  {
    now: ReadAt,
    from: CivilDateText,
    to: CivilDateText,
    by: Type.Enum(TREND_PERIODS),
    steps: Type.Array(closed({ step: Type.Enum(STEPS), ...TREND }), {
      description: "The company's tasks; what was cancelled counts only where it was late already",
    }),
    statutory: Type.Array(closed({ row: Type.Enum(KEPT_ROWS), ...TREND })),
    cases: closed(TREND, {
      description:
        'Completed cases; in time only where all their statutory rows were. Days are those of the case clock',
    }),
    parallel: Type.Array(
      closed({
        step: Type.Enum(PARALLEL_STEPS),
        rounds: Count,
        cases: Count,
        serial: UsedTime,
        parallel: UsedTime,
        saved: UsedTime,
      }),
      { description: 'Rounds that ended: the sum of all parts against the longest of each round, less the stops' },
    ),
  },
  { $id: 'Trends', description: 'How limits were kept over time, with the number that stands behind each figure' },
)

export const TREND_SCHEMAS = [Spread, Kept, TrendsShape]
