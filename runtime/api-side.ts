import type { FastifyBaseLogger } from 'fastify'
import { startRepeated } from '../activities/repeated.ts'
import { MAIL_TEXTS } from '../activities/mail/texts.ts'
import { TASK_QUEUE } from '../workflows/messages.ts'
import type { ApiConfig } from '../api/deps.ts'
import { removeBytes } from '../api/files/file-store.ts'
import { startApi } from '../api/server.ts'
import { connect } from '../db/connect.ts'
import { holdersOfSeveralRights } from '../db/queries/accounts.ts'
import { eraseWhatIsConfirmed } from '../db/erasure/erase.ts'
import { KEPT_TERMS } from '../domain/privacy/kept-data.ts'
import { closing } from './closing.ts'
import { StartError } from './problem.ts'
import { openClient } from './temporal/temporal-client.ts'
import type { TemporalAddress } from './temporal/temporal-client.ts'

export interface ApiSideOptions {
  /** Connects as the API's role. */
  databaseUrl: string
  temporal: TemporalAddress
  api: ApiConfig & { host: string; port: number }
  progress: (line: string) => void
  logger?: FastifyBaseLogger | undefined
}

// Lists are planned by who asks and for what, and so have a pool of their own.
const KEYED_POOL = { max: 8, planning: 'auto' } as const

/** A confirmed erasure begins within this time, and goes on within it after a crash. */
const ERASES_EVERY_MS = { rehearsal: 1_000, production: 10_000 } as const
const QUIET = { warn: () => undefined }

/** The API on the parts given; any number of processes may run this side by side. */
export async function openApiSide({ databaseUrl, temporal, api, progress, logger }: ApiSideOptions) {
  const { closes, close } = closing()
  try {
    const pool = connect(databaseUrl)
    closes(pool.close)
    const keyed = connect(databaseUrl, KEYED_POOL)
    closes(keyed.close)
    const { client, close: disconnect } = await openClient(temporal)
    closes(disconnect)

    if (api.separatedRights === true) {
      for (const name of await holdersOfSeveralRights(pool.db)) {
        progress(`Warning: ${name} holds more than one of the rights that SEPARATED_RIGHTS keeps apart.`)
      }
    }
    progress('Starting the API …')
    const { host, port, ...config } = api
    const server = await startApi({
      db: pool.db,
      keyed: keyed.db,
      temporal: client,
      taskQueue: TASK_QUEUE,
      texts: MAIL_TEXTS,
      config,
      host,
      port,
      ...(logger === undefined ? {} : { logger }),
    }).catch(plainWhereNotListening)
    closes(() => server.close())
    const erasing = {
      ...{ db: pool.db, terms: config.keeping ?? KEPT_TERMS },
      removeBytes: (id: string) => removeBytes(config.filesDir, id),
    }
    const failed = 'an erasure stopped, will go on'
    const repeated = { work: () => eraseWhatIsConfirmed(erasing), failed, log: logger ?? QUIET }
    closes(startRepeated({ ...repeated, everyMs: ERASES_EVERY_MS[config.mode] }).stop)
    return { url: server.url, temporal: client, pool, close }
  } catch (error) {
    await close()
    throw error
  }
}

export type ApiSide = Awaited<ReturnType<typeof openApiSide>>

/** A port taken meanwhile is the user's to free; the API's own sentence says which. */
function plainWhereNotListening(error: unknown): never {
  const isListening = error instanceof Error && error.message.startsWith('The API cannot listen')
  throw isListening ? new StartError(error.message) : error
}
