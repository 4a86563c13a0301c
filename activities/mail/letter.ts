import type { Language } from '../../db/schema/auth.ts'
import { escapeHtml } from './escape.ts'
import type { Mail, MailHead, MailModel, Section } from './model.ts'

/** What a template has to say; greeting, number, link and contact are the same in every mail. */
export interface Letter {
  /** Without the number. */
  subject: string
  happened: string
  list?: readonly string[]
  /** Texts that people wrote, kept as they are. */
  quotes?: readonly string[]
  todo: string
}

/** A template's part of a mail. This file is the one place where HTML is made: what is no markup goes through `escapeHtml`. */
export function compose({ language }: Pick<MailModel, 'language'>, letter: Letter): Section {
  const { subject, happened, list = [], quotes = [], todo } = letter
  return {
    subject,
    heading: FRAME[language].heading(subject),
    text: together('\n\n', [
      happened,
      list.map((item) => `- ${item}`).join('\n'),
      ...quotes.map((quote) => quote.replace(/^/gm, '> ')),
      todo,
    ]),
    html: together('\n', [
      paragraph(happened),
      list.length === 0 ? '' : `<ul>${list.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`,
      ...quotes.map((quote) => `<blockquote style="white-space: pre-line">${escapeHtml(quote)}</blockquote>`),
      paragraph(todo),
    ]),
  }
}

/** The first instant by which something of a mail is to be done, in the reader's words. */
export interface DueBox {
  about: string
  at: string
}

/**
 * One mail of its sections, the weightiest first: its subject is the mail's, says how many there are next to it, and names
 * the project before its number. The same frame for every mail: project, due box, link, contact.
 */
export function mailOf(head: MailHead, sections: readonly [Section, ...Section[]], due: DueBox | null = null): Mail {
  const [{ subject }, ...others] = sections
  const frame = FRAME[head.language]
  const what = others.length === 0 ? subject : frame.andMore(subject, others.length)
  return {
    subject: frame.subject(what, projectOf(head), head.of?.number ?? null).replaceAll(/\s+/gu, ' '),
    text: textOf(head, sections, due),
    html: htmlOf(head, sections, due),
  }
}

/** A subject is read in a narrow list: a project of a very long name is cut there, and whole in the mail. */
const PROJECT_IN_SUBJECT = 40

function projectOf({ project }: MailHead): string | null {
  if (project === null) return null
  const letters = Array.from(project)
  return letters.length <= PROJECT_IN_SUBJECT ? project : `${letters.slice(0, PROJECT_IN_SUBJECT - 1).join('')}…`
}

const FRAME = {
  zh: {
    house: '业扩报装',
    subject: (subject: string, project: string | null, number: string | null) =>
      `【业扩报装】${subject}${project === null ? '' : `｜${project}`}${number === null ? '' : `（${number}）`}`,
    andMore: (subject: string, count: number) => `${subject}，另有 ${count} 则通知`,
    heading: (subject: string) => `【${subject}】`,
    greeting: (name: string) => (name === '' ? '您好：' : `${name}，您好：`),
    project: '项目：',
    due: '办理期限：',
    link: '查看和办理：',
    ofHouse: '打开页面',
    ask: (name: string, ways: string) => `如有疑问，请联系客户经理 ${name}（${ways}）。`,
    phone: (phone: string) => `电话 ${phone}`,
    between: '，',
    colon: '：',
    noReply: '本邮件由系统自动发送，请勿直接回复。',
    htmlLang: 'zh-CN',
  },
  en: {
    house: 'Power connection',
    subject: (subject: string, project: string | null, number: string | null) =>
      `[Power connection] ${subject}${project === null ? '' : ` | ${project}`}${number === null ? '' : ` (${number})`}`,
    andMore: (subject: string, count: number) => `${subject}, and ${count} more ${count === 1 ? 'notice' : 'notices'}`,
    heading: (subject: string) => `— ${subject} —`,
    greeting: (name: string) => (name === '' ? 'Hello,' : `Dear ${name},`),
    project: 'Project: ',
    due: 'Due: ',
    link: 'View it here: ',
    ofHouse: 'Open the page',
    ask: (name: string, ways: string) => `Questions? Contact the account manager, ${name} (${ways}).`,
    phone: (phone: string) => `phone ${phone}`,
    between: ', ',
    colon: ': ',
    noReply: 'This email was sent automatically. Please do not reply.',
    htmlLang: 'en',
  },
}

