import { createTransport } from 'nodemailer'

/**
 * The connection to the mail server, pooled. The pool does not try again by itself: whether a mail went out is for the
 * outbox to know. The caller closes it.
 */
export function createMailer(smtpUrl: string) {
  return createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    maxRequeues: 0,
    // an open transaction waits for each of these
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
}

export type Mailer = ReturnType<typeof createMailer>
