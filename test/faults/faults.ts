import { setTimeout as sleep } from 'node:timers/promises'
import { gte, isNull, and } from 'drizzle-orm'
import { outbox } from '../../db/schema/index.ts'
import { until } from './until.ts'
import type { World } from './world.ts'

/** What goes wrong, how long it stays so, and what is allowed to have happened twice because of it. */
export interface Fault {
  /** As the summary says it. */
  name: string
  strikes: (world: World) => Promise<void>
  /** Returns when what was away answers again. */
  isMended: (world: World, lengths: Lengths) => Promise<void>
  /** Decision 7: where relay, database or mail server go between "accepted" and the record, the mail goes out again. */
  mayRepeatMail: boolean
}

/** How long the servers stay away, in milliseconds of real time. */
export interface Lengths {
  postgresMs: number
  temporalMs: number
}

export const FAULTS = {
  worker: {
    name: 'worker killed',
    strikes: ({ worker }) => worker.takeAway(),
    isMended: ({ worker }) => worker.bringBack(),
    mayRepeatMail: true,
  },
  api: {
    name: 'API killed',
    strikes: ({ api }) => api.takeAway(),
    isMended: ({ api }) => api.bringBack(),
    mayRepeatMail: false,
  },
  postgres: {
    name: 'PostgreSQL away',
    strikes: ({ postgres }) => postgres.takeAway(),
    isMended: async ({ postgres }, { postgresMs }) => {
      await sleep(postgresMs)
      await postgres.bringBack()
    },
    mayRepeatMail: true,
  },
  temporal: {
    name: 'Temporal killed',
    strikes: ({ temporalServer }) => temporalServer.takeAway(),
    isMended: async ({ temporalServer }, { temporalMs }) => {
      await sleep(temporalMs)
      await temporalServer.bringBack()
    },
    mayRepeatMail: false,
  },
  mail: {
    name: 'SMTP refused',
    strikes: ({ mailServer }) => mailServer.takeAway(),
    isMended: async ({ db, mailServer }) => {
      // Until a mail was refused twice: then the relay has tried again by itself.
      await until('a mail is refused twice', async () => {
        const refused = await db
          .select({ id: outbox.id })
          .from(outbox)
          .where(and(isNull(outbox.sentAt), gte(outbox.attempts, 2)))
          .limit(1)
        return refused.length > 0
      })
      await mailServer.bringBack()
    },
    mayRepeatMail: true,
  },
} as const satisfies Record<string, Fault>

export type FaultName = keyof typeof FAULTS
