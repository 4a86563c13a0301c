import { dateOf } from '../../db/instants.ts'
import { and, asc, eq, gt } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { countsOtherwise, lockRedating } from '../../db/queries/redatings.ts'
import type { RedatingTarget } from '../../db/queries/redatings.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import { cases, redatingCases, redatings } from '../../db/schema/index.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { previewRedating } from '../../domain/actions/redating.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { RulesVersions } from '../../domain/clock/clock.ts'

export interface RedatingDeps {
  db: Database
  rules: RulesStore
}

const CASES_A_BATCH = 200

/**
 * Computes what a re-dating would change, for the next cases in the order of their numbers. A batch and how far it came
 * are written together, so one that is done again begins where the last one ended. True when none is left.
 */
export async function previewBatch({ db, rules }: RedatingDeps, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const redating = await lockRedating(tx, id)
    if (redating?.status !== 'computing') return true
    const now = await businessNow(tx)
    const page = await tx
      .select({ caseNo: cases.caseNo, state: cases.state })
      .from(cases)
      .where(and(countsOtherwise(redating), gt(cases.caseNo, redating.previewedTo)))
      .orderBy(asc(cases.caseNo))
      .limit(CASES_A_BATCH)
    const { version } = redating
    const shown = await Promise.all(
      page.map(async ({ caseNo, state }) => ({
        redatingId: id,
        caseNo,
        version,
        ...(await shownOf(rules, state, redating, now)),
      })),
    )
    if (shown.length > 0) await tx.insert(redatingCases).values(shown)
    const isOver = page.length < CASES_A_BATCH
    const previewedTo = page.at(-1)?.caseNo ?? redating.previewedTo
    const status = isOver ? ('previewed' as const) : redating.status
    await tx.update(redatings).set({ previewedTo, status }).where(eq(redatings.id, id))
    return isOver
  })
}

/** The columns of a case's preview at `now`. */
export async function shownOf(rules: RulesStore, state: CaseState, target: RedatingTarget, now: Instant) {
  const to = versionsAfter(state, target)
  const [before, after] = await Promise.all([rules.ofCase(state), rules.of(to.profile, to.calendar)])
  const { from, clocks } = previewRedating(state, { before, after }, now, to.counting)
  return {
    shownAt: dateOf(now),
    profileBefore: from.profile,
    calendarBefore: from.calendar,
    countingBefore: from.counting ?? null,
    clocks,
    becomesOverdue: clocks.some((clock) => clock.becomesOverdue),
  }
}

/** By which versions a case counts after a re-dating. */
export function versionsAfter(state: CaseState, { profile, calendar, counting }: RedatingTarget): RulesVersions {
  const versions = { profile: profile ?? state.profile, calendar: calendar ?? state.calendar }
  return counting === null ? versions : { ...versions, counting }
}
