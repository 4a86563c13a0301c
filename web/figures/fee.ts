import type { CasePage } from '../api/vocabulary.ts'

/** The fee that the latest written reply states, in fen; null if it states none. */
export function feeOf({ timeline }: CasePage): number | null {
  const reply = timeline.filter(({ step, closedAt }) => step === 'plan-reply' && closedAt !== null).at(-1)
  const amount = reply?.tasks[0]?.form?.['feeFen']
  return typeof amount === 'number' ? amount : null
}
