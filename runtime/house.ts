import type { WorkflowBundleOption } from '@temporalio/worker'
import type { Logger } from 'pino'
import type { ApiConfig } from '../api/deps.ts'
import { openApiSide } from './api-side.ts'
import { closing } from './closing.ts'
import type { QuietHours } from '../domain/notices/quiet-hours.ts'
import { prepareDatabase } from './prepare-database.ts'
import type { DatabaseUrls } from './prepare-database.ts'
import type { TemporalAddress } from './temporal/temporal-client.ts'
import { openWorkerSide } from './worker-side.ts'

export { REHEARSAL_START } from './prepare-database.ts'
export { quietTemporal } from './temporal/temporal-client.ts'
export type { TemporalAddress } from './temporal/temporal-client.ts'

/** Where the real parts are, no matter who started them. */
export interface Parts extends DatabaseUrls {
  temporal: TemporalAddress
  smtpUrl: string
}

export interface HouseOptions {
  parts: Parts
  api: ApiConfig & { host: string; port: number }
  mailFrom: string
  progress: (line: string) => void
  /** Of the worker's side, and of the API if `shareLog` is set. */
  log: Logger
  shareLog?: boolean | undefined
  /** Of a gateway for SMS, and when it is asked for codes alone. */
  sms?: { url: string; secret: string } | undefined
  quietHours?: QuietHours | undefined
  workflowBundle?: WorkflowBundleOption | undefined
  casesInMemory?: number | undefined
  /** Testing aid: cases continue as new after this many turns. */
  continueAfterTurns?: number | undefined
}

/** Migrates and seeds the database, then opens the worker's side and the API on the parts given, in this process. */
export async function openHouse({ parts, api, progress, log, shareLog, ...options }: HouseOptions) {
  const { closes, close } = closing()
  try {
    progress('Bringing the database up to date …')
    const urls = await prepareDatabase(parts, api.mode, progress)
    const { temporal, smtpUrl } = parts
    const { mode, publicUrl, authSecret } = api
    const working = await openWorkerSide({
      databaseUrl: urls.worker,
      temporal,
      smtpUrl,
      mode,
      publicUrl,
      authSecret,
      progress,
      log,
      ...options,
    })
    closes(working.close)
    const logger = shareLog === true ? log : undefined
    const answering = await openApiSide({ databaseUrl: urls.api, temporal, api, progress, logger })
    closes(answering.close)
    return {
      url: answering.url,
      temporal: answering.temporal,
      relay: working.relay,
      worker: working.worker,
      pools: { api: answering.pool, ...working.pools },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>
