import { createJournal } from './journal.ts'
import type { JournalDeps } from './journal.ts'

/** The activities of the worker, with what they need as parameters. */
export function createActivities(deps: JournalDeps) {
  return {
    journal: createJournal(deps),
    /** Does nothing: its result reaches a run in a workflow task of its own. */
    nextWorkflowTask: async () => {},
  }
}

export type Activities = ReturnType<typeof createActivities>
