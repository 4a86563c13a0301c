import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { project } from '../../db/queries/projects.ts'
import { applications, cases, users } from '../../db/schema/index.ts'
import type { About, MailKind, Reader } from './about.ts'
import { isOneOf } from './is-one-of.ts'

/** How a mail names a case, and the button to its page. */
export const A_CASE = {
  label: { zh: '工单编号', en: 'Case' },
  open: { zh: '查看和办理', en: 'View the case' },
} as const

/** Mails about cases: whatever no other kind owns. */
export const ABOUT_CASE: MailKind = {
  prefix: '',
  read: async (db, { streams, phased }) => {
    const rows = await readCases(db, streams, phased)
    return rows.map(({ caseNo, ...row }): About => ({
      ...row,
      stream: caseNo,
      of: A_CASE,
      path: `/cases/${encodeURIComponent(caseNo)}`,
      thread: `case-${caseNo}`,
    }))
  },
}

const managers = alias(users, 'managers')

async function readCases(db: Reader, caseNos: readonly string[], phased: readonly string[]) {
  // the whole fold has to be read for it
  const phases = sql<number>`case when ${isOneOf(cases.caseNo, phased)}
    then coalesce(json_array_length(coalesce(${cases.outline}, ${cases.state}) -> 'facts' -> 'phases'), 1) else 1 end`
  return db
    .select({
      caseNo: cases.caseNo,
      accountManager: { id: managers.id, name: managers.name, email: managers.email, phone: managers.phone },
      ...project,
      phases,
    })
    .from(cases)
    .leftJoin(managers, eq(managers.id, cases.accountManagerId))
    .leftJoin(applications, eq(applications.caseNo, cases.caseNo))
    .where(isOneOf(cases.caseNo, caseNos))
}
