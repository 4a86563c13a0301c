import { and, count, eq, inArray } from 'drizzle-orm'
import { events } from '../../db/schema/index.ts'
import { momentOf } from '../../demo/moment.ts'
import { inParallel } from '../support/parallel.ts'
import { approvals, comments, reply, REVIEWS } from './cases.ts'
import type { OpenCase } from './cases.ts'
import type { People } from './people.ts'
import type { Week } from './weeks.ts'
import type { World } from './world.ts'

/** A moment at which a fault strikes ten cases whose review is open. */
export interface Moment {
  /** As the summary says it. */
  when: string
  /** Brings the clock there. */
  comes: (people: People, week: Week) => Promise<void>
  /** All that people and clock do meanwhile; ends when all of it was answered. */
  passes: (people: People, cases: readonly OpenCase[], week: Week) => Promise<void>
  /** How much of it has happened. */
  hasHappened: (world: World, people: People, cases: readonly OpenCase[]) => Promise<number>
  /** How much of it a fault waits for, and how much there is in all. */
  strikeAfter: number
  inAll: number
  /** The rungs of each review that must stand in the log afterwards, worked out by hand from the week. */
  rungs: (week: Week) => readonly (readonly [rung: string, moment: string])[]
  /** The mails of a case, worked out by hand. */
  mailsPerCase: number
}

const COMMENTS_AT_ONCE = 5

/** Fifty clicks at once: five departments approve ten plans; each case is then replied to in writing. */
const review: Moment = {
  when: 'in a review',
  comes: (people, week) => people.passTo(momentOf(week.reviewed)),
  passes: async (people, cases) => {
    await Promise.all(
      cases.map(async (each) => {
        await Promise.all(approvals(each).map((act) => people.does(act)))
        await people.does(reply(each))
      }),
    )
  },
  hasHappened: async (_world, people, cases) =>
    people.acknowledgedOf(cases).filter(({ task }) => task in REVIEWS).length,
  strikeAfter: 8,
  inAll: 50,
  rungs: ({ remind }) => [['remind', remind]],
  // Submitted, accepted, replied: the applicant. Reminded: two reviewers of each of five departments and the account manager.
  mailsPerCase: 14,
}

/** The clock hops over three rungs of fifty reviews while the departments comment on each. */
const rung: Moment = {
  when: 'as a rung fires',
  comes: (people, week) => people.passTo(momentOf(week.before)),
  passes: async (people, cases, week) => {
    const commenting = inParallel(COMMENTS_AT_ONCE, cases.flatMap(comments), (act) => people.does(act))
    await Promise.all([commenting, people.passTo(momentOf(week.after))])
  },
  hasHappened: async ({ db }, _people, cases) => {
    const numbers = cases.map(({ caseNo }) => caseNo)
    const [fired] = await db
      .select({ rungs: count() })
      .from(events)
      .where(and(eq(events.type, 'RungFired'), inArray(events.stream, numbers)))
    return fired?.rungs ?? 0
  },
  strikeAfter: 1,
  inAll: 150,
  rungs: ({ remind, due, overdue1wd }) => [
    ['remind', remind],
    ['due', due],
    ['overdue-1wd', overdue1wd],
  ],
  // Submitted, accepted: 2. Reminded: 11, as in a review. Due: five heads. Overdue: the supervisor, one mail that names all five.
  mailsPerCase: 19,
}

export const MOMENTS = { review, rung } as const
export type MomentName = keyof typeof MOMENTS

/** `case clock rung instant` of every rung that must have fired; no other may. */
export function rungsDemanded(moment: Moment, cases: readonly OpenCase[], week: Week): string[] {
  return cases.flatMap(({ caseNo }) =>
    Object.keys(REVIEWS).flatMap((clock) =>
      moment.rungs(week).map(([name, at]) => `${caseNo} ${clock} ${name} ${momentOf(at)}`),
    ),
  )
}
