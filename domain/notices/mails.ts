import { TEMPLATES } from './notices.ts'
import type { Notice, NoticeData, Template } from './notices.ts'

/** What one template tells in a mail. */
type Told<T extends Template = Template> = { [K in T]: { template: K; items: NoticeData[K][] } }[T]

/** What one mail tells: each matter once, by template, the weightiest first. */
export interface MailData {
  notices: Told[]
}

/** A notice for one of its recipients. */
export interface Addressed {
  recipientId: string
  notice: Notice
}

/**
 * One mail per person with all notices of one case at one instant (docs/procedure.md section 5). The caller gives the
 * notices of one instant.
 */
export function groupNotices(notices: readonly Addressed[]): { recipientId: string; data: MailData }[] {
  return [...new Set(notices.map(({ recipientId }) => recipientId))].map((recipientId) => {
    const theirs = notices.filter((each) => each.recipientId === recipientId).map(({ notice }) => notice)
    return { recipientId, data: { notices: TEMPLATES.flatMap((template) => toldBy(template, theirs)) } }
  })
}

/** What a mail of one matter shares with others of its recipient, which are one mail with it; null for most. */
export function batchOf({ notices }: MailData): string | null {
  const [only, ...others] = notices
  return others.length === 0 && only?.template === 'urged' ? (only.items[0]?.batch ?? null) : null
}

function toldBy<T extends Template>(template: T, notices: readonly Notice[]): Told<T>[] {
  const items = notices.filter((each) => isOf(template, each)).map(({ data }) => data)
  // one person may be reached twice by one event: as account manager and as holder, as head and as supervisor
  const once = items.filter((item, index) => items.findIndex((other) => isSame(other, item)) === index)
  return once.length === 0 ? [] : [{ template, items: once }]
}

const isOf = <T extends Template>(template: T, notice: Notice): notice is Notice & Notice<T> =>
  notice.template === template

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)
