import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { createBell } from '../../db/bell.ts'
import type { Database } from '../../db/connect.ts'
import { changesSince } from '../../db/queries/changes.ts'
import type { Change, Place } from '../../db/queries/changes.ts'
import { CHANGES_CHANNEL } from '../../db/schema/changes.ts'
import { ApiProblem } from '../http/problems.ts'

export interface FeedReader {
  /** Given what became visible since the last time; null if that is not known any more. */
  told: (changes: readonly Change[] | null) => void
}

/** What is not heard, because the listening connection is being made again, is found by looking. */
const LOOK_EVERY_MS = 2_000
/** Changes within this time are reported together. */
const MERGE_MS = 100

/**
 * The one listener of this process on the changes of all cases: woken by a commit, it reads once for all readers, at
 * most ten times a second, and not while nobody listens. It goes on from the place that it has read up to, so a connection that was cut costs no change.
 */
export function startChangeFeed({ db, log }: { db: Database; log: FastifyBaseLogger }) {
  const bell = createBell()
  const readers = new Set<FeedReader>()
  const newcomers: { reader: FeedReader; joined: (place: Place) => void; refused: (error: unknown) => void }[] = []
  let place: Place | null = null
  let isStopping = false

  const running = (async () => {
    while (!isStopping) {
      await Promise.all([look(), sleep(MERGE_MS)])
      await bell.heardWithin(LOOK_EVERY_MS)
    }
  })()

  async function look(): Promise<void> {
    // before the reading: what a newcomer has seen elsewhere is then not ahead of the place it joins at
    const joining = newcomers.splice(0)
    if (readers.size === 0 && joining.length === 0) {
      // nobody listens: a later reader begins at the place of that moment
      place = null
      return
    }
    try {
      const { changes, upTo } = await changesSince(db, place)
      place = upTo
      if (changes === null || changes.length > 0) for (const reader of readers) reader.told(changes)
      for (const { reader, joined } of joining) {
        readers.add(reader)
        joined(upTo)
      }
    } catch (error) {
      log.warn({ err: error }, 'changes cannot be read, will be tried again')
      for (const { refused } of joining) refused(error)
    }
  }

  const listening = db.$client.listen(CHANGES_CHANNEL, bell.ring, bell.ring).catch((error: unknown) => {
    log.warn({ err: error }, 'changes are not listened for yet')
  })

  return {
    /** Gives a place; from there on, `reader` hears of every change. */
    join(reader: FeedReader): Promise<Place> {
      if (isStopping) throw new ApiProblem('OVERLOADED')
      return new Promise((joined, refused) => {
        newcomers.push({ reader, joined, refused })
        bell.ring()
      })
    },
    leave(reader: FeedReader): void {
      readers.delete(reader)
    },
    /** The place up to which all readers have heard. */
    get place(): Place | null {
      return place
    },
    async stop(): Promise<void> {
      isStopping = true
      bell.ring()
      await running
      for (const { refused } of newcomers.splice(0)) refused(new ApiProblem('OVERLOADED'))
      // the connection may be gone already, and with it the listening
      await (await listening)?.unlisten().catch(() => {})
    },
  }
}

export type ChangeFeed = ReturnType<typeof startChangeFeed>
