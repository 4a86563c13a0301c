import { partiesOf } from '../../domain/application/route.ts'
import type { ReviewStep } from '../../domain/steps.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { isDepartment } from '../../domain/vocabulary.ts'

/** A control in place of domain/case/re-review.ts: everybody reviews again, whoever had approved. */
export function whoReviewsAgain(state: CaseState, step: ReviewStep) {
  return { parties: partiesOf(state.route, step).filter(isDepartment), standing: [] }
}
