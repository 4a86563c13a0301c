import { eq, sql } from 'drizzle-orm'
import { dateOf } from '../../db/instants.ts'
import type { Logger } from 'pino'
import { businessNow } from '../../db/clock.ts'
import { RUNS_THE_SYSTEM } from '../../db/queries/positions.ts'
import type { Database, Transaction } from '../../db/connect.ts'
import { provisionalYears } from '../../db/queries/calendar-reach.ts'
import type { ProvisionalYear } from '../../db/queries/calendar-reach.ts'
import { cases, outbox, users, yearWarnings } from '../../db/schema/index.ts'
import type { MailData } from '../../domain/notices/mails.ts'
import { failureOf } from '../mail/problem.ts'
import { OUTBOX_CHANNEL } from '../../db/schema/cases.ts'

export interface CalendarWatcherOptions {
  db: Database
  log: Pick<Logger, 'warn'>
  everyMs: number
}

/**
 * Warns administrators as soon as an open case reaches into a year without a holiday notice (docs/procedure.md section 4):
 * one mail to each for each year, remembered in the database. Several processes may do so side by side.
 */
export function startCalendarWatcher({ db, log, everyMs }: CalendarWatcherOptions) {
  let running = Promise.resolve()
  const look = () => {
    running = running.then(() =>
      warnOfYears(db).catch((error: unknown) => {
        log.warn({ failure: failureOf(error) }, 'years without a notice not told, will be tried again')
      }),
    )
  }
  look()
  const timer = setInterval(look, everyMs)
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer)
      await running
    },
  }
}

/** Notifies each administrator of the years not reported yet. A notice that is imported waits for a re-dating, for nobody else. */
export async function warnOfYears(db: Database): Promise<void> {
  const years = (await provisionalYears(db)).filter(({ loaded }) => !loaded)
  if (years.length === 0) return
  await db.transaction(async (tx) => {
    const at = dateOf(await businessNow(tx))
    const administrators = await tx.select({ id: users.id }).from(users).where(RUNS_THE_SYSTEM)
    const wanted = years.flatMap(({ year }) => administrators.map(({ id }) => ({ year, recipientId: id, at })))
    if (wanted.length === 0) return
    const untold = await tx.insert(yearWarnings).values(wanted).onConflictDoNothing().returning()
    for (const { id } of administrators) {
      const ofTheirs = years.filter(({ year }) => untold.some((each) => each.year === year && each.recipientId === id))
      await tell(tx, { recipientId: id, at }, ofTheirs)
    }
    if (untold.length > 0) await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`)
  })
}

/** One mail of these years; its row belongs to the first case that reaches into them. */
async function tell(
  tx: Transaction,
  to: { recipientId: string; at: Date },
  years: readonly ProvisionalYear[],
): Promise<void> {
  const [first] = years
  if (first === undefined) return
  const [head] = await tx.select({ seq: cases.seq }).from(cases).where(eq(cases.caseNo, first.firstCase))
  const items = years.map(({ year, openCases }) => ({ year: { year, openCases } }))
  const data: MailData = { notices: [{ template: 'year-without-notice', items }] }
  await tx.insert(outbox).values({ ...to, stream: first.firstCase, seq: head?.seq ?? 0, data })
}
