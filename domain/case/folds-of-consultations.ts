import { principalOf } from '../people/actor.ts'
import { signedAgain } from './consultation.ts'
import type { Consultation } from './consultation.ts'
import { changedTask } from './folding.ts'
import type { Folds } from './folding.ts'
import type { Task } from './state.ts'

/** What events change of those who were asked about a task. */
export const FOLDS_OF_CONSULTATIONS = {
  ConsultationAsked: (state, { at, by, data: { task: key, kind, people, minutes, statement } }) =>
    changedTask(state, key, (task) => ({
      ...task,
      consultations: [
        ...(task.consultations ?? []),
        ...people.map((person): Consultation => {
          const asked = { askedBy: principalOf(by), askedAt: at, question: statement.id }
          // after the holder, time runs from the outcome on
          const time = kind === 'after' ? { since: null, minutes: null } : { since: at, minutes }
          return { kind, person, ...asked, ...time, status: 'open', fired: [], answers: [] }
        }),
      ],
    })),
  ConsultationAnswered: (state, { at, data: { task: key, person, answer, statement } }) =>
    changedTask(state, key, (task) => {
      const given = { answer, statement: statement.id, at }
      const answered = withOpen(task, [person], (each) => ({
        ...each,
        ...{ status: 'answered', answers: [...each.answers, given] },
      }))
      // an objection to the outcome brings the task back to its holder
      return answer === 'object' && task.pending !== undefined ? signedAgain(answered) : answered
    }),
  ConsultationWithdrawn: (state, { data: { task: key, people } }) =>
    changedTask(state, key, (task) => withOpen(task, people, (each) => ({ ...each, status: 'withdrawn' }))),
  ConsultationRungFired: (state, { data: { task: key, person, rung } }) =>
    changedTask(state, key, (task) => withOpen(task, [person], (each) => ({ ...each, fired: [...each.fired, rung] }))),
  OutcomeProposed: (state, { at, by, data: { minutes, ...data } }) =>
    changedTask(state, data.task, (task) => ({
      ...withOpen(task, null, (each) => (each.kind === 'after' ? { ...each, since: at, minutes } : each)),
      ...{ assignee: data.assignee, pending: { data, by, at } },
    })),
  OutcomeRecalled: (state, { data }) => changedTask(state, data.task, signedAgain),
} satisfies Partial<Folds>

/** A task with the open consultations of these people changed; null: of everybody. */
function withOpen(
  { consultations = [], ...task }: Task,
  people: readonly string[] | null,
  change: (consultation: Consultation) => Consultation,
): Task {
  const isMeant = ({ status, person }: Consultation) =>
    status === 'open' && (people === null || people.includes(person))
  return { ...task, consultations: consultations.map((each) => (isMeant(each) ? change(each) : each)) }
}
