import { and, isNull } from 'drizzle-orm'
import { setTimeout as sleep } from 'node:timers/promises'
import { createBell } from '../db/bell.ts'
import { outbox } from '../db/schema/cases.ts'
import { deliver, dueMails } from './mail/deliver.ts'
import type { PostOffice } from './mail/deliver.ts'
import { failureOf } from './mail/problem.ts'

/** `notify outbox` in the transaction that writes a mail wakes the relays of all processes. */
export const OUTBOX_CHANNEL = 'outbox'

export interface RelayOptions extends PostOffice {
  /** How long it sleeps when nobody wakes it, in milliseconds. */
  pollMs?: number
  /** How many mails it looks for at a time. */
  batch?: number
}

export interface OutboxRelay {
  /** Resolves when the mails in hand are sent or put back. The mailer and the database stay open. */
  stop: () => Promise<void>
  /** Look now; called after a commit in the same process. */
  wake: () => void
  /** Resolves when no mail is left unsent that was not given up, whoever sends it. */
  drained: () => Promise<void>
}

/** Mails sent at a time, each with a database connection of its own. */
const LANES = 3
const DRAIN_POLL_MS = 25

/**
 * Sends what the journal put into the outbox: at least once each, and several relays side by side never send one mail at
 * a time (see `deliver`).
 */
export function startOutboxRelay(options: RelayOptions): OutboxRelay {
  const { db, log, pollMs = 1000, batch = 20 } = options
  const bell = createBell()
  let stopping = false

  const running = (async () => {
    while (!stopping) {
      const found = await pass().catch((error: unknown) => {
        log.warn({ failure: failureOf(error) }, 'outbox cannot be read, will be tried again')
        return 0
      })
      if (found < batch) await bell.heardWithin(pollMs)
    }
  })()

  async function pass(): Promise<number> {
    const due = await dueMails(db, batch)
    const waiting = [...due]
    const lane = async () => {
      for (let mail = waiting.shift(); mail !== undefined && !stopping; mail = waiting.shift())
        await deliver(options, mail)
    }
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
    for (const each of lanes) if (each.status === 'rejected') throw each.reason
    return due.length
  }

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
        if (stopping) throw new Error('the outbox relay was stopped with mails unsent')
        bell.ring()
        await sleep(DRAIN_POLL_MS)
      }
    },
  }
}
