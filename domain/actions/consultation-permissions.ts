import { awaitedOf, isHeldUp, isOnIt, openConsultations } from '../case/consultation.ts'
import type { Consultation } from '../case/consultation.ts'
import type { Task } from '../case/state.ts'
import { handsOf, principalOf } from '../people/actor.ts'
import type { Actor, Verdict } from '../people/actor.ts'
import type { Action } from '../vocabulary.ts'

/** The actions by which colleagues are asked about a task, and answer. */
const CONSULTING = [
  'ask-opinion',
  'add-signature',
  'withdraw-request',
  'give-answer',
  'recall',
] as const satisfies readonly Action[]
type Consulting = (typeof CONSULTING)[number]

/** Whether it is one of the actions by which colleagues are asked about a task, and answer. */
export function isConsulting(action: Action): action is Consulting {
  return CONSULTING.some((each) => each === action)
}

/** What the rules need to know that know who works on what. */
interface Standing {
  isHead: boolean
  /** Whether the task is paused, or something else keeps it from being completed. */
  ready: () => Verdict
  /** Whether these people, or any of them, made what it reviews. */
  isOwnWork: (people: readonly string[]) => boolean
}

/** Whether this person, who is one of those who ever may, may now ask colleagues about an open task, or answer. */
export function verdictOnConsulting(actor: Actor, action: Consulting, task: Task, standing: Standing): Verdict {
  const isHolder = task.assignee === principalOf(actor)
  switch (action) {
    case 'ask-opinion':
    case 'add-signature':
      if (!isHolder) return 'TASK_NOT_YOURS'
      return task.pending === undefined ? 'yes' : 'OUTCOME_PENDING'
    case 'withdraw-request':
      if (!isHolder && !standing.isHead) return 'TASK_NOT_YOURS'
      return openConsultations(task).some((each) => mayWithdraw(each, standing)) ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'recall':
      if (!isHolder) return 'TASK_NOT_YOURS'
      return task.pending === undefined ? 'ACTION_NOT_AVAILABLE' : 'yes'
    case 'give-answer':
      return verdictOnAnswer(actor, task, standing)
  }
}

/** Who objected to an outcome is taken away by the head alone: the holder does not rid themselves of an objection. */
export function mayWithdraw({ answers }: Consultation, { isHead }: Pick<Standing, 'isHead'>): boolean {
  return answers.length === 0 || isHead
}

function verdictOnAnswer(actor: Actor, task: Task, { ready, isOwnWork }: Standing): Verdict {
  const own = awaitedOf(task).find(({ person }) => person === principalOf(actor))
  if (own === undefined) return 'ACTION_NOT_AVAILABLE'
  if (own.kind === 'opinion') return 'yes'
  // nobody signs what they drafted or decided, nor in the name of another
  const hands = handsOf(actor)
  if (isOwnWork(hands) || hands.some((each) => each === task.assignee)) return 'FOUR_EYES'
  return own.kind === 'before' ? 'yes' : ready()
}

/**
 * Whether a task can be taken, given on or ended as far as others were asked about it: not by somebody who is asked, not while
 * an outcome waits for signatures, and ended not before the holder has what they asked for.
 */
export function freeOfConsultations(actor: Actor, action: Action, task: Task): Verdict {
  switch (action) {
    case 'claim':
    case 'take-over':
      return isOnIt(task, principalOf(actor)) ? 'ALREADY_ON_IT' : 'yes'
    case 'release':
    case 'transfer':
    case 'request-supplement':
      return task.pending === undefined ? 'yes' : 'OUTCOME_PENDING'
    case 'complete':
    case 'start-inspection':
      if (isOnIt(task, principalOf(actor))) return 'ALREADY_ON_IT'
      if (task.pending !== undefined) return 'OUTCOME_PENDING'
      return action === 'complete' && isHeldUp(task) ? 'CONSULTATION_OPEN' : 'yes'
    default:
      return 'yes'
  }
}
