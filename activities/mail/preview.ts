import type { Language } from '../../db/schema/auth.ts'
import { groupNotices } from '../../domain/notices/mails.ts'
import { ofCase } from '../../domain/notices/notices.ts'
import type { NoticeData, Template } from '../../domain/notices/notices.ts'
import type { Mail, MailHead } from './model.ts'
import { writeMail } from './write.ts'
import type { Found } from './write.ts'

/**
 * How a mail reads, for whoever looks after the templates: with example data, nobody's, and without a database. Several
 * templates are the one mail of a person who is told of all of them at once.
 */
export function previewMail(language: Language, templates: readonly Template[]): Mail {
  const told = templates.map((template) => {
    return { recipientId: 'example', template, data: { ...EXAMPLE, ...EXAMPLES[template] } }
  })
  const notices = groupNotices(told).flatMap(({ data }) => data.notices)
  const found: Found = {
    texts: new Map([[STATEMENT, EXAMPLE_TEXT[language]]]),
    dues: new Map(),
    people: EXAMPLE_PEOPLE[language],
    phases: 2,
    address: EXAMPLE_ADDRESS[language],
  }
  return writeMail({ language, ...EXAMPLE_HEAD[language] }, notices, found)
}

const PLACE = { caseNo: '2026-000001', link: 'https://power.example/cases/2026-000001' }

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
  en: 'Here stands what somebody wrote.\nIt may have several lines.',
}

/** What a template is shown with that has no example of its own: a task of the grid, with all that a notice can hold. */
const EXAMPLE: NoticeData = {
  ...ofCase,
  clock: 'completion-inspection.1.1.safety',
  step: 'completion-inspection',
  phase: 1,
  round: 1,
  party: 'safety',
  limit: { value: 3, unit: 'workingDays' },
  rung: 'due',
  due: '2026-03-06T17:30:00.000+08:00',
  kinds: ['completion-drawings', 'test-report'],
  statement: STATEMENT,
}

const VISIT: Partial<NoticeData> = {
  ...{ party: null, limit: null, rung: null, due: null, kinds: [], on: '2026-03-10' },
  appointment: { on: '2026-03-10', from: '09:00', until: '11:00', sequence: 0, status: 'proposed' },
}

/** Where something else is told, or of somebody else: what the customer is asked for. */
const EXAMPLES: Partial<Record<Template, Partial<NoticeData>>> = {
  energised: { ...ofCase, phase: 1, within: { value: 1, unit: 'months' } },
  'start-entered-late': { within: { value: 4, unit: 'workingHours' } },
  'mail-undelivered': { ...ofCase, person: PERSON },
  'year-without-notice': { ...ofCase, year: { year: 2027, openCases: 12 } },
  'documents-missing': {
    clock: 'supplement.0.1.applicant',
    step: 'supplement',
    phase: 0,
    party: 'applicant',
    limit: { value: 10, unit: 'workingDays' },
    kinds: ['property-proof', 'site-plan'],
  },
  'plan-replied': {
    clock: 'plan-confirmation.0.1.applicant',
    step: 'plan-confirmation',
    phase: 0,
    party: 'applicant',
    limit: { value: 1, unit: 'months' },
    conditions: [STATEMENT],
    feeFen: 88_000_00,
  },
  ...Object.fromEntries(
    (['proposed', 'noted', 'agreed', 'cancelled'] as const).map((what) => [`appointment-${what}`, VISIT]),
  ),
  'appointment-other-day': { party: null, kinds: [], on: '2026-03-12' },
  'your-turn': {
    clock: 'contract.0.1.applicant',
    step: 'contract',
    phase: 0,
    party: 'applicant',
    limit: { value: 10, unit: 'workingDays' },
  },
}
