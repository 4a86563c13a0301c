import Type from 'typebox'
import { RUNGS } from '../../domain/limits/ladder.ts'
import { CATEGORIES, DEPARTMENTS, PARTIES, STEPS } from '../../domain/vocabulary.ts'
import { NullableInstant, PersonName } from './parts.ts'
import { ReadAt } from './paging.ts'
import { closed, InstantText, nullable, ref } from './kit.ts'
import { TASK_SCHEMAS, TaskLineShape } from './task.ts'

/** What supervisors, leaders, heads and account managers see of the work of others. */

export const BoardQuery = closed({
  region: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  category: Type.Optional(Type.Enum(CATEGORIES)),
  green: Type.Optional(Type.Boolean()),
})

const Count = Type.Integer({ minimum: 0 })
const COUNTS = {
  open: Count,
  overdue: Count,
  dueToday: Type.Integer({ minimum: 0, description: 'What is left of today; due soon as well' }),
  dueSoon: Count,
  stopped: Count,
}
const Counts = closed(COUNTS, {
  $id: 'OpenCounts',
  description: 'Open tasks; each number is the total of the work list `all` with the same filters and that state',
})

const Party = Type.Enum(PARTIES)
const Step = Type.Enum(STEPS)

export const BoardShape = closed(
  {
    now: ReadAt,
    total: ref(Counts),
    parties: Type.Array(closed({ party: Party, ...COUNTS })),
    steps: Type.Array(closed({ step: Step, ...COUNTS })),
    items: ref(Counts),
    rungs: Type.Array(
      closed({
        rung: nullable(Type.Enum(RUNGS, { description: 'The rung that fired last; null: none has' })),
        ...COUNTS,
      }),
    ),
    regions: Type.Array(closed({ region: Type.String(), ...COUNTS })),
    matrix: Type.Array(closed({ party: Party, step: Step, ...COUNTS }), {
      description: 'Cells in which anything is open',
    }),
    stoppedLongest: Type.Array(ref(TaskLineShape), { description: 'At most ten, with their reasons' }),
  },
  { $id: 'Board', description: 'What is open in the reader’s scope, counted by party, step, rung and region' },
)

export const DepartmentParams = closed({ department: Type.Enum(DEPARTMENTS) })

const Load = {
  ...COUNTS,
  oldest: nullable(
    closed(
      {
        caseNo: Type.String(),
        key: Type.String(),
        step: nullable(Step),
        openedAt: InstantText,
        dueAt: NullableInstant,
      },
      { description: 'The one that was opened first' },
    ),
  ),
}

export const DepartmentLoadShape = closed(
  {
    now: ReadAt,
    department: Type.Enum(DEPARTMENTS),
    total: ref(Counts),
    unclaimed: closed(Load),
    people: Type.Array(
      closed({
        person: ref(PersonName),
        isMember: Type.Boolean({ description: 'Of the department; others took a task of it over' }),
        ...Load,
      }),
      { description: 'Also who has nothing; the most overdue first' },
    ),
  },
  { $id: 'DepartmentLoad', description: 'The open work of a department by person' },
)

export const OVERSIGHT_SCHEMAS = [...TASK_SCHEMAS, Counts, BoardShape, DepartmentLoadShape]
