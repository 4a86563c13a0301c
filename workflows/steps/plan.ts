import type { StandingApproval } from '../../domain/case/events.ts'
import { returnTargets } from '../../domain/application/forms.ts'
import { RETURN_TARGETS } from '../../domain/steps.ts'
import type { ReturnTarget } from '../../domain/steps.ts'
import { whoReviewsAgain } from '../../domain/case/re-review.ts'
import { includes } from '../../domain/application/route.ts'
import type { Task } from '../../domain/case/state.ts'
import type { RoundCause } from '../../domain/vocabulary.ts'
import { takeStep } from './step.ts'
import { together } from '../walk.ts'
import type { Kase, Procedure } from '../walk.ts'

/** Which parts of the plan are made, and why. */
export interface Redo {
  parts: readonly ReturnTarget[]
  cause: RoundCause
}

export const WHOLE_PLAN: Redo = { parts: RETURN_TARGETS, cause: 'first' }

/** 勘查, then the external and the internal plan in parallel (LV: one plan, or none if the survey holds it). */
export function* makePlan(kase: Kase, { parts, cause }: Redo): Procedure {
  if (parts.includes('survey')) yield* takeStep(kase, 'survey', { cause })
  // 接入系统设计: the customer's, once for a plan; a survey that is repeated does not undo it.
  const isDesigned = kase.currentRound('access-system-design', 0) > 0
  if (!isDesigned || cause === 'lapse') yield* takeStep(kase, 'access-system-design', { cause })
  yield* together(...parts.filter((part) => part !== 'survey').map((part) => takeStep(kase, part, { cause })))
}

/**
 * 会审: the departments review in parallel. A later round asks only who returned, did not answer, or whose input
 * changed; the others' approvals stand. Gives what must be done again, null if nobody returned.
 */
export function* reviewPlan(kase: Kase, cause: RoundCause): Procedure<Redo | null> {
  if (!includes(kase.state.route, 'plan-review')) return null
  // After a lapse a year may have gone by: everybody looks again.
  const isFirst = kase.currentRound('plan-review', 0) === 0 || cause === 'lapse'
  const { parties, standing } = isFirst
    ? everyone(kase)
    : whoReviewsAgain(kase.state, 'plan-review', kase.currentRound('plan-review', 0))
  const answers = yield* takeStep(kase, 'plan-review', { parties, standing, cause })
  return returned(kase, answers)
}

/** 方案答复 by the account manager, in writing; the reply clock ends here. */
export function* replyInWriting(kase: Kase, cause: RoundCause): Procedure {
  yield* takeStep(kase, 'plan-reply', { cause })
}

/** 方案确认: the customer accepts (null) or objects; an objection names the part concerned. */
export function* confirmPlan(kase: Kase, cause: RoundCause): Procedure<Redo | null> {
  const [answer] = yield* takeStep(kase, 'plan-confirmation', { cause })
  if (answer?.outcome !== 'object') return null
  return { parts: fromPart(kase, targetOf(answer)), cause: 'objection' }
}

function everyone(kase: Kase) {
  const parties = kase.state.route.steps.find(({ step }) => step === 'plan-review')?.parties ?? []
  return { parties, standing: [] as StandingApproval[] }
}

/** Two returns to different steps go to the earlier; what follows from it is done again. */
function returned(kase: Kase, answers: readonly Task[]): Redo | null {
  const targets = answers.filter(({ outcome }) => outcome === 'return').map(targetOf)
  if (targets.length === 0) return null
  if (targets.includes('survey')) return { parts: fromPart(kase, 'survey'), cause: 'return' }
  return { parts: RETURN_TARGETS.filter((part) => targets.includes(part)), cause: 'return' }
}

/** The part itself, and after a new survey all that was planned on it. */
export function fromPart(kase: Kase, part: ReturnTarget): ReturnTarget[] {
  return part === 'survey' ? returnTargets(kase.state.route) : [part]
}

function targetOf(answer: Task): ReturnTarget {
  const named = answer.form?.['toStep'] ?? answer.form?.['part']
  const target = RETURN_TARGETS.find((each) => each === named)
  if (target === undefined) throw new Error(`${answer.key} was sent back without saying where`)
  return target
}
