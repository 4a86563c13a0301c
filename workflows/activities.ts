import type { JournalAnswer, JournalEntry } from './messages.ts'

/** What the workflows ask of the world; activities/ does it. */
export interface Activities {
  /** Writes what a turn proposes, and answers the rows of the log that the turn has not seen. */
  journal: (entry: JournalEntry) => Promise<JournalAnswer>
  /** Does nothing: its result reaches a run in a workflow task of its own. */
  nextWorkflowTask: () => Promise<void>
  /** Computes the next batch of a re-dating's preview; true when none is left. */
  previewRedatings: (redating: string) => Promise<boolean>
  /** Re-dates the next batch of cases; true when none is left. */
  applyRedatings: (redating: string) => Promise<boolean>
}
