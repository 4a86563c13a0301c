import type { components } from '../api/schema.d.ts'
import type { Action, TaskLine } from '../api/vocabulary.ts'
import type { Ask, TypedDeed } from '../deeds/task-deeds.ts'

type BulkBody = components['schemas']['Bulk']
type Row = BulkBody['rows'][number]
export type BulkAction = BulkBody['action']

/** What is done to many tasks at once: what its dialog asks, and the request that comes of it. */
interface BulkDeed {
  asks: readonly Ask[]
  body: (rows: Row[], typed: TypedDeed) => BulkBody
}

export const BULK_DEEDS: Record<BulkAction, BulkDeed> = {
  urge: { asks: ['remark'], body: (rows, typed) => ({ action: 'urge', rows, ...remarkOf(typed) }) },
  assign: {
    asks: ['assignee', 'remark'],
    body: (rows, typed) => ({ action: 'assign', rows, assignee: typed.assignee ?? '', ...remarkOf(typed) }),
  },
  extend: {
    asks: ['limit', 'reason'],
    body: (rows, typed) => ({
      ...{ action: 'extend', rows, reason: textOf(typed) },
      by: { value: typed.value ?? 0, unit: typed.unit ?? 'workingDays' },
    }),
  },
  'take-over': { asks: ['remark'], body: (rows, typed) => ({ action: 'take-over', rows, ...remarkOf(typed) }) },
  'close-round': { asks: ['remark'], body: (rows, typed) => ({ action: 'close-round', rows, ...remarkOf(typed) }) },
  'close-escalation': {
    asks: ['reason'],
    body: (rows, typed) => ({ action: 'close-escalation', rows, note: textOf(typed) }),
  },
}

const ORDER: readonly BulkAction[] = ['assign', 'extend', 'urge', 'take-over', 'close-round', 'close-escalation']

/** The deeds that some of these tasks grant to this person, each with how many grant it. */
export function bulkDeedsOf(lines: readonly TaskLine[]): { action: BulkAction; count: number }[] {
  return ORDER.map((action) => ({ action, count: lines.filter((line) => grants(line, action)).length })).filter(
    ({ count }) => count > 0,
  )
}

export function grants({ actions }: TaskLine, wanted: Action): boolean {
  return actions.some(({ action }) => action === wanted)
}

export const rowOf = ({ caseNo, key }: TaskLine): Row => ({ caseNo, task: key })

function textOf({ remark = '' }: TypedDeed): string {
  return remark.trim()
}

function remarkOf(typed: TypedDeed): { remark?: string } {
  const remark = textOf(typed)
  return remark === '' ? {} : { remark }
}
