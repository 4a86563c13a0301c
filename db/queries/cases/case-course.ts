import { caseCourse } from '../../../domain/pages/case-course.ts'
import { toldToCustomer } from '../../../domain/pages/reading.ts'
import { businessNow } from '../../clock.ts'
import type { Database } from '../../connect.ts'
import { requireCase } from './case-page.ts'
import type { ReadCase } from './case-page.ts'
import { findPeople } from '../people.ts'
import { projectShown } from '../projects.ts'
import { clockShown, namer, peopleOf } from './shown.ts'

/** The course of a case, with the names that this person may know. Throws the Refusal CASE_NOT_FOUND. */
export async function readCaseCourse(db: Database, read: ReadCase) {
  const { actor } = read
  const { state, customerName, address } = await requireCase(db, read)
  const [rules, now, people] = await Promise.all([
    read.rules.ofCase(state),
    businessNow(db),
    findPeople(db, peopleOf(state)),
  ])
  const named = namer(people, actor, state)
  const course = caseCourse(state, rules, now)
  return {
    now,
    caseNo: state.caseNo,
    seq: state.seq,
    ...projectShown({ caseNo: state.caseNo, customerName, address }, read.actor),
    marks: course.marks,
    rows: course.rows.map(({ task, cause, planned, clock, stops }) => {
      const { key, step, phase, round, party, status, outcome, openedAt, startedOnSiteAt, closedAt } = task
      return {
        ...{ key, step, phase, round, party, cause, status },
        outcome: actor.role === 'applicant' && !toldToCustomer(state, task).outcome ? null : outcome,
        assignee: named(task.assignee),
        planned: planned && { ...planned, limit: { value: planned.limit.value, unit: planned.limit.unit } },
        actual: { from: openedAt, startedOnSiteAt, until: closedAt },
        countedFrom: clock.limits.find(({ binds }) => binds)?.countedFrom ?? clock.trigger,
        dueAt: clock.dueAt,
        used: clock.used,
        overdue: clock.overdue,
        stops: stops.map(({ from, until, reason, endsAt, workingDays }) => ({
          ...{ from, until, reason, endsAt, workingDays },
        })),
      }
    }),
    clocks: course.clocks.map((clock) => clockShown(clock, named)),
    ahead: course.ahead,
    daysOff: course.daysOff,
  }
}
