import type { CasePage, Round, RoundTask } from '../../api/vocabulary.ts'

/** A task of a case by its key, with the round that it belongs to. */
export function findTask({ timeline }: CasePage, key: string): { round: Round; task: RoundTask } | undefined {
  for (const round of timeline) {
    const task = round.tasks.find((each) => each.key === key)
    if (task !== undefined) return { round, task }
  }
  return undefined
}

/** What the panels of the page are given. */
export interface ShownTask {
  kase: CasePage
  round: Round
  task: RoundTask
  perDay: number
}
