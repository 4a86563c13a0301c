import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { WorkflowBundleOption } from '@temporalio/worker'
import type { Logger } from 'pino'
import { startChangesSweeper } from '../activities/journal/changes.ts'
import { startAddingUp } from '../activities/watch/closing-sums.ts'
import { startCalendarWatcher } from '../activities/watch/calendar-watcher.ts'
import { startClockWatcher } from '../activities/watch/clock-watcher.ts'
import { createActivities } from '../activities/index.ts'
import { createMailer } from '../activities/mail/mailer.ts'
import { NO_GATEWAY } from '../activities/sms/gateway.ts'
import type { SmsGateway } from '../activities/sms/gateway.ts'
import { httpGateway } from '../activities/sms/http-gateway.ts'
import { shownGateway } from '../activities/sms/shown-gateway.ts'
import { QUIET_HOURS } from '../domain/notices/quiet-hours.ts'
import type { QuietHours } from '../domain/notices/quiet-hours.ts'
import { symmetricDecrypt } from 'better-auth/crypto'
import { startOutboxRelay } from '../activities/mail/outbox-relay.ts'
import { startWorker } from '../activities/worker.ts'
import { connect } from '../db/connect.ts'
import { rulesStore } from '../db/queries/rules.ts'
import { closing } from './closing.ts'
import type { Mode } from '../db/schema/mode.ts'
import { openClient, openNativeConnection } from './temporal/temporal-client.ts'
import type { TemporalAddress } from './temporal/temporal-client.ts'

export interface WorkerSideOptions {
  /** Connects as the worker's role. */
  databaseUrl: string
  temporal: TemporalAddress
  smtpUrl: string
  mode: Mode
  mailFrom: string
  /** For the links in mails. */
  publicUrl: string
  /** What sends SMS; without one a rehearsal shows them where mails are shown, and production lets them wait. */
  sms?: { url: string; secret: string } | undefined
  quietHours?: QuietHours | undefined
  /** Opens the links that the API sealed. */
  authSecret: string
  progress: (line: string) => void
  log: Logger
  workflowBundle?: WorkflowBundleOption | undefined
  casesInMemory?: number | undefined
  /** Testing aid: cases continue as new after this many turns. */
  continueAfterTurns?: number | undefined
}

// No lists: what the relay and the watchers ask goes by keys and by what is due.
const WORKER_POOL = { planning: 'auto' } as const
// Below the activity's 5 s, so that Postgres gives a statement up before Temporal does.
const JOURNAL_POOL = { max: 8, statementTimeoutMs: 4_000, planning: 'auto' } as const
/**
 * In a rehearsal cases are late because the clock was moved, and are asked to look at once. In production a timer is late by
 * seconds if much is due; one that is later was lost.
 */
const WATCHES = {
  rehearsal: { everyMs: 500, lateByMs: 0 },
  production: { everyMs: 10_000, lateByMs: 30_000 },
} as const satisfies Record<Mode, { everyMs: number; lateByMs: number }>
const SWEEP_EVERY_MS = 3600_000
/** What is not added up yet is read row by row by everybody who looks at the trends. */
const ADDED_UP_EVERY_MS = 60_000
/** A year without a notice is reported within this time. */
const YEARS_EVERY_MS = { rehearsal: 5_000, production: 60_000 } as const satisfies Record<Mode, number>

/** Worker, outbox relay and clock watcher; any number of processes may run this side by side. */
export async function openWorkerSide({ databaseUrl, temporal, mode, progress, log, ...options }: WorkerSideOptions) {
  const { closes, close } = closing()
  try {
    const pools = { worker: connect(databaseUrl, WORKER_POOL), journal: connect(databaseUrl, JOURNAL_POOL) }
    closes(async () => {
      await Promise.all([pools.worker.close(), pools.journal.close()])
    })

    const native = await openNativeConnection(temporal)
    closes(() => native.close())

    const { mailFrom, publicUrl } = options
    const mailer = createMailer(options.smtpUrl)
    const relay = startOutboxRelay({
      ...{ db: pools.worker.db, mailer, from: mailFrom, publicUrl, log },
      sms: gatewayOf(options.sms, mode, () => shownGateway(mailer, mailFrom)),
      quietHours: options.quietHours ?? QUIET_HOURS,
      unseal: (data) => symmetricDecrypt({ key: options.authSecret, data }),
    })
    closes(async () => {
      await relay.stop()
      mailer.close()
    })

    closes(startCalendarWatcher({ db: pools.worker.db, log, everyMs: YEARS_EVERY_MS[mode] }).stop)
    closes(startAddingUp({ db: pools.worker.db, log, everyMs: ADDED_UP_EVERY_MS }).stop)
    closes(startChangesSweeper({ db: pools.worker.db, log, everyMs: SWEEP_EVERY_MS }).stop)

    progress('Starting the worker …')
    const worker = await startWorker({
      connection: native,
      namespace: temporal.namespace,
      activities: createActivities({
        db: pools.journal.db,
        rules: rulesStore(pools.worker.db),
        jobs: pools.worker.db,
        continueAfterTurns: options.continueAfterTurns,
        log,
      }),
      workflowBundle: options.workflowBundle ?? builtBundle(),
      casesInMemory: options.casesInMemory,
    })
    closes(worker.stop)

    const { client } = await openClient(temporal, native)
    closes(startClockWatcher({ db: pools.worker.db, temporal: client, ...WATCHES[mode] }).stop)
    return { relay, worker, pools, close }
  } catch (error) {
    await close()
    throw error
  }
}

function gatewayOf(sms: WorkerSideOptions['sms'], mode: Mode, shown: () => SmsGateway): SmsGateway {
  if (sms !== undefined) return httpGateway(sms)
  return mode === 'rehearsal' ? shown() : NO_GATEWAY
}

export type WorkerSide = Awaited<ReturnType<typeof openWorkerSide>>

/** The bundle that `npm run build` put next to the built code; in a checkout there is none, and the sources are bundled. */
function builtBundle(): WorkflowBundleOption | undefined {
  const codePath = fileURLToPath(new URL('../workflows.bundle.js', import.meta.url))
  return existsSync(codePath) ? { codePath } : undefined
}
