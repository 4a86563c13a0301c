import type { Instant } from '../domain/time/instant.ts'
import type { ClockRow, JournalAnswer, JournalEntry } from './messages.ts'

/** A problem item that was looked at. */
export interface ItemLooked {
  clock: ClockRow
  /** When it must act next; null: nothing of its ladder is ahead, or it is over. */
  nextDueAt: Instant | null
}

/** What the workflows ask of the world; activities/ does it. */
export interface Activities {
  /** Writes what a turn proposes, and answers the rows of the log that the turn has not seen. */
  journal: (entry: JournalEntry) => Promise<JournalAnswer>
  /** Does nothing: its result reaches a run in a workflow task of its own. */
  nextWorkflowTask: () => Promise<void>
  /** Fires the rungs of a problem item that have come, and answers what is ahead. */
  fireItem: (no: string) => Promise<ItemLooked>
  /** Computes the next batch of a re-dating's preview; true when none is left. */
  previewRedatings: (redating: string) => Promise<boolean>
  /** Re-dates the next batch of cases; true when none is left. */
  applyRedatings: (redating: string) => Promise<boolean>
}
