import { createTransport } from 'nodemailer'
import postgres from 'postgres'
import { messageOf } from '../machine/child-process.ts'
import { StartError } from '../problem.ts'

const REACH_WITHIN_S = 10
const MAIL_WITHIN_MS = 5_000
// SQLSTATE
const WRONG_PASSWORD = ['28P01', '28000']
const NO_DATABASE = '3D000'

/** Asks the user's own PostgreSQL before anything runs on it; says in one sentence, without the password, what is wrong. */
export async function checkPostgres(url: string, setting: string): Promise<void> {
  const { host, user, database } = nameOf(url, setting)
  const sql = postgres(url, { max: 1, connect_timeout: REACH_WITHIN_S, onnotice: () => undefined })
  try {
    await sql`select 1`
  } catch (error) {
    const code = error instanceof postgres.PostgresError ? error.code : ''
    if (WRONG_PASSWORD.includes(code)) {
      throw new StartError(`PostgreSQL at ${host} refuses user ${user}; check name and password in ${setting}.`)
    }
    if (code === NO_DATABASE) {
      throw new StartError(
        `PostgreSQL at ${host} has no database ${database}; create it (createdb ${database}) or name another one in ${setting}.`,
      )
    }
    throw new StartError(
      `PostgreSQL at ${host} cannot be reached (${messageOf(error)}); check ${setting}, the network and that the server runs.`,
    )
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** A mail server may be away for a while, mails wait in the outbox: so a warning, and no reason not to start. */
export async function warnWithoutMail(smtpUrl: string, progress: (line: string) => void): Promise<void> {
  const limits = { connectionTimeout: MAIL_WITHIN_MS, greetingTimeout: MAIL_WITHIN_MS, socketTimeout: MAIL_WITHIN_MS }
  const transport = createTransport({ url: smtpUrl, ...limits })
  try {
    await transport.verify()
  } catch (error) {
    const { host } = new URL(smtpUrl)
    progress(
      `Warning: the mail server at ${host} does not take mail now (${messageOf(error)}); mails wait and are tried again. Check SMTP_URL.`,
    )
  } finally {
    transport.close()
  }
}

function nameOf(url: string, setting: string) {
  if (!URL.canParse(url)) {
    throw new StartError(
      `${setting} is no URL that can be read; special characters in a password are written as %40 and the like.`,
    )
  }
  const { host, username, pathname } = new URL(url)
  const user = decodeURIComponent(username) || 'of this system'
  return { host: host || 'the local socket', user, database: pathname.slice(1) || user }
}
