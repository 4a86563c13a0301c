import { dateOf } from '../../db/instants.ts'
import type { Language } from '../../db/schema/auth.ts'
import { DOCUMENT_NAMES } from '../../glossary/application.ts'
import { GREEN_REASON_NAMES, STOP_REASON_NAMES } from '../../glossary/clocks.ts'
import { ITEM_NAME, ITEM_OUTCOME_NAMES } from '../../glossary/items.ts'
import { inSentence } from '../../glossary/name.ts'
import type { Names } from '../../glossary/name.ts'
import { PARTY_NAMES } from '../../glossary/people.ts'
import { A_CASE } from './about-case.ts'
import { mailOf } from './letter.ts'
import type { Mail, MailHead, MailItem } from './model.ts'
import type { StoredItem, StoredNotice } from './notice-schema.ts'
import { aboutInWords, dayAndHour, dayInWords, limitInWords, visitInWords, yuanInWords } from './phrases.ts'
import { MailProblem } from './problem.ts'
import { phaseOf, subjectOf } from './subject.ts'
import { MAIL_TEMPLATES } from './templates/index.ts'

/** What the notices name and do not hold. */
export interface Found {
  /** The texts of statements, by id. */
  texts: ReadonlyMap<string, string>
  /** When the tasks are due as they stand now; a stopped one has no instant. */
  dues: ReadonlyMap<string, Date>
  /** The people named in notices, with their addresses, by id. */
  people: ReadonlyMap<string, string>
  /** Of how many phases the supply consists: the only one is not worth a word. */
  phases: number
  /** Where the site is, as the customer wrote it. */
  address: string | null
  /** What clocks are called that are neither of a task nor of a case. */
  clockNames?: Names<string> | undefined
}

/**
 * One mail of all its notices, the weightiest first, each a section in the words of its template; the first instant by
 * which something is due is in a box of its own. Pure.
 */
export function writeMail(head: MailHead, notices: readonly StoredNotice[], found: Found): Mail {
  const models = notices.map(({ template, items }) => ({
    template,
    items: items.map((item) => itemOf(head.language, item, found)),
  }))
  const [first, ...others] = models.map(({ template, items }) => MAIL_TEMPLATES[template]({ ...head, items }))
  if (first === undefined) throw new MailProblem('DATA_MALFORMED')
  const due = models.flatMap(({ items }) => items).find((item) => item.due !== null)
  return mailOf(head, [first, ...others], due === undefined ? null : { about: due.about, at: due.due ?? '' })
}

/** What the weightiest of the notices is called, alone: for an SMS. */
export function firstSubject(language: Language, notices: readonly StoredNotice[], found: Found): string {
  const [first] = notices
  if (first === undefined) throw new MailProblem('DATA_MALFORMED')
  const items = first.items.map((item) => itemOf(language, item, found))
  const nobody = { language, of: null, link: '', recipient: '', project: null, accountManager: null }
  return MAIL_TEMPLATES[first.template]({ ...nobody, items }).subject
}

/** What a mail of several cases tells of one of them. */
export interface CaseMatter {
  number: string
  project: string | null
  notices: readonly StoredNotice[]
  found: Found
}

/** One mail about several cases, each matter with its case; all are of one template. Pure. */
export function writeTogether(
  head: Pick<MailHead, 'language' | 'recipient' | 'link'>,
  matters: readonly CaseMatter[],
): Mail {
  const template = matters[0]?.notices[0]?.template
  if (template === undefined) throw new MailProblem('DATA_MALFORMED')
  const items = matters.flatMap(({ number, project, notices, found }) =>
    notices
      .flatMap((notice) => notice.items)
      .map((item) => itemOf(head.language, item, found))
      .map((item) => ({ ...item, of: [project, number].filter((part) => part !== null).join(' ') })),
  )
  const numbers = [...new Set(matters.map(({ number }) => number))]
  const whole = {
    ...head,
    of: { ...MANY, number: numbersInWords(head.language, numbers) },
    project: null,
    accountManager: null,
  }
  return mailOf(whole, [MAIL_TEMPLATES[template]({ ...whole, items })])
}

/** What is done to many at once is done to cases. */
const MANY = { ...A_CASE, open: { zh: '查看和办理', en: 'Open the list' } }

/** The number, or the first of them with how many there are. */
function numbersInWords(language: Language, [first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first
  return language === 'zh' ? `${first} 等 ${others.length + 1} 件` : `${first} and ${others.length} more`
}

/** Why a clock is paused, or a case in the green channel. */
const REASON_NAMES = { ...STOP_REASON_NAMES, ...GREEN_REASON_NAMES }

function itemOf(
  language: Language,
  item: StoredItem,
  { texts, dues, people, phases, address, clockNames }: Found,
): MailItem {
  const { rung, kinds = [], limit, statement, on, reason, returns = [] } = item
  const { conditions = [], feeFen, late, within } = item
  const subject = subjectOf(item.clock)
  const { step, party } = subject
  const phase = phases > 1 ? phaseOf(item) : 0
  const due = item.due === undefined ? dues.get(item.clock ?? '') : dateOf(item.due)
  return {
    step,
    rung: rung ?? null,
    late: late === undefined ? null : limitInWords(language, late),
    phase,
    about:
      item.item === undefined
        ? (clockNames?.[item.clock ?? '']?.[language] ?? aboutInWords(language, { ...subject, phase }))
        : `${ITEM_NAME[language]} ${item.item}`,
    party: party === null ? null : PARTY_NAMES[party][language],
    due: due === undefined ? null : dayAndHour(language, due),
    limit: limit === undefined ? null : limitInWords(language, limit),
    documents: kinds.map((kind) => DOCUMENT_NAMES[kind][language]),
    on: on === undefined ? null : dayInWords(language, on),
    reason: reason === undefined ? null : inSentence(REASON_NAMES[reason][language]),
    text: statement === undefined ? null : (texts.get(statement) ?? null),
    returns: returns.flatMap((id) => texts.get(id) ?? []),
    person: item.person === undefined ? null : (people.get(item.person) ?? null),
    conditions: conditions.flatMap((id) => texts.get(id) ?? []),
    visit: item.appointment === undefined ? null : visitInWords(language, item.appointment, address),
    ...(within === undefined ? {} : { within: limitInWords(language, within) }),
    ...(item.year === undefined ? {} : { year: item.year }),
    matter: item.matter === undefined ? null : (texts.get(item.matter) ?? null),
    itemOutcome: item.itemOutcome === undefined ? null : ITEM_OUTCOME_NAMES[item.itemOutcome][language],
    fee: feeFen === undefined ? null : yuanInWords(language, feeFen),
  }
}
