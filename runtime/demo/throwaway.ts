import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { openHouse, quietTemporal } from '../house.ts'
import type { HouseOptions } from '../house.ts'
import { startMailCatcher } from '../mail-catcher.ts'
import { startPostgres } from '../postgres/postgres.ts'
import { startTemporal } from '../temporal/temporal.ts'

/** A whole house on throwaway servers and free ports, which runs next to anything and leaves nothing behind. */
export async function throwawayHouse(progress: (line: string) => void, options: Partial<HouseOptions> = {}) {
  progress('Starting PostgreSQL, Temporal and the mail catcher …')
  const namespace = 'demo'
  const mailFrom = 'power-connection@demo.local'
  const files = mkdtempSync(join(tmpdir(), 'power-connection-files-'))
  const [postgres, temporal, mail] = await Promise.all([
    startPostgres({ ephemeral: true, progress }),
    startTemporal({ ephemeral: true, namespaces: [namespace], progress }),
    startMailCatcher({ smtpPort: 0, webPort: 0, progress }),
  ])
  const stopServers = async () => {
    await Promise.all([postgres.stop(), temporal.stop(), mail.stop()])
    rmSync(files, { recursive: true, force: true })
  }
  try {
    quietTemporal()
    const house = await openHouse({
      parts: {
        databaseUrl: postgres.url,
        temporal: { address: temporal.address, namespace },
        smtpUrl: mail.smtpUrl,
      },
      api: throwawayApi(files),
      mailFrom,
      progress,
      log: pino({ level: 'silent' }),
      ...options,
    })
    const close = async () => {
      await house.close()
      await stopServers()
    }
    return {
      house,
      namespace,
      temporalAddress: temporal.address,
      mailUrl: mail.webUrl,
      mailFrom,
      databaseUrl: postgres.url,
      close,
    }
  } catch (error) {
    await stopServers()
    throw error
  }
}

/** How the API of a demo, a bench or a suite is set up: any port, no limits of rate, no log. */
export function throwawayApi(filesDir: string): HouseOptions['api'] {
  return {
    mode: 'rehearsal',
    host: '127.0.0.1',
    port: 0,
    authSecret: randomBytes(32).toString('base64url'),
    publicUrl: 'http://127.0.0.1',
    filesDir,
    maxUploadBytes: 1024 * 1024,
    logLevel: 'silent',
    rateLimit: null,
    sendsSms: true,
  }
}
