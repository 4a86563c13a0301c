import { dateOf } from '../../db/instants.ts'
import type { Language } from '../../db/schema/auth.ts'
import { groupNotices } from '../../domain/notices/mails.ts'
import { toAll } from '../../domain/notices/notice.ts'
import type { NoticeData, Template, VisitStatus } from '../../domain/notices/notice.ts'
import type { Recipient } from '../../domain/notices/recipients.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { A_CASE } from './about-case.ts'
import type { Mail, MailHead } from './model.ts'
import { writeMail } from './write.ts'
import type { Found } from './write.ts'

/**
 * How a mail reads, for the person who looks after the templates: with example data, nobody's, and without a database. Several
 * templates are one mail of several notices.
 */
export function previewMail(language: Language, templates: readonly Template[]): Mail {
  const told = templates.flatMap((template) => toAll(template, [READER], EXAMPLES[template]))
  const mails = groupNotices(told.map((notice) => ({ recipientId: 'example', notice })))
  const notices = mails.flatMap(({ data }) => data.notices)
  const found: Found = {
    texts: new Map([[STATEMENT, EXAMPLE_TEXT[language]]]),
    dues: new Map(CLOCKS.map((clock) => [clock, dateOf(DUE)])),
    people: EXAMPLE_PEOPLE[language],
    phases: 2,
    address: EXAMPLE_ADDRESS[language],
  }
  return writeMail({ language, ...EXAMPLE_HEAD[language] }, notices, found)
}

const PLACE = { of: { ...A_CASE, number: '2026-000001' }, link: 'https://power.example/cases/2026-000001' }

const EXAMPLE_HEAD: Record<Language, Omit<MailHead, 'language'>> = {
  zh: {
    ...PLACE,
    recipient: '示例收件人',
    project: '示例机械有限公司 · 城东区示例路1号',
    accountManager: { name: '示例经理', email: 'manager@power.example', phone: '0512-00000000' },
  },
  en: {
    ...PLACE,
    recipient: 'Example Reader',
    project: 'Example Machinery Ltd · 1 Example Road',
    accountManager: { name: 'A. Manager', email: 'manager@power.example', phone: '0512-00000000' },
  },
}

const PERSON = 'example'
const EXAMPLE_PEOPLE: Record<Language, ReadonlyMap<string, string>> = {
  zh: new Map([[PERSON, '示例客户，customer@power.example']]),
  en: new Map([[PERSON, 'A. Customer, customer@power.example']]),
}

const EXAMPLE_ADDRESS: Record<Language, string> = { zh: '示例市城东区示例路1号', en: '1 Example Road, Example City' }

const STATEMENT = 'example'

const EXAMPLE_TEXT: Record<Language, string> = {
  zh: '此处为相关人员填写的内容。\n可以有多行。',
  en: 'This is a sample text.\nIt can have several lines.',
}

const READER: Recipient = { kind: 'person', id: 'example' }
const DUE: Instant = '2026-03-06T17:30:00.000+08:00'

/** A task of the grid. */
const TASK = { clock: 'completion-inspection.1.1.safety' } as const
/** What the customer is asked for. */
const SUPPLEMENT = { clock: 'supplement.0.1.applicant', limit: { value: 10, unit: 'workingDays' } } as const
const CONFIRMATION = { clock: 'plan-confirmation.0.1.applicant', limit: { value: 1, unit: 'months' } } as const
const CONTRACT = { clock: 'contract.0.1.applicant', limit: { value: 10, unit: 'workingDays' } } as const
const CLOCKS = [TASK, SUPPLEMENT, CONFIRMATION, CONTRACT].map(({ clock }) => clock)

const NOTE = { statement: STATEMENT }
const STOP = { ...TASK, reason: 'permit', on: '2026-03-13' } as const
const LONGER = { limit: { value: 2, unit: 'months' } } as const
const visit = (status: VisitStatus) => {
  return { ...TASK, ...NOTE, appointment: { on: '2026-03-10', from: '09:00', until: '11:00', sequence: 0, status } }
}

const ITEM = { item: 'XT2026000001', matter: STATEMENT, due: DUE, person: PERSON } as const

