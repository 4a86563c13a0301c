/**
 * What lists of open tasks need of a case: who may do what to them, where the case is, what is due next. It is a third of
 * the whole fold, and lists read a hundred cases at a time. What was done is there by who did it, when and with which
 * outcome; what was said with it, clocks that are closed and documents are left out.
 */
import { freeze, thaw } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'
import type { CaseState, Task } from './state.ts'
import { hasTrait } from '../steps.ts'

export type Outline = Snapshot

/** What of a case is kept for lists. */
export function outlineOf(state: CaseState): Outline {
  // whether a line that was built is still right follows from the figures of all plans
  const areFormsAsked = state.voids.length > 0
  const short = (task: Task) => (task.status === 'open' ? task : doneTask(task, areFormsAsked))
  const { contract } = state.documents
  return freeze({
    ...state,
    tasks: Object.fromEntries(Object.entries(state.tasks).map(([key, task]) => [key, short(task)])),
    clocks: Object.fromEntries(Object.entries(state.clocks).filter(([, { closedAt }]) => closedAt === null)),
    documents: contract === undefined ? {} : { contract: contract.slice(-1) },
  })
}

function doneTask({ statedStartAt: _, ...task }: Task, areFormsAsked: boolean): Task {
  const form = areFormsAsked || hasTrait(task.step, 'formDecides') ? task.form : null
  return { ...task, form, statement: null, startedOnSiteAt: null }
}

/**
 * The case that an outline is of, to ask it what lists ask of open tasks. Of tasks that are done it knows too little: not
 * whether one may be taken back.
 */
export function caseOf(outline: Outline): CaseState {
  return thaw(outline)
}
