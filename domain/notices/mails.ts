import { TEMPLATES } from './notices.ts'
import type { NoticeData, Template } from './notices.ts'

/** What one mail tells: each matter once, by template, the weightiest first. */
export interface MailData {
  notices: { template: Template; items: NoticeData[] }[]
}

/**
 * One mail per person, of all that they are told of one case at one instant (docs/procedure.md section 5). The caller gives the
 * notices of one instant.
 */
export function groupNotices(
  notices: readonly { recipientId: string; template: Template; data: NoticeData }[],
): { recipientId: string; data: MailData }[] {
  return [...new Set(notices.map(({ recipientId }) => recipientId))].map((recipientId) => {
    const theirs = notices.filter((each) => each.recipientId === recipientId)
    return { recipientId, data: { notices: byWeight(theirs) } }
  })
}

/** What a mail of one matter shares with others of its recipient, which are one mail with it; null for most. */
export function batchOf({ notices }: MailData): string | null {
  const [only, ...others] = notices
  return others.length === 0 ? (only?.items[0]?.batch ?? null) : null
}

function byWeight(notices: readonly { template: Template; data: NoticeData }[]): MailData['notices'] {
  return TEMPLATES.flatMap((template) => {
    const items = notices.filter((each) => each.template === template).map(({ data }) => data)
    // one person may be reached twice by one event: as account manager and as holder, as head and as supervisor
    const once = items.filter((item, index) => items.findIndex((other) => isSame(other, item)) === index)
    return once.length === 0 ? [] : [{ template, items: once }]
  })
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)
