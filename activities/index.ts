import type { Database } from '../db/connect.ts'
import type { Activities } from '../workflows/activities.ts'
import { caseJournal } from './journal/case-journal.ts'
import { createJournal } from './journal/journal.ts'
import type { JournalDeps } from './journal/journal.ts'
import { fireItem } from './fire-item.ts'
import { applyBatch } from './redating/redating-apply.ts'
import { previewBatch } from './redating/redating-preview.ts'

export interface ActivityDeps extends JournalDeps {
  /** A pool for jobs that go case by case, so that they never hold up the journal; its own where absent. */
  jobs?: Database | undefined
}

/** The activities of the worker, with what they need as parameters. */
export function createActivities({ jobs, ...deps }: ActivityDeps): Activities {
  const redating = { db: jobs ?? deps.db, rules: deps.rules }
  return {
    journal: createJournal(deps, caseJournal(deps)),
    fireItem: (no: string) => fireItem(deps, no),
    nextWorkflowTask: async () => {},
    previewRedatings: (id: string) => previewBatch(redating, id),
    applyRedatings: (id: string) => applyBatch(redating, id),
  }
}
