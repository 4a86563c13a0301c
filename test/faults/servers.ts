import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeEphemeralDirectory } from '../../runtime/machine/ephemeral-directory.ts'
import { readOwnership } from '../../runtime/machine/leftover.ts'
import { startMailCatcher } from '../../runtime/mail-catcher.ts'
import { freePort } from '../../runtime/machine/ports.ts'
import { startPostgres } from '../../runtime/postgres/postgres.ts'
import { startTemporal } from '../../runtime/temporal/temporal.ts'

/** A server that a fault takes away and brings back: the same data, the same ports. */
export interface Server {
  /** Takes it away as an accident would; returns when it is gone. */
  takeAway: () => Promise<void>
  /** Starts it again; returns when it answers. */
  bringBack: () => Promise<void>
}

const NAMESPACE = 'faults'

/** PostgreSQL, Temporal and a mail catcher of this run alone, on free ports and data that is thrown away. */
export async function openServers(progress: (line: string) => void) {
  const dataDir = await makeEphemeralDirectory('faults')
  // PostgreSQL may run as another user than we do, who must come through.
  await chmod(dataDir, 0o711)
  const ports = await freePorts()
  const quiet = () => undefined
  const startPostgresHere = () => startPostgres({ dataDir, port: ports.postgres, progress: quiet })
  const startTemporalHere = () =>
    startTemporal({ dataDir, port: ports.temporal, uiPort: ports.page, namespaces: [NAMESPACE], progress: quiet })
  const startMailHere = () => startMailCatcher({ dataDir, smtpPort: ports.smtp, webPort: ports.mail, progress: quiet })

  progress('Starting PostgreSQL, Temporal and the mail catcher …')
  const [postgres, temporal, mail] = await Promise.all([startPostgresHere(), startTemporalHere(), startMailHere()])
  const running = { postgres, temporal, mail }

  return {
    dataDir,
    databaseUrl: postgres.url,
    temporal: { address: temporal.address, namespace: NAMESPACE },
    smtpUrl: mail.smtpUrl,
    mailUrl: mail.webUrl,
    postgres: {
      // PostgreSQL's "immediate" shutdown: no session is waited for, the next start recovers from the log.
      takeAway: () => kill(running.postgres, join(dataDir, 'postgres.json'), 'SIGQUIT'),
      bringBack: async () => {
        running.postgres = await startPostgresHere()
      },
    },
    temporalServer: {
      takeAway: () => kill(running.temporal, join(dataDir, 'temporal.json'), 'SIGKILL'),
      bringBack: async () => {
        running.temporal = await startTemporalHere()
      },
    },
    mailServer: {
      takeAway: () => running.mail.stop(),
      bringBack: async () => {
        running.mail = await startMailHere()
      },
    },
    close: async () => {
      await Promise.all([running.postgres.stop(), running.temporal.stop(), running.mail.stop()])
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function freePorts() {
  const [postgres, temporal, page, smtp, mail] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  return { postgres, temporal, page, smtp, mail }
}

/** Ends the process that the file beside its data names. */
async function kill(started: { ended: Promise<void> }, owned: string, signal: NodeJS.Signals): Promise<void> {
  const pid = readOwnership(owned)?.server
  if (pid === undefined) throw new Error(`${owned} names no process`)
  process.kill(pid, signal)
  await started.ended
}
