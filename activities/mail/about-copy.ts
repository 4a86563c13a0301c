import { copies } from '../../db/schema/index.ts'
import { COPY_STREAMS } from '../../db/streams.ts'
import { ABOUT_CASE } from './about-case.ts'
import type { About, MailKind } from './about.ts'
import { isOneOf } from './is-one-of.ts'

/** Mails about copies 抄送: each tells of its case, in the thread of the case. */
export const ABOUT_COPY: MailKind = {
  prefix: COPY_STREAMS,
  read: async (db, { streams }) => {
    const sendings = streams.map((stream) => stream.slice(COPY_STREAMS.length))
    const { sending, caseNo } = copies
    const rows = await db
      .selectDistinct({ sending, caseNo })
      .from(copies)
      .where(isOneOf(sending, sendings, 'uuid'))
    const cases = await ABOUT_CASE.read(db, { streams: rows.map((row) => row.caseNo), phased: [] })
    return rows.flatMap((row) =>
      cases
        .filter(({ stream }) => stream === row.caseNo)
        .map((kase): About => ({ ...kase, stream: COPY_STREAMS + row.sending, number: row.caseNo })),
    )
  },
}
