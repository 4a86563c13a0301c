import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { loadConfig, SettingError } from '../config.ts'
import type { Config } from '../config.ts'
import { withFileLock } from './file-lock.ts'
import { openHouse, quietTemporal } from './house.ts'
import type { Parts, TemporalAddress } from './house.ts'
import { startMailCatcher } from './mail-catcher.ts'
import { requireNode } from './node-version.ts'
import { isPortFree, portTaken } from './ports.ts'
import { startPostgres } from './postgres.ts'
import { StartError } from './problem.ts'
import { checkTemporal, startTemporal } from './temporal.ts'

/** `npm start`: finds or starts every real part, opens the house on them, ends cleanly on Ctrl-C. */
async function start(): Promise<void> {
  requireNode()
  const config = loadConfig()
  const progress = (line: string) => process.stdout.write(`  ${line}\n`)
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of stops.reverse()) await each()
  }
  closeWithGrace({ delay: 30_000, logger: false }, async ({ signal, err }) => {
    if (signal !== undefined) process.stdout.write('\nStopping …\n')
    if (err !== undefined) process.stderr.write(`${err.stack ?? err.message}\n`)
    await stop()
    if (signal !== undefined) process.stdout.write('Stopped; the data is kept.\n')
  })
  try {
    if (config.PORT !== 0 && !(await isPortFree(config.PORT, config.HOST))) {
      throw portTaken({ port: config.PORT, setting: 'PORT', part: 'the API' })
    }
    const parts = await findParts(config, progress, stops)
    quietTemporal()
    const publicUrl = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`
    const house = await openHouse({
      parts,
      api: {
        mode: config.MODE,
        host: config.HOST,
        port: config.PORT,
        authSecret: config.AUTH_SECRET ?? keptSecret(config.DATA_DIR),
        publicUrl,
        filesDir: resolve(config.FILES_DIR ?? join(config.DATA_DIR, 'files')),
        maxUploadBytes: config.MAX_UPLOAD_MB * 1024 * 1024,
        logLevel: config.LOG_LEVEL,
        rateLimit: { perMinute: 1_200, signInPerMinute: 30 },
      },
      mailFrom: config.MAIL_FROM,
      progress,
      log: pino({ level: config.LOG_LEVEL }),
    })
    stops.push(house.close)
    const shown = [
      `API ${house.url}`,
      `API docs ${house.url}/docs`,
      ...(parts.temporalUi === undefined ? [] : [`Temporal UI ${parts.temporalUi}`]),
      ...(parts.mailUi === undefined ? [] : [`mail ${parts.mailUi}`]),
    ]
    process.stdout.write(`Ready: ${shown.join(' · ')}\n`)
  } catch (error) {
    await stop()
    throw error
  }
}

type FoundParts = Parts & { temporalUi: string | undefined; mailUi: string | undefined }

async function findParts(
  config: Config,
  progress: (line: string) => void,
  stops: (() => Promise<void>)[],
): Promise<FoundParts> {
  const dataDir = resolve(config.DATA_DIR)
  mkdirSync(dataDir, { recursive: true })
  // Two first starts on one data directory would both make the database.
  return withFileLock(join(dataDir, 'start.lock'), progress, async () => {
    const databaseUrl = config.DATABASE_URL ?? (await embeddedPostgres(config, progress, stops))
    const temporal = await findTemporal(config, progress, stops)
    const mail = await findMail(config, progress, stops)
    return {
      databaseUrl,
      databaseUrlApi: config.DATABASE_URL_API,
      databaseUrlWorker: config.DATABASE_URL_WORKER,
      ...temporal,
      ...mail,
    }
  })
}

async function embeddedPostgres(config: Config, progress: (line: string) => void, stops: (() => Promise<void>)[]) {
  progress('Starting PostgreSQL …')
  const postgres = await startPostgres({ dataDir: config.DATA_DIR, port: config.POSTGRES_PORT, progress })
  stops.push(() => postgres.stop())
  return postgres.url
}

async function findTemporal(config: Config, progress: (line: string) => void, stops: (() => Promise<void>)[]) {
  const namespace = config.TEMPORAL_NAMESPACE
  if (config.TEMPORAL_ADDRESS !== undefined) {
    const temporal = { address: config.TEMPORAL_ADDRESS, namespace, apiKey: config.TEMPORAL_API_KEY, tls: tlsOf(config) }
    progress(`Looking for Temporal at ${temporal.address} …`)
    await checkTemporal(definedOnly(temporal))
    return { temporal, temporalUi: undefined }
  }
  progress('Starting Temporal …')
  const server = await startTemporal({
    dataDir: config.DATA_DIR,
    port: config.TEMPORAL_PORT,
    uiPort: config.TEMPORAL_UI_PORT,
    namespaces: [namespace],
    progress,
  })
  stops.push(() => server.stop())
  return { temporal: { address: server.address, namespace }, temporalUi: server.uiUrl }
}

async function findMail(config: Config, progress: (line: string) => void, stops: (() => Promise<void>)[]) {
  if (config.SMTP_URL !== undefined) return { smtpUrl: config.SMTP_URL, mailUi: undefined }
  progress('Starting the mail catcher …')
  const { SMTP_PORT: smtpPort, MAIL_UI_PORT: webPort, DATA_DIR: dataDir } = config
  const catcher = await startMailCatcher({ smtpPort, webPort, dataDir, progress })
  stops.push(() => catcher.stop())
  return { smtpUrl: catcher.smtpUrl, mailUi: catcher.webUrl }
}

function tlsOf(config: Config): TemporalAddress['tls'] {
  const { TEMPORAL_TLS_CERT: cert, TEMPORAL_TLS_KEY: key, TEMPORAL_TLS_CA: ca } = config
  if (cert === undefined && ca === undefined) return config.TEMPORAL_TLS ? true : undefined
  return {
    ...(cert === undefined || key === undefined
      ? {}
      : { clientCertPair: { crt: readFileSync(cert), key: readFileSync(key) } }),
    ...(ca === undefined ? {} : { serverRootCACertificate: readFileSync(ca) }),
  }
}

/** The secret that signs sessions: made at the first start, so that people stay signed in over the next. */
function keptSecret(dataDir: string): string {
  const file = join(resolve(dataDir), 'auth-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function definedOnly({ address, namespace, apiKey, tls }: TemporalAddress) {
  return {
    address,
    namespace,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(tls === undefined ? {} : { tls }),
  }
}

start().catch((error: unknown) => {
  const isPlain = error instanceof StartError || error instanceof SettingError
  process.stderr.write(`${isPlain ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
