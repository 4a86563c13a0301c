import Type from 'typebox'
import { DEPARTMENTS, ROLES } from '../../domain/vocabulary.ts'
import { NullableInstant } from './parts.ts'
import { closed, InstantText, nullable } from './kit.ts'

export const RehearsalClock = closed(
  {
    now: InstantText,
    offsetMs: Type.Integer({ description: 'Business time less server time' }),
    version: Type.Integer({ description: 'Raised by every move' }),
    nextDueAt: NullableInstant,
  },
  { $id: 'RehearsalClock', description: 'The business clock' },
)

export const RehearsalPeople = closed(
  {
    password: Type.String({ description: 'They all sign in with this' }),
    items: Type.Array(
      closed({
        name: Type.String(),
        email: Type.String(),
        role: Type.Enum(ROLES),
        department: nullable(Type.Enum(DEPARTMENTS)),
        region: nullable(closed({ zh: Type.String(), en: Type.String() })),
      }),
    ),
  },
  { $id: 'RehearsalPeople', description: 'As whom one may sign in at a rehearsal' },
)

const INSTANT = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)$'

/** One of the four. */
export const ClockMove = closed(
  {
    to: Type.Optional(Type.String({ pattern: INSTANT, description: 'To this instant, not before business now' })),
    workingDays: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1_000, description: 'On by full working days: 450 working minutes each' }),
    ),
    workingHours: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, maximum: 10_000, description: 'On by working time, to the minute' }),
    ),
    toNextDeadline: Type.Optional(Type.Literal(true, { description: 'To the next instant at which a case must act' })),
  },
  { minProperties: 1, maxProperties: 1, description: 'Exactly one of the fields' },
)
