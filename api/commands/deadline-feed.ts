import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { deadlineCalendar } from '../../db/deadline-calendar.ts'
import { instantAt } from '../../db/instants.ts'
import { readStandIns } from '../../db/queries/absences.ts'
import { actorById } from '../../db/queries/positions.ts'
import { listTasks } from '../../db/queries/tasks/tasks.ts'
import { deadlineFeeds, users } from '../../db/schema/index.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { sha256 } from './idempotency.ts'

/** More than anybody has at once; the next to be due come first. */
const DEADLINES_AT_MOST = 200

/** Whether somebody's own calendar reads their deadlines: since when, and when last; null if none does. */
export async function deadlineFeedOf(db: AppDeps['db'], userId: string) {
  const [feed] = await db.select().from(deadlineFeeds).where(eq(deadlineFeeds.userId, userId))
  return feed === undefined ? null : { since: instantAt(feed.createdAt), lastUsedAt: instantAt(feed.lastUsedAt) }
}

/** Makes the link by which a calendar reads one's deadlines. It is told in the answer alone; one made before ends. */
export async function makeDeadlineFeed({ db, config }: Pick<AppDeps, 'db' | 'config'>, userId: string) {
  const token = randomBytes(32).toString('base64url')
  const row = { tokenHash: sha256(token), createdAt: sql`now()`, lastUsedAt: null }
  await db
    .insert(deadlineFeeds)
    .values({ userId, ...row })
    .onConflictDoUpdate({ target: deadlineFeeds.userId, set: row })
  return { url: `${config.publicUrl.replace(/\/+$/u, '')}/api/auth/deadlines.ics?token=${token}` }
}

/** Ends the link at once. */
export async function endDeadlineFeed(db: AppDeps['db'], userId: string): Promise<void> {
  await db.delete(deadlineFeeds).where(eq(deadlineFeeds.userId, userId))
}

/**
 * The deadlines of whoever the link was made for, also of those for whom they stand in, in that person's language. Throws
 * NOT_FOUND for a link that is wrong or has ended, and if the person is disabled.
 */
export async function readDeadlineFeed({ db, config, rules }: Pick<AppDeps, 'db' | 'config' | 'rules'>, token: string) {
  const [feed] = await db
    .update(deadlineFeeds)
    .set({ lastUsedAt: sql`now()` })
    .from(users)
    .where(sql`${deadlineFeeds.tokenHash} = ${sha256(token)} and ${users.id} = ${deadlineFeeds.userId}`)
    .returning({ id: users.id, language: users.language })
  const person = feed === undefined ? null : await actorById(db, feed.id, null)
  if (feed === undefined || person === null) throw new ApiProblem('NOT_FOUND')
  const actor = { ...person, standsIn: await readStandIns(db, person.id) }
  const page = { list: 'mine', filters: {}, sort: 'dueAt', limit: DEADLINES_AT_MOST, cursor: null } as const
  const { items } = await listTasks(db, { actor, rules, ...page })
  const site = config.publicUrl.replace(/\/+$/u, '')
  return deadlineCalendar(
    feed.language,
    items.flatMap(({ caseNo, key, step, party, dueAt, overdue }) => {
      const link = step === null ? `${site}/items/${key}` : `${site}/cases/${caseNo}/tasks/${key}`
      return dueAt === null ? [] : [{ caseNo, key, step, party, dueAt, isOverdue: overdue, link }]
    }),
  )
}
