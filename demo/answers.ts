import Type from 'typebox'
import type { Static } from 'typebox'

/** What the demo reads of the API's answers; the whole shapes stand in /openapi.json. */
const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Instant = Type.String()
const MaybeInstant = nullable(Instant)

export const Id = Type.Object({ id: Type.String() })
export const DraftAnswer = Type.Object({ id: Type.String(), caseNo: Type.String(), version: Type.Integer() })
export const Written = Type.Object({ caseNo: Type.String(), seq: Type.Integer() })
export const ClockAnswer = Type.Object({ now: Instant })

const Limit = Type.Object({
  value: Type.Number(),
  unit: Type.Union([Type.Literal('workingDays'), Type.Literal('workingHours'), Type.Literal('months')]),
})

const Used = nullable(Type.Object({ workingDays: Type.Number(), workingHours: Type.Number() }))
const Stops = Type.Array(Type.Object({ from: Instant, until: MaybeInstant, reason: Type.String() }))

const Task = Type.Object({
  key: Type.String(),
  party: Type.String(),
  openedAt: Instant,
  countedFrom: MaybeInstant,
  limit: nullable(Limit),
  dueAt: MaybeInstant,
  closedAt: MaybeInstant,
  used: Used,
  stops: Stops,
})
export type TaskAnswer = Static<typeof Task>

const CaseClock = Type.Object({
  id: Type.String(),
  layer: Type.String(),
  dueAt: MaybeInstant,
  used: Used,
  stops: Stops,
})
export type CaseClockAnswer = Static<typeof CaseClock>

export const CaseAnswer = Type.Object({
  caseNo: Type.String(),
  status: Type.String(),
  category: Type.String(),
  region: Type.String(),
  submittedAt: Instant,
  accountManager: nullable(Type.Object({ id: Type.String() })),
  timeline: Type.Array(
    Type.Object({ step: Type.String(), phase: Type.Integer(), round: Type.Integer(), tasks: Type.Array(Task) }),
  ),
  clocks: Type.Array(CaseClock),
})
export type CaseAnswer = Static<typeof CaseAnswer>

export const EventsAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      type: Type.String(),
      at: Instant,
      data: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
  nextCursor: nullable(Type.String()),
})
