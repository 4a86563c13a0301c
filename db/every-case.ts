import { sql } from 'drizzle-orm'
import { STREAM_KINDS } from './streams.ts'
import type { StreamKind } from './streams.ts'
import type { Database } from './connect.ts'

const PAGE = 500

/** The tables with a case's number: its own, or in what was written because there was a case. */
const NAMED_IN = {
  'its head row': sql`select case_no from cases.cases`,
  'its log': sql`select stream as case_no from cases.events`,
  'its application': sql`select case_no from cases.applications`,
  'a submitted draft': sql`select case_no from intake.drafts where status = 'submitted'`,
  'a command': sql`select stream as case_no from cases.commands`,
  'a mail': sql`select stream as case_no from cases.outbox`,
  'a task': sql`select case_no from cases.tasks`,
  'a clock': sql`select case_no from cases.clocks`,
  'what the trends count': sql`select case_no from cases.closings`,
  // Before the submission a text can only be the applicant's own, of a draft that is there.
  'a text': sql`select s.stream as case_no from intake.statements s where not exists (
    select from intake.drafts d where d.case_no = s.stream and d.owner_id = s.author_id)`,
} as const

export type NamedIn = keyof typeof NAMED_IN

/** Every case after this one that has a head row or events, in the order of the case numbers. */
export async function* eachCase(db: Database, from = ''): AsyncGenerator<{ caseNo: string }> {
  yield* paged(db, ['its head row', 'its log'], from)
}

/** Every case that anything says there was. */
export async function* eachNamedCase(
  db: Database,
  from = '',
  others: readonly StreamKind[] = STREAM_KINDS,
): AsyncGenerator<{ caseNo: string; namedIn: NamedIn[] }> {
  const places: readonly string[] = Object.keys(NAMED_IN)
  yield* paged(db, places.filter(isPlace), from, others)
}

function isPlace(name: string): name is NamedIn {
  return Object.hasOwn(NAMED_IN, name)
}

async function* paged(
  db: Database,
  places: readonly NamedIn[],
  from: string,
  others: readonly StreamKind[] = STREAM_KINDS,
) {
  const ofOthers = sql.param(others.map(({ prefix }) => `${prefix}%`))
  let after = from
  for (;;) {
    const named = places.map(
      (name) =>
        sql`select distinct case_no, ${name}::text as place from (${NAMED_IN[name]}) x
          where case_no > ${after} and not case_no like any(${ofOthers}::text[])`,
    )
    const page = await db.execute<{ caseNo: string; namedIn: NamedIn[] }>(
      sql`select case_no as "caseNo", array_agg(place) as "namedIn" from (${sql.join(named, sql` union all `)}) n
        group by case_no order by case_no limit ${PAGE}`,
    )
    yield* page
    const last = page.at(-1)
    if (last === undefined) return
    after = last.caseNo
  }
}
