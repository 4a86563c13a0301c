import Type from 'typebox'
import { COURSE_MARKS } from '../../domain/pages/case-course.ts'
import { PARTIES, ROUND_CAUSES, STEPS, STOP_REASONS, TASK_STATUSES } from '../../domain/vocabulary.ts'
import { ClockShape, UsedShape } from './clock.ts'
import { LimitShape, NullableInstant, PROJECT, PersonName } from './parts.ts'
import { ReadAt } from './paging.ts'
import { CivilDateText, closed, InstantText, nullable, ref } from './kit.ts'

const Mark = closed({
  mark: Type.Enum(COURSE_MARKS),
  phase: Type.Integer({ description: '0 where it is of the whole case' }),
  round: Type.Integer({ description: '0 where there are no rounds' }),
  at: InstantText,
})

const Planned = closed(
  { from: InstantText, until: InstantText, workingDays: Type.Integer(), limit: ref(LimitShape) },
  { description: 'By its limit, had nothing stopped it and nobody extended it; null without a limit or a trigger' },
)

const Row = closed({
  key: Type.String(),
  step: Type.Enum(STEPS),
  phase: Type.Integer(),
  round: Type.Integer(),
  party: Type.Enum(PARTIES),
  cause: Type.Enum(ROUND_CAUSES),
  status: Type.Enum(TASK_STATUSES, { description: 'What was cancelled or not answered is shown too' }),
  outcome: nullable(Type.String()),
  assignee: nullable(ref(PersonName)),
  planned: nullable(Planned),
  actual: closed({ from: InstantText, startedOnSiteAt: NullableInstant, until: NullableInstant }),
  countedFrom: NullableInstant,
  dueAt: nullable(
    Type.String({ description: 'As it stands now, stops and extensions included; null while it stands' }),
  ),
  used: nullable(ref(UsedShape)),
  overdue: Type.Boolean(),
  stops: Type.Array(
    closed({
      from: InstantText,
      until: NullableInstant,
      reason: Type.Enum(STOP_REASONS),
      endsAt: NullableInstant,
      workingDays: Type.Integer({ description: 'That it takes out, so far where it is running' }),
    }),
  ),
})

export const CaseCourseShape = closed(
  {
    now: ReadAt,
    caseNo: Type.String(),
    seq: Type.Integer(),
    ...PROJECT,
    marks: Type.Array(Mark),
    rows: Type.Array(Row, { description: 'A row a task, in the order in which they were opened' }),
    clocks: Type.Array(ref(ClockShape), { description: 'Of the regulation and of the whole case' }),
    ahead: Type.Array(
      closed({ step: Type.Enum(STEPS), phase: Type.Integer(), parties: Type.Array(Type.Enum(PARTIES)) }),
    ),
    daysOff: Type.Array(CivilDateText, { description: 'Days within all of it that are not worked' }),
  },
  { $id: 'CaseCourse', description: 'Planned, actual and stopped, for a chart of the case over time' },
)
