import { projectName } from '../../domain/application/project-name.ts'
import { calendarFiles } from './calendar-files.ts'
import type { CalendarFile, Mail, MailHead } from './model.ts'
import type { Template } from '../../domain/notices/notice.ts'
import type { Named, OutboxRow, ReadRow } from './named.ts'
import type { StoredNotice } from './notice-schema.ts'
import { MailProblem } from './problem.ts'
import { writeMail, writeTogether } from './write.ts'

export interface AddressedMail extends Mail {
  to: { name: string; address: string }
  attachments: CalendarFile[]
}

/**
 * The mail of one row of the outbox, or of several rows of one person, of any cases: what was done to
 * many tasks at once. In its recipient's language. Throws MailProblem if it cannot be written.
 */
export function renderMail(rows: readonly OutboxRow[], named: Named, publicUrl: string): AddressedMail {
  const [first, ...others] = rows.map((row) => ({ row, read: named(row) }))
  if (first === undefined) throw new MailProblem('DATA_MALFORMED')
  const url = publicUrl.replace(/\/+$/, '')
  return others.length === 0 ? mailOfOne(first, url) : mailOfMany([first, ...others], url)
}

interface Told {
  row: OutboxRow
  read: ReadRow
}

function mailOfOne({ row: { recipientId }, read }: Told, url: string): AddressedMail {
  const { notices, items, recipient, found } = read
  const { stream, number = stream, of, path, accountManager, phases, customerName, address } = read.of
  const token = items.flatMap(({ key }) => (key === undefined ? [] : [read.tokens.get(key)])).at(0)
  const to = addressOf(recipient)
  const year = items.find((item) => item.year !== undefined)?.year
  if (year !== undefined) {
    const link = `${url}/admin/calendar?year=${year.year}`
    const ofHouse = { language: recipient.language, recipient: recipient.name, link, of: null, project: null }
    return {
      to,
      ...writeMail({ ...ofHouse, accountManager: null }, notices, { ...found, address: null }),
      attachments: [],
    }
  }
  const head: MailHead = {
    language: recipient.language,
    of: of === null ? null : { ...of, number },
    link: `${url}${placeOf(notices, token) ?? path}`,
    recipient: recipient.name,
    // An administrator looks after the house and not after its customers.
    project: recipient.role === 'administrator' ? null : projectName({ customerName, address }),
    accountManager: accountManager?.id === recipientId ? null : accountManager,
  }
  return {
    to,
    ...writeMail(head, notices, found),
    attachments: calendarFiles(items, { ...head, customerName, address, caseNo: stream, accountManager, phases }),
  }
}

/** Where a link with a token leads: what is behind the `#` no server sees. */
const TOKEN_PAGES: Partial<Record<Template, string>> = {
  'register-link': '/register/confirm',
  'address-link': '/account/confirm',
  'account-invited': '/welcome?invited=true',
}

function placeOf(notices: readonly StoredNotice[], token: string | undefined): string | null {
  const template = notices[0]?.template
  if (template === 'account-exists') return '/sign-in'
  if (template === 'second-factor-reset') return '/account'
  if (template === undefined || token === undefined) return null
  return `${TOKEN_PAGES[template] ?? '/welcome'}#${token}`
}

function addressOf({ name, email }: ReadRow['recipient']): AddressedMail['to'] {
  if (email === null) throw new MailProblem('RECIPIENT_UNKNOWN')
  return { name, address: email }
}

/** Each matter names its case. */
function mailOfMany(told: readonly [Told, ...Told[]], url: string): AddressedMail {
  const { recipient } = told[0].read
  const matters = told.map(({ read: { of, notices, found } }) => ({
    ...{ number: of.number ?? of.stream, project: projectName(of) },
    ...{ notices, found },
  }))
  const head = { language: recipient.language, recipient: recipient.name, link: `${url}/tasks` }
  // What is done to many tasks at once makes no appointments.
  return { to: addressOf(recipient), ...writeTogether(head, matters), attachments: [] }
}
