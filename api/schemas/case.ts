import Type from 'typebox'
import { CASE_SORTS } from '../../db/queries/cases/cases.ts'
import {
  CASE_STATUSES,
  CATEGORIES,
  DOCUMENT_KINDS,
  GATES,
  GREEN_REASONS,
  KINDS,
  PARTIES,
  ROUND_CAUSES,
  STEPS,
  TASK_STATUSES,
} from '../../domain/vocabulary.ts'
import { APPOINTMENT_STEPS } from '../../domain/steps.ts'
import { LEFT_OUT_REASONS } from '../../domain/application/route.ts'
import { CLOCK_SUBJECT, ClockShape, ExplanationShape, Extension, FiredRung, StopShape, UsedShape } from './clock.ts'
import {
  AvailableActionShape,
  LimitShape,
  NullableInstant,
  Provisional,
  PersonName,
  ASKED_LOAD,
  PROJECT,
  UrgedShape,
} from './parts.ts'
import { cursorQuery, limitQuery, NextCursor, ReadAt, Total } from './paging.ts'
import { TermValues } from './business-time.ts'
import { CaseCourseShape } from './course.ts'
import { Consultation, Pending } from './consultations.ts'
import { MATTERS } from './case-matters.ts'
import { CommentList, CommentShape, EventList, EventShape } from './log.ts'
import { CivilDateText, closed, InstantText, line, nullable, ref } from './kit.ts'

export const CASES_A_PAGE = 50

export const CaseQuery = closed({
  status: Type.Optional(Type.Enum(CASE_STATUSES)),
  category: Type.Optional(Type.Enum(CATEGORIES)),
  green: Type.Optional(Type.Boolean()),
  flagged: Type.Optional(Type.Boolean({ description: 'Documents were demanded that the list did not name' })),
  suspended: Type.Optional(Type.Boolean()),
  lapsed: Type.Optional(Type.Boolean({ description: 'The plan lapsed, and no new one was asked for yet' })),
  owed: Type.Optional(Type.Boolean({ description: 'The caller has an open task in it' })),
  search: Type.Optional(
    line(60, 'Words that must all occur: parts of number, customer or address, digits of a telephone number'),
  ),
  sort: Type.Optional(
    Type.Enum(CASE_SORTS, {
      description:
        "-submittedAt where absent; - is descending; owed: the caller's own open tasks first, by due instant",
    }),
  ),
  ...limitQuery(100, CASES_A_PAGE),
  ...cursorQuery,
})

const OpenTask = closed({
  key: Type.String(),
  step: Type.Enum(STEPS),
  phase: Type.Integer(),
  round: Type.Integer(),
  party: Type.Enum(PARTIES),
  dueAt: NullableInstant,
  provisional: Provisional,
  stopped: Type.Boolean(),
  waiting: Type.Boolean(),
  overdue: Type.Boolean(),
  mine: Type.Boolean({ description: 'Of the caller: what he owes in this case' }),
})

const NextDue = closed(
  { clock: Type.String(), ...CLOCK_SUBJECT, dueAt: InstantText, provisional: Provisional, overdue: Type.Boolean() },
  {
    description:
      "The earliest limit that runs, of a task, of the regulation or of the whole case; to the customer without limits of the company's own that have passed",
  },
)

const Proposal = closed({
  step: Type.Enum(APPOINTMENT_STEPS),
  phase: Type.Integer(),
  round: Type.Integer(),
  on: CivilDateText,
  from: Type.String({ description: 'HH:mm, Asia/Shanghai' }),
  until: Type.String(),
})

const CaseLineShape = closed(
  {
    caseNo: Type.String(),
    seq: Type.Integer(),
    status: Type.Enum(CASE_STATUSES),
    category: Type.Enum(CATEGORIES),
    region: Type.String(),
    green: Type.Boolean(),
    flagged: Type.Boolean({ description: 'Documents were demanded that the list did not name' }),
    suspended: Type.Boolean(),
    lapsed: Type.Boolean(),
    submittedAt: InstantText,
    lastAt: InstantText,
    nextDueAt: NullableInstant,
    kind: Type.Enum(KINDS),
    ...PROJECT,
    ...ASKED_LOAD,
    accountManager: nullable(ref(PersonName)),
    withCustomer: Type.Boolean({ description: 'No task of the grid can be acted on' }),
    nextDue: nullable(NextDue),
    open: Type.Array(OpenTask, { description: 'Its open tasks in the order in which they were opened' }),
    proposals: Type.Array(Proposal, { description: 'Visits that were proposed to the caller and wait for the answer' }),
  },
  { $id: 'CaseLine', description: 'A line of the case list' },
)

export const CaseList = closed(
  { now: ReadAt, items: Type.Array(ref(CaseLineShape)), total: Total, nextCursor: NextCursor },
  { $id: 'CaseList' },
)

const AccountManager = closed({
  id: Type.String(),
  name: nullable(Type.String()),
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
})

