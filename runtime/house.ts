import { Client, Connection } from '@temporalio/client'
import { NativeConnection, Runtime } from '@temporalio/worker'
import type { WorkflowBundleOption } from '@temporalio/worker'
import type { Logger } from 'pino'
import { startClockWatcher } from '../activities/clock-watcher.ts'
import { createActivities } from '../activities/index.ts'
import { createMailer } from '../activities/mail/mailer.ts'
import { startOutboxRelay } from '../activities/outbox-relay.ts'
import { startWorker, TASK_QUEUE } from '../activities/worker.ts'
import type { ApiConfig } from '../api/deps.ts'
import { startApi } from '../api/server.ts'
import { readClock, setBusinessTime } from '../db/clock.ts'
import { connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import { rulesStore } from '../db/queries/rules.ts'
import { ensureRoles } from '../db/roles.ts'
import { seedPeople } from '../db/seed/people.ts'
import { seedRules } from '../db/seed/rules.ts'
import { atTime, epochOf } from '../domain/instant.ts'
import { StartError } from './problem.ts'

/** Where the real parts are, whoever started them. */
export interface Parts {
  databaseUrl: string
  databaseUrlApi?: string | undefined
  databaseUrlWorker?: string | undefined
  temporal: TemporalAddress
  smtpUrl: string
}

export interface TemporalAddress {
  address: string
  namespace: string
  apiKey?: string | undefined
  tls?: { clientCertPair?: { crt: Buffer; key: Buffer }; serverRootCACertificate?: Buffer } | boolean | undefined
}

export interface HouseOptions {
  parts: Parts
  api: ApiConfig & { host: string; port: number }
  mailFrom: string
  progress: (line: string) => void
  log: Logger
  workflowBundle?: WorkflowBundleOption | undefined
  /** Testing aid: cases continue as new after this many turns. */
  continueAfterTurns?: number | undefined
}

/** Where the rehearsal of demo, tests and screenshots begins: Monday 2 March 2026, at opening. */
export const REHEARSAL_START = atTime('2026-03-02', '08:30')

/** Migrates and seeds the database, then starts worker, outbox relay and API on the parts given. */
export async function openHouse({ parts, api, mailFrom, progress, log, ...options }: HouseOptions) {
  progress('Bringing the database up to date …')
  const urls = await prepareDatabase(parts, api.mode, progress)
  const closing: (() => Promise<void>)[] = []
  const close = async () => {
    for (const step of closing.reverse()) await step()
  }
  try {
    const pools = { api: connect(urls.api), worker: connect(urls.worker), journal: connect(urls.worker, JOURNAL_POOL) }
    closing.push(async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.close()))
    })

    progress('Connecting to Temporal …')
    const { namespace } = parts.temporal
    const options_ = connectionOptions(parts.temporal)
    const connection = await Connection.connect(options_)
    closing.push(() => connection.close())
    const native = await NativeConnection.connect(options_)
    closing.push(() => native.close())
    const temporal = new Client({ connection, namespace })

    const mailer = createMailer(parts.smtpUrl)
    const relay = startOutboxRelay({ db: pools.worker.db, mailer, from: mailFrom, publicUrl: api.publicUrl, log })
    closing.push(async () => {
      await relay.stop()
      mailer.close()
    })

    progress('Starting the worker …')
    const activities = createActivities({
      db: pools.journal.db,
      rules: rulesStore(pools.worker.db),
      continueAfterTurns: options.continueAfterTurns,
    })
    const worker = await startWorker({
      connection: native,
      namespace,
      activities,
      workflowBundle: options.workflowBundle,
    })
    closing.push(worker.stop)
    if (api.mode === 'rehearsal') {
      const watcher = startClockWatcher({ db: pools.worker.db, temporal, everyMs: 500 })
      closing.push(watcher.stop)
    }

    progress('Starting the API …')
    const server = await startApi({ db: pools.api.db, temporal, taskQueue: TASK_QUEUE, config: api, ...listen(api) })
    closing.push(server.close)
    return { url: server.url, temporal, relay, worker, pools, close }
  } catch (error) {
    await close()
    throw error
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** Silences the SDK's own chatter; once a process, before anything connects. */
export function quietTemporal(): void {
  Runtime.install({ telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } }, logger: quietLogger })
}

// Below the activity's 5 s, so that Postgres gives a statement up before Temporal does.
const JOURNAL_POOL = { max: 8, statementTimeoutMs: 4_000 }

const listen = ({ host, port }: { host: string; port: number }) => ({ host, port })

const ignore = () => {}
const quietLogger = {
  log: ignore,
  trace: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: (message: string, meta?: unknown) => {
    process.stderr.write(`temporal: ${message} ${meta === undefined ? '' : JSON.stringify(meta)}\n`)
  },
}

async function prepareDatabase(parts: Parts, mode: ApiConfig['mode'], progress: (line: string) => void) {
  await migrate(parts.databaseUrl)
  const { api, worker } = await roleUrls(parts, progress)
  const owner = connect(parts.databaseUrl, { max: 2, statementTimeoutMs: 60_000 })
  try {
    const clock = await readClock(owner.db)
    if (mode === 'production' && clock.everMoved) {
      throw new StartError(
        'The business clock of this database was moved in a rehearsal, so it cannot serve production: use another DATABASE_URL.',
      )
    }
    await seedRules(owner.db)
    if (mode === 'rehearsal') {
      await seedPeople(owner.db)
      if (!clock.everMoved) await setBusinessTime(owner.db, epochOf(REHEARSAL_START))
    }
  } finally {
    await owner.close()
  }
  return { api, worker }
}

async function roleUrls({ databaseUrl, databaseUrlApi, databaseUrlWorker }: Parts, progress: (line: string) => void) {
  if (databaseUrlApi !== undefined && databaseUrlWorker !== undefined) {
    return { api: databaseUrlApi, worker: databaseUrlWorker }
  }
  const roles = await ensureRoles(databaseUrl)
  if (roles === null) {
    progress('Warning: this database user may not make roles, so API and worker share it; the log is not protected.')
  }
  return {
    api: databaseUrlApi ?? roles?.api ?? databaseUrl,
    worker: databaseUrlWorker ?? roles?.worker ?? databaseUrl,
  }
}

function connectionOptions({ address, apiKey, tls }: TemporalAddress) {
  return { address, ...(apiKey === undefined ? {} : { apiKey }), ...(tls === undefined ? {} : { tls }) }
}
