import { problemItems } from '../../db/schema/index.ts'
import { ITEM_NAME } from '../../glossary/items.ts'
import type { About, MailKind } from './about.ts'
import { ABOUT_CASE } from './about-case.ts'
import { isOneOf } from './is-one-of.ts'

/** Mails about problem items: each tells of whose case it is. */
export const ABOUT_ITEM: MailKind = {
  prefix: 'XT',
  read: async (db, { streams }) => {
    const { no, caseNo } = problemItems
    const items = await db.select({ no, caseNo }).from(problemItems).where(isOneOf(no, streams))
    const cases = await ABOUT_CASE.read(db, { streams: items.map((item) => item.caseNo), phased: [] })
    return items.flatMap((item) =>
      cases
        .filter(({ stream }) => stream === item.caseNo)
        .map((kase): About => ({
          ...kase,
          stream: item.no,
          of: { label: ITEM_NAME, open: { zh: '查看和办理', en: 'Open the problem item' } },
          path: `/items/${encodeURIComponent(item.no)}`,
          thread: `item-${item.no}`,
        })),
    )
  },
}
