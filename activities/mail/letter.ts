import { escapeHtml } from './escape.ts'
import type { Mail, MailModel } from './model.ts'

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

/** The one place where a mail's HTML is made: everything that is not markup goes through `escapeHtml`. */
export function compose(model: MailModel, letter: Letter): Mail {
  const frame = FRAME[model.language]
  return {
    subject: frame.subject(letter.subject, model.caseNo),
    text: textOf(model, letter),
    html: htmlOf(model, letter),
  }
}

const FRAME = {
  zh: {
    subject: (subject: string, caseNo: string) => `【业扩报装】${subject}（${caseNo}）`,
    greeting: (name: string) => `${name}，您好：`,
    caseNo: '申请编号：',
    link: '查看和办理：',
    ask: (name: string, email: string) => `如有疑问，请联系客户经理 ${name}（${email}）。`,
    noReply: '本邮件由系统自动发送，请勿直接回复。',
    htmlLang: 'zh-CN',
  },
  en: {
    subject: (subject: string, caseNo: string) => `[Power connection] ${subject} (${caseNo})`,
    greeting: (name: string) => `Dear ${name},`,
    caseNo: 'Application: ',
    link: 'To see and handle it: ',
    ask: (name: string, email: string) => `Questions? Ask the account manager, ${name} (${email}).`,
    noReply: 'This mail was sent automatically; please do not reply to it.',
    htmlLang: 'en',
  },
}

function textOf(model: MailModel, { happened, list = [], quotes = [], todo }: Letter): string {
  const frame = FRAME[model.language]
  const paragraphs = [
    frame.greeting(model.recipient),
    happened,
    list.map((item) => `- ${item}`).join('\n'),
    ...quotes.map((quote) => quote.replace(/^/gm, '> ')),
    todo,
    `${frame.caseNo}${model.caseNo}\n${frame.link}${model.link}`,
    askOf(model),
    frame.noReply,
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

function htmlOf(model: MailModel, { happened, list = [], quotes = [], todo }: Letter): string {
  const frame = FRAME[model.language]
  const link = escapeHtml(model.link)
  const blocks = [
    paragraph(frame.greeting(model.recipient)),
    paragraph(happened),
    list.length === 0 ? '' : `<ul>${list.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`,
    ...quotes.map((quote) => `<blockquote style="white-space: pre-line">${escapeHtml(quote)}</blockquote>`),
    paragraph(todo),
    `<p>${escapeHtml(frame.caseNo + model.caseNo)}<br>${escapeHtml(frame.link)}<a href="${link}">${link}</a></p>`,
    paragraph(askOf(model)),
    paragraph(frame.noReply),
  ]
  const body = blocks.filter((block) => block !== '').join('\n')
  return `<!doctype html>\n<html lang="${frame.htmlLang}">\n<body>\n${body}\n</body>\n</html>\n`
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`
}

function askOf({ language, accountManager }: MailModel): string {
  return accountManager === null ? '' : FRAME[language].ask(accountManager.name, accountManager.email)
}
