import type { Mailer } from '../mail/mailer.ts'
import type { SmsGateway } from './gateway.ts'

/** For a rehearsal without a gateway: each SMS is shown where mails are shown. */
export function shownGateway(mailer: Mailer, from: string): SmsGateway {
  return {
    async send({ id, to, text }) {
      const messageId = `<sms-${id}@power-connection>`
      await mailer.sendMail({ from, to: `${to}@sms.invalid`, subject: `SMS ${to}`, text, messageId })
      return { id: `shown-${id}` }
    },
  }
}
