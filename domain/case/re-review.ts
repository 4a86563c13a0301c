import { hasTrait } from '../steps.ts'
import type { ReviewStep } from '../steps.ts'
import { latestRound, roundTasks } from './case-view.ts'
import type { StandingApproval } from './events.ts'
import { planFigureAt } from './plan-figures.ts'
import { DESIGN_REVIEW_INPUTS, PLAN_REVIEW_INPUTS } from '../application/forms.ts'
import type { ReviewInputs } from '../application/forms.ts'
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { partiesOf } from '../application/route.ts'
import type { CaseState, DocumentVersion, Task } from './state.ts'
import { isDepartment } from '../vocabulary.ts'
import type { Department, DocumentKind, Party, Step } from '../vocabulary.ts'

const INPUTS_OF: Record<ReviewStep, Record<Department, ReviewInputs | null>> = {
  'plan-review': PLAN_REVIEW_INPUTS,
  'design-review': DESIGN_REVIEW_INPUTS,
}

/** What a department looks at in its review; undefined if the step is none, or the department has no part in it. */
export function reviewInputs(step: Step, party: Party): ReviewInputs | undefined {
  if (!hasTrait(step, 'reviews') || !isDepartment(party)) return undefined
  return INPUTS_OF[step][party] ?? undefined
}

/**
 * Who must review again after `round`: those whose latest answer was a return, who did not answer, or whose input (named
 * figures of the plan, named kinds of documents) differs from what they approved. The other approvals stand; each is
 * given with its reason.
 */
export function whoReviewsAgain(
  state: CaseState,
  step: ReviewStep,
  round: number,
): { parties: Department[]; standing: StandingApproval[] } {
  const parties: Department[] = []
  const standing: StandingApproval[] = []
  for (const party of partiesOf(state.route, step).filter(isDepartment)) {
    const answer = latestAnswer(state, step, party, round)
    const approvedAt = answer === undefined || !isApproval(answer) ? null : answer.closedAt
    const inputs = INPUTS_OF[step][party]
    const mustAsk = answer === undefined || approvedAt === null || inputs === null
    if (mustAsk || isInputChanged(state, inputs, approvedAt)) parties.push(party)
    else standing.push({ party, reason: 'input-unchanged', approvedInRound: answer.round })
  }
  return { parties, standing }
}

/**
 * The ids of the conditions under which the plan was approved, in the order of the departments: of each the latest
 * answer, also one kept from an earlier round. What the written reply carries.
 */
export function standingConditions(state: CaseState): string[] {
  const round = latestRound(state, 'plan-review', 0)
  return partiesOf(state.route, 'plan-review').flatMap((party) => {
    const answer = isDepartment(party) ? latestAnswer(state, 'plan-review', party, round) : undefined
    return answer?.outcome === 'approve-with-conditions' && answer.statement !== null ? [answer.statement] : []
  })
}

function latestAnswer(state: CaseState, step: ReviewStep, party: Department, upTo: number): Task | undefined {
  for (let round = upTo; round >= 1; round--) {
    const answer = roundTasks(state, step, 0, round).find((task) => task.party === party)
    if (answer !== undefined) return answer
  }
  return undefined
}

function isApproval(task: Task): boolean {
  return task.outcome === 'approve' || task.outcome === 'approve-with-conditions'
}

function isInputChanged(state: CaseState, { fields, documents }: ReviewInputs, approvedAt: Instant): boolean {
  return (
    fields.some((field) => planFigureAt(state, field, approvedAt) !== planFigureAt(state, field, state.lastAt)) ||
    documents.some((kind) => isReplaced(state, kind, approvedAt))
  )
}

/** Whether what was last handed in of a kind holds a file that was not in what lay there before. */
function isReplaced(state: CaseState, kind: DocumentKind, approvedAt: Instant): boolean {
  const versions = state.documents[kind] ?? []
  const approved = handedInLast(versions.filter(({ at }) => epochOf(at) <= epochOf(approvedAt)))
  return handedInLast(versions).some((sha256) => !approved.includes(sha256))
}

/** The files of the latest instant at which any were handed in. */
function handedInLast(versions: readonly DocumentVersion[]): string[] {
  const last = versions.at(-1)?.at
  return versions.filter(({ at }) => at === last).map(({ sha256 }) => sha256)
}
