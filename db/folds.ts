import { LRUCache } from 'lru-cache'
import type { CaseState } from '../domain/case/state.ts'

/**
 * Folds that this process read or wrote a moment ago, by the end of their chain, which is of one case at one place of its
 * log. What the API has just decided on is at hand for the journal, which then reads of the case's row only the rest:
 * a fold is most of it. Few, since each takes some tens of kilobytes.
 */
const folds = new LRUCache<string, CaseState>({ max: 100 })

/** Keeps a fold for the next caller. Nobody may change it. */
export function keepFold(hash: string, state: CaseState): void {
  folds.set(hash, state)
}

/** The fold at the end of this chain; undefined if it has to be read. */
export function foldAtHand(hash: string): CaseState | undefined {
  return folds.get(hash)
}
