import Type from 'typebox'
import { DUE_STATES, TASK_LISTS, TASK_SORTS } from '../../db/queries/tasks/task-lists.ts'
import { WORK_KINDS } from '../../db/schema/cases.ts'
import { APPOINTMENT_STATUSES } from '../../domain/case/appointment.ts'
import { RUNGS } from '../../domain/limits/ladder.ts'
import { CATEGORIES, CONSULTATION_KINDS, PARTIES, STEPS, STOP_REASONS, TASK_STATUSES } from '../../domain/vocabulary.ts'
import {
  UrgedShape,
  AvailableActionShape,
  LimitShape,
  NullableInstant,
  Provisional,
  PersonName,
  ASKED_LOAD,
  PROJECT,
} from './parts.ts'
import { cursorQuery, limitQuery, NextCursor, Counted, ReadAt, Total } from './paging.ts'
import { CivilDateText, closed, InstantText, nullable, ref } from './kit.ts'

export const TASKS_A_PAGE = 50

/** What a work list is asked by, pages apart. */
const TASK_FILTERS = {
  list: Type.Optional(
    Type.Enum(TASK_LISTS, {
      description:
        'mine where absent; unclaimed, overdue and due-soon (within 450 working minutes) of all that the caller follows',
    }),
  ),
  kind: Type.Optional(Type.Enum(WORK_KINDS, { description: 'Steps of the procedure, or problem items' })),
  step: Type.Optional(Type.Enum(STEPS)),
  party: Type.Optional(Type.Enum(PARTIES)),
  category: Type.Optional(Type.Enum(CATEGORIES)),
  region: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  green: Type.Optional(Type.Boolean()),
  status: Type.Optional(Type.Enum([...TASK_STATUSES, 'any'] as const, { description: 'open where absent' })),
  stopped: Type.Optional(Type.Boolean()),
  awaited: Type.Optional(
    Type.Boolean({ description: 'Somebody is asked for an opinion or a signature and has not answered' }),
  ),
  state: Type.Optional(
    Type.Enum(DUE_STATES, {
      description:
        'Open tasks only; due-today is what is left of today, due-soon is within 450 working minutes, due-next is due-soon without due-today',
    }),
  ),
  rung: Type.Optional(
    Type.Enum([...RUNGS, 'none'] as const, { description: 'The rung that fired last; none: no rung has' }),
  ),
  assignee: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: "A person's id, or `none` for unclaimed tasks" }),
  ),
  sort: Type.Optional(
    Type.Enum(TASK_SORTS, {
      description:
        'dueAt where absent: the green channel first, then the earliest due; stoppedSince: what has stood longest',
    }),
  ),
}

export const TaskExportQuery = closed(TASK_FILTERS)

export const TaskQuery = closed({
  ...TASK_FILTERS,
  ...limitQuery(100, TASKS_A_PAGE),
  ...cursorQuery,
})

export const TaskLineShape = closed(
  {
    caseNo: Type.String(),
    key: Type.String({ description: 'step.phase.round.party; of a problem item its number' }),
    kind: Type.Enum(WORK_KINDS),
    step: nullable(Type.Enum(STEPS, { description: 'Null of a problem item' })),
    matter: nullable(Type.String({ description: 'Of a problem item: what the matter is' })),
    phase: Type.Integer({ description: '0 where the task is of the whole case' }),
    round: Type.Integer(),
    party: Type.Enum(PARTIES),
    status: Type.Enum(TASK_STATUSES),
    assignee: nullable(ref(PersonName)),
    openedAt: InstantText,
    countedFrom: NullableInstant,
    dueAt: NullableInstant,
    provisional: Provisional,
    closedAt: NullableInstant,
    outcome: nullable(Type.String()),
    limit: nullable(ref(LimitShape)),
    stopped: Type.Boolean(),
    stops: Type.Array(closed({ reason: Type.Enum(STOP_REASONS), endsAt: NullableInstant }), {
      description: 'Why it is stopped, and until when where that was stated',
    }),
    stoppedSince: NullableInstant,
    waiting: Type.Boolean({ description: 'Ordered early: what it waits for has not come' }),
    overdue: Type.Boolean(),
    green: Type.Boolean(),
    category: Type.Enum(CATEGORIES),
    region: Type.String(),
    lastRung: nullable(Type.String({ description: 'The highest rung of its ladder that has fired' })),
    urged: nullable(ref(UrgedShape)),
    awaited: Type.Array(closed({ person: ref(PersonName), kind: Type.Enum(CONSULTATION_KINDS) }), {
      description: 'Whom it waits for: who is asked for an opinion or a signature and has not answered',
    }),
    ...PROJECT,
    ...ASKED_LOAD,
    workingMinutesLeft: nullable(
      Type.Integer({ description: 'Negative when late; null where closed, stopped or without a due instant' }),
    ),
    visit: nullable(
      closed(
        { on: CivilDateText, status: Type.Enum(APPOINTMENT_STATUSES) },
        { description: 'When somebody comes to the site, as proposed or asked for last' },
      ),
    ),
    actions: Type.Array(ref(AvailableActionShape)),
  },
  { $id: 'TaskLine', description: 'A line of a work list' },
)

export const TaskPage = closed(
  { now: ReadAt, items: Type.Array(ref(TaskLineShape)), total: Total, nextCursor: NextCursor },
  { $id: 'TaskPage' },
)

export const TaskCounts = Type.Record(Type.Enum(TASK_LISTS), Counted, {
  $id: 'TaskCounts',
  description: 'Open tasks on each list',
  additionalProperties: false,
})

/** Registered with the routes that answer with them. */
export const TASK_SCHEMAS = [
  UrgedShape,
  LimitShape,
  PersonName,
  AvailableActionShape,
  TaskLineShape,
  TaskPage,
  TaskCounts,
]
