import { createServer } from 'node:http'
import { once } from 'node:events'
import type { Config } from '../../config.ts'
import { openApiSide } from '../api-side.ts'
import { apiOptions, publicUrlOf, secretOf, smsOf } from './api-options.ts'
import { findConsole } from '../console.ts'
import type { Launch } from './lifecycle.ts'
import { openLog } from '../log.ts'
import { checkPostgres, warnWithoutMail } from './own-servers.ts'
import { requireFreePort } from '../machine/ports.ts'
import { prepareDatabase, requirePrepared, roleUrls } from '../prepare-database.ts'
import { StartError } from '../problem.ts'
import { checkTemporal } from '../temporal/temporal-check.ts'
import { quietTemporal, temporalOf } from '../temporal/temporal-client.ts'
import type { TemporalAddress } from '../temporal/temporal-client.ts'
import { openWorkerSide } from '../worker-side.ts'

/** `npm start -- migrate`: brings the database up to date and ends. */
export async function startMigration({ config, lifecycle, progress }: Launch): Promise<string> {
  const { DATABASE_URL: databaseUrl = '', DATABASE_URL_API: databaseUrlApi, MODE: mode } = config
  const urls = { databaseUrl, databaseUrlApi, databaseUrlWorker: config.DATABASE_URL_WORKER }
  await checkPostgres(databaseUrl, 'DATABASE_URL')
  progress('Bringing the database up to date …')
  await lifecycle.start(
    () => prepareDatabase(urls, mode, progress),
    async () => undefined,
  )
  return 'Done: the database is up to date.'
}

/** `npm start -- api`: the API alone, on servers that are there and a database that `migrate` brought up to date. */
export async function startApiProcess({ config, lifecycle, progress }: Launch): Promise<string> {
  const api = { ...(await apiOptions(config)), consoleDir: await findConsole(progress) }
  const { databaseUrl, temporal } = await reach(config, 'api', progress)
  const { log: logger } = openLog(config, false)
  const side = await lifecycle.start(
    () => openApiSide({ databaseUrl, temporal, api, progress, logger }),
    (opened) => opened.close(),
  )
  return `Ready: ${api.consoleDir === undefined ? 'API' : 'console'} ${side.url} · API docs ${side.url}/docs`
}

/** `npm start -- worker`: worker, outbox relay and, in a rehearsal, the clock watcher, without an API. */
export async function startWorkerProcess({ config, lifecycle, progress }: Launch): Promise<string> {
  const { WORKER_HEALTH_PORT: port, HOST: host, MODE: mode, MAIL_FROM: mailFrom, SMTP_URL: smtpUrl = '' } = config
  const { CASES_IN_MEMORY: casesInMemory } = config
  if (port !== undefined) {
    await requireFreePort({ port, host, setting: 'WORKER_HEALTH_PORT', part: "the worker's health page" })
  }
  const { databaseUrl, temporal } = await reach(config, 'worker', progress)
  await warnWithoutMail(smtpUrl, progress)
  const { log } = openLog(config, false)
  const own = { publicUrl: publicUrlOf(config), authSecret: secretOf(config), ...smsOf(config) }
  const of = { ...own, casesInMemory, progress, log }
  const side = await lifecycle.start(
    () => openWorkerSide({ databaseUrl, temporal, smtpUrl, mode, mailFrom, ...of }),
    (opened) => opened.close(),
  )
  lifecycle.watch(side.worker.running, () => new StartError('The worker stopped unexpectedly; start it again.'))
  if (port === undefined) return 'Ready: worker'
  const health = await lifecycle.start(
    () => openHealthPage({ host, port, isHealthy: () => !lifecycle.isEnding }),
    (page) => page.close(),
  )
  return `Ready: worker, its health at ${health.url}`
}

/** Asks the given servers before anything runs on them, and gives the address under which this side connects. */
async function reach(config: Config, side: 'api' | 'worker', progress: Launch['progress']) {
  const setting = side === 'api' ? 'DATABASE_URL_API' : 'DATABASE_URL_WORKER'
  const own = config[setting]
  const given = own ?? config.DATABASE_URL ?? ''
  await checkPostgres(given, own === undefined ? 'DATABASE_URL' : setting)
  await requirePrepared(given, config.MODE)
  const databaseUrl = own ?? (await roleUrls({ databaseUrl: given }, config.MODE, progress))[side]
  const temporal: TemporalAddress = temporalOf({ ...config, TEMPORAL_ADDRESS: config.TEMPORAL_ADDRESS ?? '' })
  await checkTemporal(temporal)
  quietTemporal()
  return { databaseUrl, temporal }
}

/** For a supervisor of processes that hang: answers as long as the worker runs and its event loop turns. */
async function openHealthPage({ host, port, isHealthy }: { host: string; port: number; isHealthy: () => boolean }) {
  const server = createServer((_request, response) => {
    response.writeHead(isHealthy() ? 200 : 503, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ status: isHealthy() ? 'up' : 'stopping' }))
  })
  server.listen(port, host)
  await once(server, 'listening')
  const close = async () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://${host}:${port}/health`, close }
}
