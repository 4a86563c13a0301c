import type { TaskLine } from '../api/vocabulary.ts'

/** Whether one action on many tasks can take it: a problem item has actions of its own. */
export function canBeChosen({ kind }: Pick<TaskLine, 'kind'>): boolean {
  return kind === 'step'
}
