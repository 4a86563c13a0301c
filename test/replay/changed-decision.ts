import { partiesOf } from '../../domain/route.ts'
import type { ReviewStep } from '../../domain/re-review.ts'
import type { CaseState } from '../../domain/state.ts'
import { isDepartment } from '../../domain/vocabulary.ts'

/** A control in place of domain/re-review.ts: everybody reviews again, whoever had approved. */
export function whoReviewsAgain(state: CaseState, step: ReviewStep) {
  return { parties: partiesOf(state.route, step).filter(isDepartment), standing: [] }
}
