import { escapeHtml } from './escape.ts'
import type { Mail, MailHead, MailModel, Section } from './model.ts'

/** What a template has to say; greeting, case number, link and whom to ask are the same in every mail. */
export interface Letter {
  /** Without the case number. */
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

/** One mail of its sections, the weightiest first: its subject is the mail's, and says how many there are beside it. */
export function mailOf(head: MailHead, sections: readonly [Section, ...Section[]]): Mail {
  const [{ subject }, ...others] = sections
  const frame = FRAME[head.language]
  return {
    subject: frame.subject(others.length === 0 ? subject : frame.andMore(subject, others.length), head.caseNo),
    text: textOf(head, sections),
    html: htmlOf(head, sections),
  }
}

const FRAME = {
  zh: {
    subject: (subject: string, caseNo: string) => `【业扩报装】${subject}（${caseNo}）`,
    andMore: (subject: string, count: number) => `${subject}，另有 ${count} 则通知`,
    heading: (subject: string) => `【${subject}】`,
    greeting: (name: string) => `${name}，您好：`,
    caseNo: '申请编号：',
    link: '查看和办理：',
    ask: (name: string, email: string) => `如有疑问，请联系客户经理 ${name}（${email}）。`,
    noReply: '本邮件由系统自动发送，请勿直接回复。',
    htmlLang: 'zh-CN',
  },
  en: {
    subject: (subject: string, caseNo: string) => `[Power connection] ${subject} (${caseNo})`,
    andMore: (subject: string, count: number) => `${subject}, and ${count} more ${count === 1 ? 'notice' : 'notices'}`,
    heading: (subject: string) => `— ${subject} —`,
    greeting: (name: string) => `Dear ${name},`,
    caseNo: 'Application: ',
    link: 'To see and handle it: ',
    ask: (name: string, email: string) => `Questions? Ask the account manager, ${name} (${email}).`,
    noReply: 'This mail was sent automatically; please do not reply to it.',
    htmlLang: 'en',
  },
}

function textOf(head: MailHead, sections: readonly Section[]): string {
  const frame = FRAME[head.language]
  const paragraphs = [
    frame.greeting(head.recipient),
    ...sections.flatMap(({ heading, text }) => (sections.length === 1 ? [text] : [heading, text])),
    `${frame.caseNo}${head.caseNo}\n${frame.link}${head.link}`,
    askOf(head),
    frame.noReply,
  ]
  return `${together('\n\n', paragraphs)}\n`
}

function htmlOf(head: MailHead, sections: readonly Section[]): string {
  const frame = FRAME[head.language]
  const link = escapeHtml(head.link)
  const blocks = [
    paragraph(frame.greeting(head.recipient)),
    ...sections.flatMap(({ subject, html }) =>
      sections.length === 1 ? [html] : [`<h2>${escapeHtml(subject)}</h2>`, html],
    ),
    `<p>${escapeHtml(frame.caseNo + head.caseNo)}<br>${escapeHtml(frame.link)}<a href="${link}">${link}</a></p>`,
    paragraph(askOf(head)),
    paragraph(frame.noReply),
  ]
  return `<!doctype html>\n<html lang="${frame.htmlLang}">\n<body>\n${together('\n', blocks)}\n</body>\n</html>\n`
}

/** Without the blocks that say nothing. */
function together(between: string, blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join(between)
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`
}

function askOf({ language, accountManager }: MailHead): string {
  return accountManager === null ? '' : FRAME[language].ask(accountManager.name, accountManager.email)
}
