import { fileURLToPath } from 'node:url'
import { connect } from '../../db/connect.ts'
import { prepareDatabase } from '../../runtime/prepare-database.ts'
import { freePort } from '../../runtime/machine/ports.ts'
import { run } from '../runtime/started-process.ts'
import type { StartedProcess } from '../runtime/started-process.ts'
import { People } from './people.ts'
import { openServers } from './servers.ts'
import type { Server } from './servers.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The product as it runs in production, each part a process of its own, and each of them there to be killed. */
export async function openWorld(progress: (line: string) => void) {
  const servers = await openServers(progress)
  const { databaseUrl, temporal, smtpUrl, mailUrl, dataDir } = servers
  const apiPort = await freePort()
  const settings = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SMTP_URL: smtpUrl,
    AUTH_SECRET: 'a secret that outlives the API process',
    PORT: String(apiPort),
    LOG_LEVEL: 'error',
  }
  const api = ownProcess('api', settings)
  const worker = ownProcess('worker', settings)
  // Small: it must not use up the connections that the product needs.
  const database = connect(databaseUrl, { max: 3, statementTimeoutMs: 60_000 })
  const endedByItself = Promise.race([api.endedByItself, worker.endedByItself])
  // Heard by whoever waits for something; until then it must not end us.
  endedByItself.catch(() => undefined)
  const close = async () => {
    await Promise.all([api.end(), worker.end(), database.close()])
    await servers.close()
  }
  try {
    progress('Preparing the database, starting API and worker …')
    await prepareDatabase({ databaseUrl }, 'rehearsal', () => undefined)
    await Promise.all([api.bringBack(), worker.bringBack()])
  } catch (error) {
    await close()
    throw error
  }
  return {
    people: new People(`http://127.0.0.1:${apiPort}`),
    db: database.db,
    temporal,
    mailUrl,
    api,
    worker,
    postgres: servers.postgres,
    temporalServer: servers.temporalServer,
    mailServer: servers.mailServer,
    endedByItself,
    /** What the product's own processes wrote; what a fault that went wrong is explained by. */
    said: () => [api, worker].map((each) => each.said()).join('\n'),
    close,
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>

/** `npm start -- api` or `worker`, which a fault kills and starts again with the same settings. */
function ownProcess(name: 'api' | 'worker', settings: Record<string, string>): Server & OwnProcess {
  const started: StartedProcess[] = []
  let isWanted = false
  let fail: (error: Error) => void = () => undefined
  const endedByItself = new Promise<never>((_, reject) => {
    fail = reject
  })
  return {
    takeAway: async () => {
      isWanted = false
      await started.at(-1)?.kill()
    },
    bringBack: async () => {
      const command = [process.execPath, '--import', 'tsx', 'runtime/start.ts', name]
      const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings }
      const next = run(command, { cwd: ROOT, env })
      started.push(next)
      isWanted = true
      // It is in a process group of its own and would outlive us.
      process.once('exit', () => next.send('SIGKILL'))
      void next.ended().then(({ output }) => {
        if (isWanted) fail(new Error(`the ${name} ended by itself:\n${output}`))
      })
      await next.ready()
    },
    end: async () => {
      isWanted = false
      await started.at(-1)?.stop()
    },
    endedByItself,
    said: () => started.map((each) => each.output()).join('\n'),
  }
}

interface OwnProcess {
  end: () => Promise<void>
  /** Rejects when the process ends and nobody took it away: no fault of another part may do that. */
  endedByItself: Promise<never>
  said: () => string
}
