import type { ItemAction, ItemEntry, ItemOutcome, ItemStatus } from '../domain/items/item.ts'
import type { Name, Names } from './name.ts'

/** A problem of a case that no step decides. */
export const ITEM_NAME: Name = { zh: '协调事项', en: 'Problem item' }

export const ITEM_STATUS_NAMES: Names<ItemStatus> = {
  open: { zh: '协调中', en: 'Open' },
  settled: { zh: '已办结', en: 'Resolved' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
}

export const ITEM_OUTCOME_NAMES: Names<ItemOutcome> = {
  solved: { zh: '已解决', en: 'Solved' },
  'handed-to-management': { zh: '未解决，提请上级协调', en: 'Not solved, escalated to management' },
  'no-longer-needed': { zh: '无需继续协调', en: 'No longer needed' },
}

/** Entries of its history. */
export const ITEM_ENTRY_NAMES: Names<ItemEntry> = {
  raise: { zh: '提出', en: 'Raised' },
  remark: { zh: '补充说明', en: 'Remark' },
  settle: { zh: '办结', en: 'Resolved' },
  'hand-over': { zh: '转交', en: 'Handed over' },
  'move-due': { zh: '调整期限', en: 'Due date moved' },
  reopen: { zh: '重新打开', en: 'Reopened' },
  withdraw: { zh: '撤销', en: 'Withdrawn' },
  rung: { zh: '到期提醒', en: 'Reminder' },
}

/** Actions on it. */
export const ITEM_ACTION_NAMES: Names<ItemAction> = {
  remark: { zh: '补充说明', en: 'Add a remark' },
  settle: { zh: '办结', en: 'Resolve' },
  'hand-over': { zh: '转交', en: 'Hand over' },
  'move-due': { zh: '调整期限', en: 'Move due date' },
  reopen: { zh: '重新打开', en: 'Reopen' },
  withdraw: { zh: '撤销', en: 'Withdraw' },
}