/** Each template with all that its notice can hold. */
const EXAMPLES: NoticeData = {
  withdrawn: NOTE,
  'case-closed': {},
  suspended: NOTE,
  'plan-lapsed': LONGER,
  'plan-changed': NOTE,
  urged: { ...TASK, ...NOTE },
  'stop-asked': { ...STOP, ...NOTE },
  rung: { ...TASK, rung: 'due', due: DUE },
  'customer-call': { clock: 'customer-call.0.1.account-manager' },
  'validity-asked': { ...LONGER, ...NOTE },
  'documents-missing': { ...SUPPLEMENT, ...NOTE, kinds: ['property-proof', 'site-plan'] },
  'documents-demanded-later': { ...SUPPLEMENT, ...NOTE, kinds: ['completion-drawings', 'test-report'] },
  'plan-replied': { ...CONFIRMATION, ...NOTE, conditions: [STATEMENT], feeFen: 88_000_00 },
  'fee-waived': { clock: 'fees.0.1.marketing', ...NOTE },
  'appointment-proposed': visit('proposed'),
  'appointment-other-day': { ...TASK, ...NOTE, on: '2026-03-12' },
  'your-turn': CONTRACT,
  resumed: NOTE,
  'appointment-cancelled': visit('cancelled'),
  'opinion-asked': { ...TASK, ...NOTE, person: PERSON },
  'signature-asked': { ...TASK, ...NOTE, person: PERSON },
  'signature-objected': { ...TASK, ...NOTE, person: PERSON },
  'answer-reminder': { ...TASK, ...NOTE, person: PERSON },
  'answer-overdue': { ...TASK, ...NOTE, person: PERSON },
  'answer-given': { ...TASK, ...NOTE, person: PERSON },
  'request-withdrawn': { ...TASK, ...NOTE, person: PERSON },
  'copy-sent': { ...NOTE, person: PERSON },
  'task-given': { ...TASK, ...NOTE, person: PERSON },
  'task-taken-away': { ...TASK, ...NOTE },
  'taken-back': { ...TASK, ...NOTE },
  'later-demand': { ...TASK, ...NOTE, kinds: ['completion-drawings', 'test-report'] },
  'start-entered-late': { ...TASK, due: DUE, within: { value: 4, unit: 'workingHours' } },
  'mail-undelivered': { person: PERSON },
  'appointment-agreed': visit('agreed'),
  'appointment-noted': visit('proposed'),
  'phone-code': { key: '' },
  'register-link': { key: '' },
  'address-link': { key: '' },
  'account-exists': {},
  'account-invited': { key: '' },
  'password-link': { key: '' },
  'deputy-set': { person: PERSON, on: '2026-03-13' },
  'absence-set': { person: PERSON, on: '2026-03-13' },
  'deputy-ended': { person: PERSON, on: '2026-03-13' },
  'second-factor-reset': {},
  'company-consent-asked': { person: PERSON },
  'company-invitation': { person: PERSON },
  'company-join-asked': { person: PERSON },
  'company-member-added': { person: PERSON },
  'company-refused': { person: PERSON },
  'company-member-removed': { person: PERSON },
  'licence-confirmed': { person: PERSON },
  'licence-refused': { person: PERSON },
  'agent-authorised': { person: PERSON, on: '2026-03-13' },
  'agent-of-case': { person: PERSON, on: '2026-03-13' },
  'agent-revoked': { person: PERSON, on: '2026-03-13' },
  'agent-acted': { person: PERSON },
  'reading-granted': { person: PERSON, on: '2026-03-06' },
  'break-glass-used': { person: PERSON, on: '2026-03-06' },
  'year-without-notice': { year: { year: 2027, openCases: 12 } },
  'stop-confirmed': STOP,
  'stop-refused': { ...STOP, ...NOTE },
  'validity-extended': { clock: 'validity-extension.0.1.account-manager', ...LONGER, ...NOTE },
  'validity-deemed': { clock: 'validity-extension.0.1.account-manager', ...LONGER },
  'validity-refused': { clock: 'validity-extension.0.1.account-manager', ...NOTE },
  'phases-withdrawn': { phase: 2, ...NOTE },
  'green-admitted': { reason: 'major-investment', on: '2026-12-31', ...NOTE },
  'green-left': NOTE,
  energised: { phase: 1, within: { value: 1, unit: 'months' } },
  accepted: { clock: 'acceptance.0.1.marketing' },
  received: {},
  'return-visited': { clock: 'return-visit.1.1.account-manager' },
  'item-raised': ITEM,
  'item-reopened': { ...ITEM, ...NOTE },
  'item-rung': { ...ITEM, rung: 'due' },
  'item-moved': { ...ITEM, ...NOTE },
  'item-remark': { ...ITEM, ...NOTE },
  'item-handed-over': { ...ITEM, ...NOTE },
  'item-settled': { ...ITEM, ...NOTE, itemOutcome: 'solved' },
  'item-withdrawn': { ...ITEM, ...NOTE },
}
