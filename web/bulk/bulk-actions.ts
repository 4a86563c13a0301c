import { answerOf, api } from '../api/client.ts'
import type { WriteHeader } from '../api/act.ts'
import { Problem } from '../api/problem.ts'
import type { components } from '../api/schema.d.ts'
import type { TaskLine } from '../api/vocabulary.ts'
import type { TypedAct } from '../acts/task-acts.ts'

/** One action on many tasks, as the API does it: asked of each row, case by case. */
type Bulk = components['schemas']['Bulk']
export type BulkPreview = components['schemas']['BulkPreview']
export type BulkAction = Bulk['action']
export type BulkRow = components['schemas']['BulkRow']
export type PreviewedRow = components['schemas']['PreviewedRow']

const BULK_ACTIONS: readonly BulkAction[] = ['urge', 'assign', 'extend', 'take-over', 'close-round', 'close-escalation']

const AGAIN_AFTER_S = 2

/** What may be done to at least one of these; the preview says which of them would be refused. */
export function bulkActionsOn(lines: readonly TaskLine[]): BulkAction[] {
  return BULK_ACTIONS.filter((each) => lines.some(({ actions }) => actions.some(({ action }) => action === each)))
}

/** What is asked of the API; null while something that it needs is not typed yet. */
export function previewOf(action: BulkAction, typed: TypedAct, lines: readonly TaskLine[]): BulkPreview | null {
  const rows = lines.map(({ caseNo, key: task }) => ({ caseNo, task }))
  switch (action) {
    case 'urge':
    case 'take-over':
    case 'close-round':
    case 'close-escalation':
      return { action, rows }
    case 'assign':
      return typed.assignee === undefined ? null : { action, rows, assignee: typed.assignee }
    case 'extend':
      return typed.value === undefined || typed.unit === undefined
        ? null
        : { action, rows, by: { value: typed.value, unit: typed.unit } }
  }
}

/** The same as it is done, with its words. */
export function bulkOf(previewed: BulkPreview, { remark = '' }: TypedAct): Bulk {
  const text = remark.trim()
  switch (previewed.action) {
    case 'extend':
      return { ...previewed, reason: text }
    case 'close-escalation':
      return { ...previewed, note: text }
    case 'urge':
    case 'take-over':
    case 'close-round':
    case 'assign':
      return text === '' ? previewed : { ...previewed, remark: text }
  }
}

/** Sends it; where the engine did not answer for some rows it counts as unanswered, and is sent again under its key. */
export async function sendBulk(body: Bulk, header: WriteHeader, onRows: (rows: BulkRow[]) => void): Promise<BulkRow[]> {
  const { rows } = await answerOf(api.POST('/api/bulk', { params: { header }, body }))
  onRows(rows)
  if (rows.some(({ status }) => status === 'unavailable')) {
    throw new Problem({}, { status: 503, retryAfter: AGAIN_AFTER_S })
  }
  return rows
}
