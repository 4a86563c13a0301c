import { join, resolve } from 'node:path'
import type { Config } from '../../config.ts'
import { dataDirectory } from '../machine/data-directory.ts'
import { withFileLock } from '../machine/file-lock.ts'
import type { Parts } from '../house.ts'
import type { Lifecycle } from './lifecycle.ts'
import { startMailCatcher } from '../mail-catcher.ts'
import { checkPostgres, warnWithoutMail } from './own-servers.ts'
import { startPostgres } from '../postgres/postgres.ts'
import { StartError } from '../problem.ts'
import { checkTemporal, startTemporal } from '../temporal/temporal.ts'
import { temporalOf } from '../temporal/temporal-client.ts'

export interface Finding {
  config: Config
  progress: (line: string) => void
  lifecycle: Lifecycle
}

export interface FoundParts extends Parts {
  /** The pages of the servers started here; the user's own servers have none we know. */
  temporalUi: string | undefined
  mailUi: string | undefined
}

/** Every real part: the user's own if a setting names it, else started here. */
export async function findParts(finding: Finding): Promise<FoundParts> {
  const { config, progress } = finding
  // Two first starts on one data directory would both make the database.
  return withFileLock(join(dataDirectory(config), 'start.lock'), progress, async () => {
    const databaseUrl = await findPostgres(finding)
    const temporal = await findTemporal(finding)
    const mail = await findMail(finding)
    const { DATABASE_URL_API: databaseUrlApi, DATABASE_URL_WORKER: databaseUrlWorker } = config
    return { databaseUrl, databaseUrlApi, databaseUrlWorker, ...temporal, ...mail }
  })
}

async function findPostgres({ config, progress, lifecycle }: Finding): Promise<string> {
  for (const setting of ['DATABASE_URL', 'DATABASE_URL_API', 'DATABASE_URL_WORKER'] as const) {
    const url = config[setting]
    if (url === undefined) continue
    progress(`Looking for PostgreSQL at ${URL.canParse(url) ? new URL(url).host : setting} …`)
    await checkPostgres(url, setting)
  }
  if (config.DATABASE_URL !== undefined) return config.DATABASE_URL
  progress('Starting PostgreSQL …')
  const { DATA_DIR: dataDir, POSTGRES_PORT: port } = config
  const postgres = await lifecycle.start(
    () => startPostgres({ dataDir, port, progress }),
    (started) => started.stop(),
  )
  lifecycle.watch(postgres.ended, () => ended('PostgreSQL', join(resolve(dataDir), 'postgres.log')))
  return postgres.url
}

async function findTemporal({ config, progress, lifecycle }: Finding) {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, DATA_DIR: dataDir } = config
  if (address !== undefined) {
    const temporal = temporalOf({ ...config, TEMPORAL_ADDRESS: address })
    progress(`Looking for Temporal at ${address} …`)
    await checkTemporal(temporal)
    return { temporal, temporalUi: undefined }
  }
  progress('Starting Temporal …')
  const { TEMPORAL_PORT: port, TEMPORAL_UI_PORT: uiPort } = config
  const server = await lifecycle.start(
    () => startTemporal({ dataDir, port, uiPort, namespaces: [namespace], progress }),
    (started) => started.stop(),
  )
  lifecycle.watch(server.ended, () => ended('Temporal', join(resolve(dataDir), 'temporal.log')))
  return { temporal: { address: server.address, namespace }, temporalUi: server.uiUrl }
}

async function findMail({ config, progress, lifecycle }: Finding) {
  if (config.SMTP_URL !== undefined) {
    await warnWithoutMail(config.SMTP_URL, progress)
    return { smtpUrl: config.SMTP_URL, mailUi: undefined }
  }
  progress('Starting the mail catcher …')
  const { SMTP_PORT: smtpPort, MAIL_UI_PORT: webPort, DATA_DIR: dataDir } = config
  const catcher = await lifecycle.start(
    () => startMailCatcher({ smtpPort, webPort, dataDir, progress }),
    (started) => started.stop(),
  )
  lifecycle.watch(catcher.ended, () => new StartError('The mail catcher stopped unexpectedly; start again.'))
  return { smtpUrl: catcher.smtpUrl, mailUi: catcher.webUrl }
}

function ended(part: string, logFile: string): StartError {
  return new StartError(`${part} stopped unexpectedly, so everything stops; see its log ${logFile} and start again.`)
}