const GreenChannel = closed({
  reason: Type.Enum(GREEN_REASONS),
  admittedAt: InstantText,
  until: CivilDateText,
  leader: ref(PersonName),
  supervisor: ref(PersonName),
  grantor: ref(PersonName),
})

const Holder = closed({
  key: Type.String(),
  step: Type.Enum(STEPS),
  phase: Type.Integer(),
  round: Type.Integer(),
  party: Type.Enum(PARTIES),
  assignee: nullable(ref(PersonName)),
  since: InstantText,
  dueAt: NullableInstant,
  provisional: Provisional,
  overdue: Type.Boolean(),
  workingDaysLeft: nullable(Type.Integer({ description: '0 on the day it is due, negative after it' })),
  workingMinutesLeft: nullable(Type.Integer()),
})

const TimelineTask = closed({
  key: Type.String(),
  party: Type.Enum(PARTIES),
  status: Type.Enum(TASK_STATUSES),
  assignee: nullable(ref(PersonName)),
  openedAt: InstantText,
  startedOnSiteAt: NullableInstant,
  statedStartAt: NullableInstant,
  closedAt: NullableInstant,
  outcome: nullable(Type.String()),
  form: nullable(Type.Record(Type.String(), Type.Union([Type.Number(), Type.String(), Type.Boolean()]))),
  limit: nullable(ref(LimitShape)),
  countedFrom: NullableInstant,
  dueAt: NullableInstant,
  provisional: Provisional,
  used: nullable(ref(UsedShape)),
  stopped: Type.Boolean(),
  overdue: Type.Boolean(),
  stops: Type.Array(ref(StopShape)),
  fired: Type.Array(ref(FiredRung)),
  escalationClosed: Type.Boolean(),
  extensions: Type.Array(ref(Extension)),
  urged: nullable(ref(UrgedShape)),
  consultations: Type.Array(ref(Consultation)),
  pending: nullable(ref(Pending)),
  given: nullable(
    closed(
      { by: ref(PersonName), at: InstantText, reason: nullable(Type.String()) },
      { description: 'The colleague who gave it to its holder 转办, and why; null if nobody did, and to customers' },
    ),
  ),
})

const TimelineRound = closed({
  step: Type.Enum(STEPS),
  phase: Type.Integer(),
  round: Type.Integer(),
  cause: Type.Enum(ROUND_CAUSES),
  openedAt: InstantText,
  closedAt: NullableInstant,
  tasks: Type.Array(TimelineTask),
  standing: Type.Array(
    closed({ party: Type.Enum(PARTIES), reason: Type.Literal('input-unchanged'), approvedInRound: Type.Integer() }),
    { description: 'Approvals of an earlier round that stand' },
  ),
})

const PhaseGates = closed({
  phase: Type.Integer(),
  gates: Type.Array(closed({ gate: Type.Enum(GATES), metAt: NullableInstant })),
  lacking: Type.Array(Type.Enum(GATES)),
  energisedAt: NullableInstant,
})

export const CasePageShape = closed(
  {
    caseNo: Type.String(),
    seq: Type.Integer({ description: 'What the page has read; sent back with an action' }),
    now: ReadAt,
    kind: Type.Enum(KINDS),
    status: Type.Enum(CASE_STATUSES),
    category: Type.Enum(CATEGORIES),
    region: Type.String(),
    station: nullable(Type.String({ description: 'Of the region, if the application names it' })),
    submittedAt: InstantText,
    lastAt: InstantText,
    rules: closed({ profile: Type.String(), calendar: Type.String() }),
    terms: ref(TermValues),
    ...PROJECT,
    accountManager: nullable(AccountManager),
    green: nullable(GreenChannel),
    supplementList: nullable(Type.Array(Type.Enum(DOCUMENT_KINDS))),
    ball: closed({
      withCustomer: Type.Boolean({ description: 'No task of the grid can be acted on' }),
      holders: Type.Array(Holder),
    }),
    timeline: Type.Array(TimelineRound),
    ahead: Type.Array(
      closed({ step: Type.Enum(STEPS), phase: Type.Integer(), parties: Type.Array(Type.Enum(PARTIES)) }),
    ),
    leftOut: Type.Array(closed({ step: Type.Enum(STEPS), reason: Type.Enum(LEFT_OUT_REASONS) })),
    clocks: Type.Array(ref(ClockShape)),
    gates: Type.Array(PhaseGates),
    ...MATTERS,
    availableActions: Type.Array(ref(AvailableActionShape)),
  },
  { $id: 'CasePage', description: 'Where a case stands' },
)

/** Registered with the routes that answer with them. */
export const CASE_SCHEMAS = [
  TermValues,
  LimitShape,
  UrgedShape,
  PersonName,
  AvailableActionShape,
  Consultation,
  Pending,
  UsedShape,
  StopShape,
  FiredRung,
  Extension,
  ClockShape,
  ExplanationShape,
  CaseLineShape,
  CaseList,
  CasePageShape,
  CaseCourseShape,
  EventShape,
  EventList,
  CommentShape,
  CommentList,
]
