import Type from 'typebox'
import { LIMIT_UNITS } from '../../domain/time/limit.ts'
import { ACTIONS } from '../../domain/vocabulary.ts'
import { closed, InstantText, nullable } from './kit.ts'

/** What several answers have in common. */

export const LimitShape = closed(
  { value: Type.Number(), unit: Type.Enum(LIMIT_UNITS) },
  { $id: 'Limit', description: 'A time limit; working hours may be fractions' },
)

export const PersonName = closed(
  { id: Type.String(), name: nullable(Type.String()) },
  { $id: 'PersonName', description: 'A person by id; the name is null where the reader may not know it' },
)

export const AvailableActionShape = closed(
  {
    action: Type.Enum(ACTIONS),
    task: Type.Optional(Type.String({ description: 'Key of the task; absent for an action on the whole case' })),
    outcomes: Type.Optional(
      Type.Array(Type.String(), { description: 'For complete: the outcomes with which the task may end' }),
    ),
    actingFor: Type.Optional(
      Type.String({ description: 'For whom the reader would do it, as a deputy: the id of a person' }),
    ),
    withdraws: Type.Optional(
      Type.Array(Type.String(), { description: 'For take-back: the keys of the tasks that are withdrawn with it' }),
    ),
  },
  { $id: 'AvailableAction', description: 'What the reader may do now' },
)

/** What is shown with a case number everywhere. */
export const PROJECT = {
  customerName: nullable(Type.String({ description: 'Whose case it is; null where the reader may not know it' })),
  shortAddress: nullable(
    Type.String({ description: 'Where, without province and city; null where the reader may not know it' }),
  ),
}

/** How much is asked for, next to a case in a list. */
export const ASKED_LOAD = {
  requestedKw: nullable(Type.Number()),
  requestedKva: nullable(Type.Number({ description: 'Of the transformers at high voltage; 0 at low voltage' })),
}

export const NullableInstant = nullable(InstantText)

export const Provisional = Type.Boolean({
  description: 'The holiday notice of the year of dueAt is not loaded: it may move with it',
})

export const UrgedShape = closed(
  { count: Type.Integer({ minimum: 1 }), lastAt: InstantText },
  { $id: 'Urged', description: 'How often a task was urged, and when last' },
)

export const AwayNow = nullable(
  closed({
    until: Type.String({ format: 'date-time', description: 'Half-open: at this instant no more' }),
    deputy: nullable(Type.String({ description: 'The name of who stands in' })),
  }),
)
