import type { Language } from '../../db/schema/auth.ts'
import type { MailItem } from './model.ts'

/** The documents that the items name, each once. */
export function documentsOf(items: readonly Pick<MailItem, 'documents'>[]): string[] {
  return [...new Set(items.flatMap(({ documents }) => documents))]
}

/** What people wrote about the items. */
export function quotesOf(items: readonly Partial<Pick<MailItem, 'text' | 'returns'>>[]): string[] {
  return items.flatMap(({ text, returns = [] }) =>
    [text ?? '', ...returns].map((each) => each.trim()).filter((each) => each !== ''),
  )
}

/** What reviewers set as conditions, a line each. */
export function conditionsOf(items: readonly Pick<MailItem, 'conditions'>[]): string[] {
  return items.flatMap(({ conditions }) =>
    conditions.flatMap((text) => text.split('\n').filter((line) => line.trim() !== '')),
  )
}

/** What a mail about visits says of each. */
export type VisitItem = Pick<MailItem, 'about'> & Partial<Pick<MailItem, 'visit' | 'on' | 'text'>>

/** `Site survey: Tuesday 10 March 2026, 09:00–11:00 (Beijing time), at 1 Example Road`; of a day asked for, the day. */
export function visitOf(language: Language, { about, visit = null, on = null }: VisitItem): string {
  return [about, visit ?? on].filter((part) => part !== null).join(language === 'zh' ? '：' : ': ')
}

type UntilItem = Pick<MailItem, 'about' | 'party'> & Partial<Pick<MailItem, 'reason' | 'on'>>

/** `Survey (production): government permit, until Friday 6 March 2026`: what it is about, why, until when. */
export function untilOf(language: Language, { about, party, reason = null, on = null }: UntilItem): string {
  const isChinese = language === 'zh'
  const whose = party === null ? '' : isChinese ? `（${party}）` : ` (${party})`
  const until = on === null ? null : isChinese ? `至${on}` : `until ${on}`
  const said = [reason, until].filter((part) => part !== null).join(isChinese ? '，' : ', ')
  if (said === '') return `${about}${whose}`
  return `${about}${whose}${isChinese ? '：' : ': '}${said}`
}
