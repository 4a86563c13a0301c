import { and, isNull } from 'drizzle-orm'
import { setTimeout as sleep } from 'node:timers/promises'
import { createBell } from '../../db/bell.ts'
import { outbox, OUTBOX_CHANNEL } from '../../db/schema/cases.ts'
import { deliverDue } from './deliver.ts'
import type { PostOffice } from './deliver.ts'
import { failureOf } from './problem.ts'

export interface RelayOptions extends PostOffice {
  /** How long it sleeps when nobody wakes it, in milliseconds. */
  pollMs?: number
  /** How many mails it takes at a time: as many may be sent again after a crash, each once. */
  batch?: number
}

export interface OutboxRelay {
  /** Resolves when the mails in hand are sent or put back. The mailer and the database stay open. */
  stop: () => Promise<void>
  /** Look now; called after a commit in the same process. */
  wake: () => void
  /** Resolves when no mail is left unsent that was not given up, no matter who sends it. */
  drained: () => Promise<void>
}

/** What is written within this time is taken together. */
const MERGE_MS = 100
const DRAIN_POLL_MS = 25

/**
 * Sends what the journal put into the outbox: at least once each, and several relays side by side never send one mail at
 * a time (see `deliverDue`). Woken by a commit, it looks at most
 * ten times a second unless it finds more than it takes at a time.
 */
export function startOutboxRelay(options: RelayOptions): OutboxRelay {
  const { db, log, pollMs = 1000, batch = 10 } = options
  const bell = createBell()
  let stopping = false

  const running = (async () => {
    while (!stopping) {
      const began = performance.now()
      const taken = await deliverDue(options, { most: batch, isStopping: () => stopping }).catch((error: unknown) => {
        log.warn({ failure: failureOf(error) }, 'outbox cannot be read, will be tried again')
        return 0
      })
      if (taken >= batch) continue
      await sleep(Math.max(0, MERGE_MS - (performance.now() - began)))
      await bell.heardWithin(pollMs)
    }
  })()

  const listening = db.$client.listen(OUTBOX_CHANNEL, bell.ring, bell.ring).catch((error: unknown) => {
    log.warn({ failure: failureOf(error) }, 'outbox is polled only')
  })

  return {
    wake: bell.ring,
    async stop() {
      stopping = true
      bell.ring()
      await running
      // the connection may be gone already, and with it the listening
      await (await listening)?.unlisten().catch(() => {})
    },
    async drained() {
      for (;;) {
        const left = await db
          .select({ id: outbox.id })
          .from(outbox)
          .where(and(isNull(outbox.sentAt), isNull(outbox.givenUpAt)))
          .limit(1)
        if (left.length === 0) return
        if (stopping) throw new Error('the outbox relay shut down with unsent emails')
        bell.ring()
        await sleep(DRAIN_POLL_MS)
      }
    },
  }
}
