import { allTasks, isFeeSettlement, latestRound, roundTasks } from './case-view.ts'
import { followsProcedure } from '../versions.ts'
import { energisingRule } from './energising.ts'
import { FEE_FEN_AT_MOST, outcomeRule } from '../application/forms.ts'
import type { OutcomeRule } from '../application/forms.ts'
import { includes } from '../application/route.ts'
import type { CaseState, Task } from './state.ts'

/**
 * 业务费: the written reply states its amount, the customer pays that and types none, marketing confirms what came in. A fee
 * that is waived is waived by marketing's head, with a reason. Amounts are in fen.
 */

/** Whether a plan that is replied now must state a fee: one is on the route, and nobody has paid or waived it. */
export function isFeeOpen(state: CaseState): boolean {
  const isPaid = allTasks(state).some((task) => isFeeSettlement(task) || isPayment(task))
  return includes(state.route, 'fees') && !isPaid
}

/** The amount that the latest written reply states; null if it states none, as replies did until November 2026. */
export function billedFen(state: CaseState): number | null {
  const [reply] = roundTasks(state, 'plan-reply', 0, latestRound(state, 'plan-reply', 0))
  const amount = reply?.form?.['feeFen']
  return typeof amount === 'number' ? amount : null
}

/** The amount that the customer has paid; null before. */
export function paidFen(state: CaseState): number | null {
  const paid = allTasks(state).findLast(isPayment)
  const amount = paid?.form?.['amountFen']
  return typeof amount === 'number' ? amount : null
}

function isPayment({ step, outcome }: Task): boolean {
  return step === 'fees' && outcome === 'pay'
}

/** Whether the customer may pay: a case that follows the present procedure has an amount to pay first. */
export function isBilled(state: CaseState): boolean {
  return billedFen(state) !== null || !followsProcedure(state, 2)
}

/**
 * The rule of an outcome as this case has it: its reply states the fee if one is open and none else, and what the
 * customer pays is the amount stated. Undefined if the step cannot end so.
 */
export function ruleIn(
  state: CaseState,
  task: Pick<Task, 'step'> & Partial<Pick<Task, 'party'>>,
  outcome: string,
): OutcomeRule | undefined {
  const { step } = task
  const rule = outcomeRule(step, outcome)
  if (rule === undefined) return undefined
  if (step === 'energisation') return energisingRule(state, task, rule)
  if (step === 'plan-reply') {
    const isStated = followsProcedure(state, 2) && isFeeOpen(state)
    return { ...rule, form: isStated ? { feeFen: AMOUNT } : {} }
  }
  if (step === 'fees' && outcome === 'pay') {
    return { ...rule, form: billedFen(state) === null ? { amountFen: AMOUNT } : {} }
  }
  return rule
}

const AMOUNT = { type: 'number', unit: 'fen', min: 1, max: FEE_FEN_AT_MOST } as const