function textOf(head: MailHead, sections: readonly Section[], due: DueBox | null): string {
  const frame = FRAME[head.language]
  const about = [
    ...(head.project === null ? [] : [frame.project + head.project]),
    ...(head.of === null ? [] : [numberOf(head.language, head.of)]),
    ...(due === null ? [] : [`${frame.due}${due.at}${frame.between}${due.about}`]),
    frame.link + head.link,
  ]
  const paragraphs = [
    frame.greeting(head.recipient),
    ...sections.flatMap(({ heading, text }) => (sections.length === 1 ? [text] : [heading, text])),
    about.join('\n'),
    askOf(head),
    frame.noReply,
  ]
  return `${together('\n\n', paragraphs)}\n`
}

// Mail programs ignore style sheets: the elements carry their own styles.
const STYLE = {
  body: 'margin:0;padding:16px;background:#f3f5f7;color:#1f2933;font:15px/1.6 sans-serif',
  card: 'max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d9dee3;border-radius:6px;overflow:hidden',
  bar: 'padding:12px 24px;background:#0b5c57;color:#ffffff;font-weight:bold',
  inside: 'padding:8px 24px 20px',
  project: 'margin:12px 0;padding:10px 14px;background:#f3f5f7;border-radius:4px',
  due: 'margin:12px 0;padding:10px 14px;background:#fff7e6;border-left:4px solid #d48806',
  button:
    'display:inline-block;padding:10px 22px;background:#0b5c57;color:#ffffff;text-decoration:none;border-radius:4px',
  soft: 'color:#5b6770;font-size:13px',
} as const

function htmlOf(head: MailHead, sections: readonly Section[], due: DueBox | null): string {
  const frame = FRAME[head.language]
  const blocks = [
    paragraph(frame.greeting(head.recipient)),
    projectBlock(head),
    ...sections.flatMap(({ subject, html }) =>
      sections.length === 1 ? [html] : [`<h2>${escapeHtml(subject)}</h2>`, html],
    ),
    due === null
      ? ''
      : `<div style="${STYLE.due}">${escapeHtml(frame.due)}<strong>${escapeHtml(due.at)}</strong><br>${escapeHtml(due.about)}</div>`,
    `<p><a href="${escapeHtml(head.link)}" style="${STYLE.button}">${escapeHtml(head.of === null ? frame.ofHouse : head.of.open[head.language])}</a></p>`,
    paragraph(askOf(head)),
    `<p style="${STYLE.soft}">${escapeHtml(frame.noReply)}</p>`,
  ]
  const card = `<div style="${STYLE.bar}">${escapeHtml(frame.house)}</div>\n<div style="${STYLE.inside}">\n${together('\n', blocks)}\n</div>`
  return `<!doctype html>\n<html lang="${frame.htmlLang}">\n<body style="${STYLE.body}">\n<div style="${STYLE.card}">\n${card}\n</div>\n</body>\n</html>\n`
}

function projectBlock(head: MailHead): string {
  if (head.of === null) return ''
  const number = escapeHtml(numberOf(head.language, head.of))
  const project = head.project === null ? '' : `<strong>${escapeHtml(head.project)}</strong><br>`
  return `<div style="${STYLE.project}">${project}${number}</div>`
}

function numberOf(language: Language, { label, number }: NonNullable<MailHead['of']>): string {
  return `${label[language]}${FRAME[language].colon}${number}`
}

/** Without the blocks that say nothing. */
function together(between: string, blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join(between)
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`
}

function askOf({ language, accountManager }: MailHead): string {
  if (accountManager === null) return ''
  const { name, email, phone } = accountManager
  const frame = FRAME[language]
  return frame.ask(name, [...(phone === null ? [] : [frame.phone(phone)]), email].join(frame.between))
}
