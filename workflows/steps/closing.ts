import { takeStep } from './step.ts'
import type { Kase, Procedure } from '../walk.ts'

/** 归档 by marketing. */
export function* archive(kase: Kase): Procedure {
  yield* takeStep(kase, 'archive')
}

/** 回访 by the account manager, within a month of energisation. */
export function* visitCustomer(kase: Kase): Procedure {
  yield* takeStep(kase, 'return-visit')
}
