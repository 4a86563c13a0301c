import { allHandlersFinished, condition, continueAsNew, proxyLocalActivities, setHandler } from '@temporalio/workflow'
import type { Activities } from './activities.ts'
import { epochOf } from '../domain/time/instant.ts'
import { clockMoved } from './messages.ts'
import type { ClockRow } from './messages.ts'

// As the journal: it never gives up by itself where Postgres is away.
const { fireItem } = proxyLocalActivities<Activities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '50ms', maximumInterval: '5s' },
})

/** While it waits, an item receives every movement of the rehearsal clock; these are too few to make its history long. */
const LOOKS_A_RUN = 500

/** The clock of the database may be behind this one. */
const LEAST_PAUSE_MS = 250

/**
 * A problem item 协调事项 sleeps to the next rung of its ladder, by the business clock, and has it fired. Everything else is
 * done to its row; whoever does it tells the item to look again. Ends if nothing is ahead: who reopens it begins another.
 */
export async function problemItem(no: string): Promise<void> {
  let told = 0
  let clock: ClockRow = { version: 0, offsetMs: 0 }
  setHandler(clockMoved, (row) => {
    told++
    if (row.version > clock.version) clock = row
  })
  for (let looks = 0; looks < LOOKS_A_RUN; looks++) {
    const heard = told
    const looked = await fireItem(no)
    if (looked.clock.version > clock.version) clock = looked.clock
    const { nextDueAt } = looked
    if (nextDueAt === null) {
      if (told === heard) return
      continue
    }
    const waitMs = epochOf(nextDueAt) - clock.offsetMs - Date.now()
    await condition(() => told > heard, Math.max(waitMs, LEAST_PAUSE_MS))
  }
  await condition(allHandlersFinished)
  await continueAsNew<typeof problemItem>(no)
}
