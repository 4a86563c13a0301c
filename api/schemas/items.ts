import Type from 'typebox'
import { ITEM_LISTS } from '../../db/queries/items/items.ts'
import { ITEM_ACTIONS, ITEM_ENTRIES, ITEM_OUTCOMES, ITEM_STATUSES } from '../../domain/items/item.ts'
import { RUNGS } from '../../domain/limits/ladder.ts'
import { CASE_STATUSES, CATEGORIES, KINDS, PARTIES, ROLES, STEPS } from '../../domain/vocabulary.ts'
import { closed, InstantText, ItemNoText, nullable, ref } from './kit.ts'
import { ASKED_LOAD, NullableInstant, PersonName, PROJECT } from './parts.ts'
import { cursorQuery, limitQuery, NextCursor, ReadAt, Total } from './paging.ts'
import { PersonId, Remark } from './remarks.ts'

const maybe = Type.Optional

export const ITEMS_A_PAGE = 50

export const ItemParams = closed({ no: ItemNoText })

/** So many as the limits in force allow: the answer to too many names the most. */
const Days = Type.Integer({
  ...{ minimum: 1, maximum: 250 },
  description: 'Working days from now within which it is to be settled',
})
const Version = Type.Integer({ minimum: 1, description: 'The version that the caller has seen' })

export const RaiseItem = closed(
  {
    matter: Remark,
    step: maybe(Type.Enum(STEPS)),
    party: maybe(Type.Enum(PARTIES)),
    owner: PersonId,
    days: maybe(Days),
  },
  {
    $id: 'RaiseItem',
    description: 'What holds a case up and no step of the procedure decides, and who is to settle it',
  },
)
export const RemarkOnItem = closed({ remark: Remark }, { $id: 'RemarkOnItem' })
export const SettleItem = closed(
  { version: Version, outcome: Type.Enum(ITEM_OUTCOMES), text: Remark },
  { $id: 'SettleItem' },
)
export const HandOverItem = closed({ version: Version, owner: PersonId, reason: Remark }, { $id: 'HandOverItem' })
export const MoveItem = closed({ version: Version, days: Days, reason: Remark }, { $id: 'MoveItem' })
export const ReopenItem = closed({ version: Version, days: maybe(Days), reason: Remark }, { $id: 'ReopenItem' })
export const WithdrawItem = closed({ version: Version, reason: maybe(Remark) }, { $id: 'WithdrawItem' })

export const ItemWritten = closed(
  { no: Type.String(), version: Type.Integer({ minimum: 1 }) },
  { $id: 'ItemWritten', description: 'The item has this version now' },
)

export const ItemQuery = closed({
  list: maybe(Type.Enum(ITEM_LISTS, { description: 'mine where absent: what the caller is to settle' })),
  status: maybe(Type.Enum([...ITEM_STATUSES, 'any'] as const, { description: 'open where absent' })),
  ...limitQuery(100, ITEMS_A_PAGE),
  ...cursorQuery,
})

const LINE = {
  no: Type.String(),
  caseNo: Type.String(),
  ...PROJECT,
  matter: Type.String(),
  about: closed({ step: nullable(Type.Enum(STEPS)), party: nullable(Type.Enum(PARTIES)) }),
  status: Type.Enum(ITEM_STATUSES),
  outcome: nullable(Type.Enum(ITEM_OUTCOMES)),
  raiser: ref(PersonName),
  owner: ref(PersonName),
  ownerParty: Type.Enum(PARTIES),
  raisedAt: InstantText,
  dueAt: InstantText,
  closedAt: NullableInstant,
  overdue: Type.Boolean(),
  workingMinutesLeft: nullable(Type.Integer({ description: 'Negative when late; null of one that is over' })),
  lastRung: nullable(Type.String({ description: 'The rung of its ladder that fired last' })),
}

const ItemLineShape = closed(LINE, { $id: 'ItemLine', description: 'A problem item in a list' })

export const ItemPageOfList = closed(
  { now: ReadAt, items: Type.Array(ref(ItemLineShape)), total: Total, nextCursor: NextCursor },
  { $id: 'ItemList' },
)

const GIVEN = closed(
  { days: Type.Integer(), most: Type.Integer() },
  { description: 'Working days, by default and at most' },
)

export const ItemsOfCase = closed(
  {
    now: ReadAt,
    items: Type.Array(ref(ItemLineShape), { description: 'What is open first' }),
    mayRaise: Type.Boolean(),
    given: GIVEN,
  },
  { $id: 'ItemsOfCase' },
)

export const ItemOwners = closed(
  {
    items: Type.Array(
      closed({ id: Type.String(), name: Type.String(), role: Type.Enum(ROLES), party: Type.Enum(PARTIES) }),
    ),
  },
  { $id: 'ItemOwners', description: 'Who may settle an item of this case' },
)

export const ItemPageShape = closed(
  {
    ...LINE,
    now: ReadAt,
    version: Type.Integer({ minimum: 1 }),
    days: Type.Integer(),
    countedFrom: InstantText,
    case: closed({
      status: Type.Enum(CASE_STATUSES),
      visible: Type.Boolean({ description: 'Whether the reader may see the case itself' }),
      kind: Type.Enum(KINDS),
      category: Type.Enum(CATEGORIES),
      ...ASKED_LOAD,
      address: nullable(Type.String()),
      open: Type.Array(
        closed({
          key: Type.String(),
          step: Type.Enum(STEPS),
          phase: Type.Integer(),
          party: Type.Enum(PARTIES),
          assignee: nullable(ref(PersonName)),
        }),
        { description: 'What is open in the case now' },
      ),
    }),
    history: Type.Array(
      closed({
        version: Type.Integer({ minimum: 1 }),
        what: Type.Enum(ITEM_ENTRIES),
        at: InstantText,
        by: nullable(ref(PersonName)),
        text: nullable(Type.String()),
        owner: nullable(ref(PersonName)),
        dueAt: NullableInstant,
        outcome: nullable(Type.String()),
        rungs: Type.Array(Type.Enum(RUNGS)),
      }),
    ),
    done: Type.Array(
      closed({
        seq: Type.Integer(),
        at: InstantText,
        type: Type.String(),
        by: ref(PersonName),
        task: nullable(Type.String({ description: 'Key of the task' })),
      }),
      { description: 'What was done to the case in its name' },
    ),
    actions: Type.Array(Type.Enum(ITEM_ACTIONS), { description: 'What the reader may do now' }),
    given: GIVEN,
  },
  { $id: 'ItemPage' },
)

export const ITEM_SCHEMAS = [
  PersonName,
  RaiseItem,
  RemarkOnItem,
  SettleItem,
  HandOverItem,
  MoveItem,
  ReopenItem,
  WithdrawItem,
  ItemWritten,
  ItemLineShape,
  ItemPageOfList,
  ItemsOfCase,
  ItemOwners,
  ItemPageShape,
]
