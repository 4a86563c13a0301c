import { authorisations } from '../../db/schema/index.ts'
import { AGENT_STREAMS } from '../../db/streams.ts'
import { ABOUT_CASE } from './about-case.ts'
import type { About, MailKind } from './about.ts'
import { isOneOf } from './is-one-of.ts'

/** Mails about the agent of a case: they tell of the case. */
export const ABOUT_AGENT: MailKind = {
  prefix: AGENT_STREAMS,
  read: async (db, { streams }) => {
    const ids = streams.map((stream) => stream.slice(AGENT_STREAMS.length))
    const { id, caseNo } = authorisations
    const rows = await db
      .select({ id, caseNo })
      .from(authorisations)
      .where(isOneOf(id, ids, 'uuid'))
    const cases = await ABOUT_CASE.read(db, { streams: rows.map((row) => row.caseNo), phased: [] })
    return rows.flatMap((row): About[] => {
      const about = cases.find(({ stream }) => stream === row.caseNo)
      return about === undefined ? [] : [{ ...about, stream: AGENT_STREAMS + row.id, number: row.caseNo }]
    })
  },
}
