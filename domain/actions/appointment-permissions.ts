import { hasAppointment } from '../case/appointments.ts'
import type { CaseState, Task } from '../case/state.ts'
import { principalOf } from '../people/actor.ts'
import type { Actor, Verdict } from '../people/actor.ts'

/**
 * Who proposes: the account manager, or who works on a part of the round (`worksOn`); at high voltage dispatch alone says
 * when a phase is energised.
 */
export function mayPropose(state: CaseState, actor: Actor, { step, party }: Task, worksOn: () => Verdict): Verdict {
  if (!hasAppointment(step)) return 'NOT_ALLOWED'
  const isDispatchs = step === 'energisation' && state.facts.voltage === 'HV'
  if (isDispatchs && party !== 'dispatch') return 'NOT_ALLOWED'
  return !isDispatchs && principalOf(actor) === state.accountManager ? 'yes' : worksOn()
}

/** The customer answers what was proposed, and may ask for another day after agreeing. */
export function mayAnswer(state: CaseState, actor: Actor, { step }: Task): Verdict {
  return hasAppointment(step) && principalOf(actor) === state.applicant ? 'yes' : 'NOT_ALLOWED'
}
