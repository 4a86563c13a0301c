/**
 * Four eyes 四眼原则 (docs/procedure.md section 8): nobody reviews what they drafted, nor gives the reviews of two departments
 * of one plan, whoever acts for whom. Everybody counts who has a hand in it: who acted, for whom, and whose deputies stand
 * between. The administrator is not exempt; a defect is looked at again by whoever found it.
 */
import { handsOf } from '../people/actor.ts'
import { hasTrait, traitsOf } from '../steps.ts'
import { allTasks } from './case-view.ts'
import type { CaseState, StopRequest, Task } from './state.ts'

/** Whether these people, of whom one would act for the next, must not review this: one of them has a hand in it. */
export function isOwnWork(
  state: CaseState,
  hands: readonly string[],
  task: Pick<Task, 'step' | 'phase' | 'round' | 'party'>,
): boolean {
  if (!hasTrait(task.step, 'reviews')) return false
  const looked = reviewsBeside(state, task)
  const drafted = task.step === 'plan-review' ? allTasks(state).filter(isPlan) : []
  return [...drafted, ...looked].some((each) => meet(handsIn(each), hands))
}

/** Whoever asked for a stop, or for whom it was asked, does not confirm it. */
export function isOwnRequest({ askedBy, hands = [] }: StopRequest, by: readonly string[]): boolean {
  return meet([askedBy, ...hands], by)
}

/** What makes the plan, done. If it is made in the survey visit, the surveyor is the drafter. */
function isPlan({ step, outcome, status }: Task): boolean {
  return (
    status === 'done' && (traitsOf(step).plan === 'drafted' || (step === 'survey' && outcome === 'surveyed-with-plan'))
  )
}

/** The answers of other departments that count in this round: given in it, put to signature, or kept from an earlier one. */
function reviewsBeside(
  state: CaseState,
  { step, phase, round, party }: Pick<Task, 'step' | 'phase' | 'round' | 'party'>,
): Task[] {
  const kept = state.rounds
    .filter((each) => each.step === step && each.phase === phase && each.round === round)
    .flatMap(({ standing }) => standing)
  return allTasks(state).filter(
    (task) =>
      task.step === step &&
      task.phase === phase &&
      task.party !== party &&
      (task.status === 'done' || task.pending !== undefined) &&
      (task.round === round ||
        kept.some((approval) => approval.party === task.party && approval.approvedInRound === task.round)),
  )
}

function handsIn({ assignee, hands = [], pending }: Task): string[] {
  const of = pending === undefined ? hands : handsOf(pending.by)
  return assignee === null ? [...of] : [assignee, ...of]
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each))
}
