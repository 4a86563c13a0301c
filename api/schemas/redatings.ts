import Type from 'typebox'
import { CURRENT_COUNTING } from '../../domain/versions.ts'
import { REDATING_CASE_STATUSES, REDATING_STATUSES } from '../../domain/actions/redating.ts'
import { CLOCK_SUBJECT } from './clock.ts'
import { LimitShape, NullableInstant, PersonName } from './parts.ts'
import { cursorQuery, limitQuery, NextCursor } from './paging.ts'
import { VersionText } from './rules.ts'
import { closed, InstantText, nullable, paragraph, ref } from './kit.ts'

const maybe = Type.Optional

export const NewRedatingBody = closed(
  {
    calendar: maybe(VersionText),
    profile: maybe(VersionText),
    counting: maybe(Type.Literal(CURRENT_COUNTING, { description: 'The present version of the counting rules' })),
    reason: paragraph(4_000),
  },
  { $id: 'NewRedating', description: 'To which versions, at least one of the three; and why' },
)

export const ApplyBody = closed(
  { version: Type.Integer({ minimum: 1, description: 'The version of what was shown, as it was read' }) },
  { $id: 'ApplyRedating' },
)

const Status = Type.Enum(REDATING_STATUSES)
const CaseStatus = Type.Enum(REDATING_CASE_STATUSES)
const Count = Type.Integer({ minimum: 0 })

export const RedatingAnswerShape = closed(
  { id: Type.String(), version: Type.Integer(), status: Status },
  { $id: 'RedatingAnswer' },
)

export const RedatingShape = closed(
  {
    id: Type.String(),
    status: Status,
    version: Type.Integer({ description: 'Of what is shown; higher where cases are shown again' }),
    appliedVersion: Type.Integer({ description: 'The version that was applied last; 0 before the first' }),
    calendar: nullable(Type.String({ description: 'null: each case keeps its own' })),
    profile: nullable(Type.String()),
    counting: nullable(Type.Integer({ description: 'The version of the counting rules' })),
    reason: Type.String(),
    createdBy: ref(PersonName),
    createdAt: InstantText,
    appliedBy: nullable(ref(PersonName)),
    appliedAt: NullableInstant,
    counts: closed({
      total: Type.Integer({ minimum: 0, description: 'Open cases of other versions when it was asked for' }),
      shown: Count,
      changed: Type.Integer({ minimum: 0, description: 'With a due instant or a limit that changes' }),
      becomesOverdue: Type.Integer({ minimum: 0, description: 'With a clock that would be overdue at once' }),
      ...Object.fromEntries(REDATING_CASE_STATUSES.map((status) => [status, Count])),
    }),
  },
  { $id: 'Redating', description: 'A change of calendar, limits or counting rules for the open cases 重算期限' },
)

export const RedatingList = closed(
  { items: Type.Array(ref(RedatingShape)), nextCursor: NextCursor },
  { $id: 'RedatingList' },
)

const MaybeLimit = nullable(ref(LimitShape))
const LimitChange = closed({ before: MaybeLimit, after: MaybeLimit })

const PreviewedClockShape = closed({
  clock: Type.String(),
  ...CLOCK_SUBJECT,
  limit: LimitChange,
  green: LimitChange,
  due: closed({ before: NullableInstant, after: NullableInstant }),
  becomesOverdue: Type.Boolean({ description: 'It would be overdue at once, and was not when it was shown' }),
})

export const RedatingCaseList = closed(
  {
    items: Type.Array(
      closed({
        caseNo: Type.String(),
        status: CaseStatus,
        version: Type.Integer({ description: 'In which it is shown like this' }),
        shownAt: InstantText,
        from: closed({
          profile: Type.String(),
          calendar: Type.String(),
          counting: maybe(Type.Integer({ description: 'The counting rules, where they change' })),
        }),
        clocks: Type.Array(PreviewedClockShape, {
          description: 'Those that change; all others keep their due instant',
        }),
        becomesOverdue: Type.Boolean(),
        seq: nullable(Type.Integer({ description: "Where the re-dating stands in the case's log" })),
      }),
    ),
    nextCursor: NextCursor,
  },
  { $id: 'RedatingCaseList' },
)

export const REDATINGS_A_PAGE = 50
export const RedatingQuery = closed({ ...limitQuery(200, REDATINGS_A_PAGE), ...cursorQuery })
export const RedatingCaseQuery = closed({
  status: maybe(CaseStatus),
  becomesOverdue: maybe(Type.Boolean()),
  ...limitQuery(200, REDATINGS_A_PAGE),
  ...cursorQuery,
})

export const REDATING_SCHEMAS = [
  ...[LimitShape, PersonName, NewRedatingBody, ApplyBody],
  ...[RedatingAnswerShape, RedatingShape, RedatingList, RedatingCaseList],
]
