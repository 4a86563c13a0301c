import { CODE_MINUTES } from '../../domain/people/registration.ts'
import type { Language } from '../../db/schema/auth.ts'
import type { Sms } from '../sms/gateway.ts'
import type { Named, OutboxRow } from './named.ts'
import { MailProblem } from './problem.ts'
import { firstSubject } from './write.ts'

const SAY = {
  zh: {
    code: (code: string) => `【业扩报装】验证码 ${code}，${CODE_MINUTES} 分钟内有效。请勿告诉他人。`,
    notice: (subject: string, number: string, link: string) => `【业扩报装】${number}：${subject}。详情 ${link}`,
  },
  en: {
    code: (code: string) =>
      `[Power connection] Your code is ${code}, valid for ${CODE_MINUTES} minutes. Do not give it to anybody.`,
    notice: (subject: string, number: string, link: string) => `[Power connection] ${number}: ${subject}. See ${link}`,
  },
} as const satisfies Record<Language, unknown>

/**
 * The SMS of one row of the outbox: what the matter is, the number of its case and a link; nothing personal, as a telephone
 * shows it to whoever holds it. Throws MailProblem if it cannot be written.
 */
export function renderSms(row: OutboxRow & { id: string }, named: Named, publicUrl: string): Sms {
  const { notices, items, recipient, of, tokens, found } = named(row)
  const to = recipient.phoneNumber
  if (to === null) throw new MailProblem('NUMBER_MISSING')
  const say = SAY[recipient.language]
  const key = items.find((item) => item.key !== undefined)?.key
  if (key !== undefined) {
    const code = tokens.get(key)
    if (code === undefined) throw new MailProblem('SECRET_MISSING')
    return { id: row.id, to, text: say.code(code), kind: 'code' }
  }
  const subject = firstSubject(recipient.language, notices, found)
  const link = publicUrl.replace(/\/+$/, '') + of.path
  return {
    id: row.id,
    to,
    text: say.notice(subject, of.of === null ? '' : (of.number ?? of.stream), link),
    kind: 'notice',
  }
}
