import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '../config.ts'
import { supervise } from './machine/child-process.ts'
import { makeEphemeralDirectory } from './machine/ephemeral-directory.ts'
import { requireFreePort } from './machine/ports.ts'
import { StartError } from './problem.ts'

export interface StartedMailCatcher {
  smtpUrl: string
  webUrl: string
  /** Resolves when it ended, no matter who ended it. */
  ended: Promise<void>
  stop: () => Promise<void>
}

export interface StartMailCatcher {
  /** 0: any free port. */
  smtpPort: number
  webPort: number
  /** Where mails stay from one run to the next; without it they go when it stops. */
  dataDir?: string
  progress: (line: string) => void
}

// The oldest go first beyond this: the page sorts all of them for each view.
const MOST_MAILS = 10_000
const START_DEADLINE_MS = 30_000

// Plain JavaScript, as a child has no TypeScript loader. A child because it prints what it likes, and because parsing a
// thousand mails would hold up the process that sends them. It ends with us, however we end: the channel closes.
const CATCHER = `
  process.on('disconnect', () => process.exit(0))
  const { MailDev } = await import('maildev')
  const catcher = new MailDev(JSON.parse(process.argv[1]))
  try {
    const { smtp, api } = await catcher.start()
    process.send({ smtp: smtp.getPort(), web: api.getPort() })
  } catch (error) {
    process.send({ problem: String(error) }, () => process.exit(1))
  }
`

/** Starts an SMTP server that delivers nothing and shows what it got on a page of its own. */
export async function startMailCatcher(options: StartMailCatcher): Promise<StartedMailCatcher> {
  const { smtpPort, webPort, progress } = options
  if (smtpPort) await requireFreePort({ port: smtpPort, setting: 'SMTP_PORT', part: 'the mail catcher' })
  if (webPort) await requireFreePort({ port: webPort, setting: 'MAIL_UI_PORT', part: "the mail catcher's page" })

  const kept = options.dataDir === undefined ? undefined : join(resolve(options.dataDir), 'mail')
  if (kept) await mkdir(kept, { recursive: true })
  // Its own default is one directory for all who run it on this machine.
  const mailDirectory = kept ?? (await makeEphemeralDirectory('mail'))
  const remove = async () => {
    if (!kept) await rm(mailDirectory, { recursive: true, force: true })
  }

  const local = { ip: '127.0.0.1', webIp: '127.0.0.1' }
  const config = { ...local, smtp: smtpPort, web: webPort, mailDirectory, maxEmails: MOST_MAILS, silent: true }
  const child = spawn(process.execPath, ['--input-type=module', '--eval', CATCHER, JSON.stringify(config)], {
    // The script finds maildev from its working directory.
    cwd: dirname(fileURLToPath(import.meta.url)),
    env: childEnvironment({ NODE_OPTIONS: '' }),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  })
  const server = await supervise(child, 'The mail catcher', 'SIGKILL')
  const stop = async () => {
    await server.stop('SIGTERM', 5_000)
    await remove()
  }
  try {
    const ports = await portsOf(child)
    progress(`Mail catcher is ready on port ${ports.smtp}, its page on port ${ports.web}`)
    return {
      smtpUrl: `smtp://127.0.0.1:${ports.smtp}`,
      webUrl: `http://127.0.0.1:${ports.web}`,
      ended: server.ended,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function portsOf(child: ChildProcess): Promise<{ smtp: number; web: number }> {
  const message = await firstMessage(child)
  if (typeof message === 'object' && message !== null) {
    if ('smtp' in message && 'web' in message) return { smtp: Number(message.smtp), web: Number(message.web) }
    if ('problem' in message) throw new StartError(`The mail catcher cannot start: ${String(message.problem)}.`)
  }
  throw new StartError('The mail catcher does not start; run npm install again, or set SMTP_URL to your own server.')
}

async function firstMessage(child: ChildProcess): Promise<unknown> {
  const timeout = AbortSignal.timeout(START_DEADLINE_MS)
  const message = once(child, 'message', { signal: timeout }).then(([first]: unknown[]) => first)
  const exit = once(child, 'exit', { signal: timeout }).then(() => undefined)
  return Promise.race([message, exit]).catch(() => undefined)
}
