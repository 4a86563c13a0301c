import { allTasks, roundTasks } from './case-view.ts'
import type { StandingApproval } from './events.ts'
import { REVIEW_INPUTS } from './forms.ts'
import type { FormValue } from './forms.ts'
import { epochOf } from './instant.ts'
import type { Instant } from './instant.ts'
import { partiesOf } from './route.ts'
import type { CaseState, Task } from './state.ts'
import { isDepartment } from './vocabulary.ts'
import type { Department } from './vocabulary.ts'

/**
 * Who must review a plan again after `round`: those whose latest answer was a return, who did not answer, or whose
 * input differs from what they approved. The other approvals stand; each is given with its reason.
 */
export function whoReviewsAgain(
  state: CaseState,
  round: number,
): { parties: Department[]; standing: StandingApproval[] } {
  const parties: Department[] = []
  const standing: StandingApproval[] = []
  for (const party of partiesOf(state.route, 'plan-review').filter(isDepartment)) {
    const answer = latestAnswer(state, party, round)
    const approvedAt = answer === undefined || !isApproval(answer) ? null : answer.closedAt
    if (answer === undefined || approvedAt === null || isInputChanged(state, party, approvedAt)) parties.push(party)
    else standing.push({ party, reason: 'input-unchanged', approvedInRound: answer.round })
  }
  return { parties, standing }
}

function latestAnswer(state: CaseState, party: Department, upTo: number): Task | undefined {
  for (let round = upTo; round >= 1; round--) {
    const answer = roundTasks(state, 'plan-review', 0, round).find((task) => task.party === party)
    if (answer !== undefined) return answer
  }
  return undefined
}

function isApproval(task: Task): boolean {
  return task.outcome === 'approve' || task.outcome === 'approve-with-conditions'
}

function isInputChanged(state: CaseState, party: Department, approvedAt: Instant): boolean {
  return REVIEW_INPUTS[party].some((input) => valueOf(state, input, approvedAt) !== valueOf(state, input, state.lastAt))
}

/** A figure of the plan as it stood at an instant: from the latest form handed in by then. */
function valueOf(state: CaseState, input: string, at: Instant): FormValue | undefined {
  const [step, field = ''] = input.split('.')
  const latest = allTasks(state)
    .filter((task) => task.step === step && task.status === 'done' && task.form !== null && field in task.form)
    .filter(({ closedAt }) => closedAt !== null && epochOf(closedAt) <= epochOf(at))
    .sort((a, b) => b.round - a.round)[0]
  return latest?.form?.[field]
}
