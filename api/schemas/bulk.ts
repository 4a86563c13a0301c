import Type, { type Static } from 'typebox'
import { PersonId, Remark, TaskRow } from './remarks.ts'
import { closed, InstantText, Problem, ref, taggedBy } from './kit.ts'
import { LimitText } from './supervision.ts'

const MOST_ROWS = 500

const maybe = Type.Optional
const rows = Type.Array(TaskRow, { minItems: 1, maxItems: MOST_ROWS, uniqueItems: true })

const withRemark = { rows, remark: maybe(Remark) }
const urge = closed({ action: Type.Literal('urge'), ...withRemark })
const takeOver = closed({ action: Type.Literal('take-over'), ...withRemark })
const closeRound = closed({ action: Type.Literal('close-round'), ...withRemark })
const assign = closed({ action: Type.Literal('assign'), assignee: PersonId, ...withRemark })
const extend = { action: Type.Literal('extend'), rows, by: LimitText }
const closeEscalation = { action: Type.Literal('close-escalation'), rows }

export const Bulk = taggedBy(
  'action',
  [
    urge,
    takeOver,
    closeRound,
    assign,
    closed({ ...extend, reason: Remark }),
    closed({ ...closeEscalation, note: Remark }),
  ],
  { $id: 'Bulk', description: 'One action on many tasks, case by case' },
)
export type Bulk = Static<typeof Bulk>

export const BulkPreview = taggedBy(
  'action',
  [
    urge,
    takeOver,
    closeRound,
    assign,
    closed({ ...extend, reason: maybe(Remark) }),
    closed({ ...closeEscalation, note: maybe(Remark) }),
  ],
  { $id: 'BulkPreview', description: 'The same before it is done: its reason may still be missing' },
)
export type BulkPreview = Static<typeof BulkPreview>

const ROW = { caseNo: Type.String(), task: Type.String() }

const ExtensionAndLawShape = closed(
  {
    dueAt: InstantText,
    lawDueAt: InstantText,
    beyond: Type.Boolean({ description: 'The extension ends after the statutory limit: allowed, and the limit stays' }),
  },
  {
    $id: 'ExtensionAndLaw',
    description: 'When the task would be due with an extension, and when the statutory limit is that its work serves',
  },
)

const PreviewedRow = Type.Object(
  {
    ...ROW,
    allowed: Type.Boolean(),
    problem: maybe(ref(Problem)),
    law: maybe(ref(ExtensionAndLawShape)),
  },
  {
    $id: 'PreviewedRow',
    description: 'Whether the row would be allowed now; each for itself, the others not yet done',
  },
)

export const BulkPreviewAnswer = Type.Object({ rows: Type.Array(ref(PreviewedRow)) }, { $id: 'BulkPreviewAnswer' })

export const ROW_STATUSES = ['done', 'refused', 'unavailable'] as const

const BulkRow = Type.Object(
  {
    ...ROW,
    status: Type.Enum(ROW_STATUSES, {
      description: 'unavailable: send the same request under the same key again; what is done answers the same',
    }),
    seq: maybe(Type.Integer({ minimum: 1, description: 'Of a row that is done: the place of its effect in the log' })),
    law: maybe(ref(ExtensionAndLawShape)),
    problem: maybe(ref(Problem)),
  },
  { $id: 'BulkRow', description: 'What became of a row' },
)

export const BulkAnswer = Type.Object({ rows: Type.Array(ref(BulkRow)) }, { $id: 'BulkAnswer' })

export const BULK_SCHEMAS = [
  Bulk,
  BulkPreview,
  ExtensionAndLawShape,
  PreviewedRow,
  BulkPreviewAnswer,
  BulkRow,
  BulkAnswer,
]
