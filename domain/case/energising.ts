/**
 * Energisation at high voltage: dispatch has a day for it, agreed with the customer, and the number of the outage notice
 * 停电公告 if one is needed (docs/procedure.md section 3). Cases of before December 2026 say neither.
 */
import { appointmentOf, wishOf } from './appointments.ts'
import { followsProcedure } from '../versions.ts'
import type { Form, OutcomeRule } from '../application/forms.ts'
import type { CivilDate } from '../time/instant.ts'
import { Refusal } from '../refusals.ts'
import type { CaseState, Task } from './state.ts'

type OfParty = Partial<Pick<Task, 'party'>>

/** Whether this part of an energisation is the one that says day and notice. */
function isAppointed(state: CaseState, { party }: OfParty): boolean {
  return state.facts.voltage === 'HV' && party === 'dispatch' && followsProcedure(state, 3)
}

/** The rule of the outcome as this part of it has it: others are asked nothing, and nobody is asked for the appointed day. */
export function energisingRule(state: CaseState, task: OfParty, rule: OutcomeRule): OutcomeRule {
  const { appointedOn: _, ...form } = rule.form
  return { ...rule, form: isAppointed(state, task) ? form : {} }
}

/**
 * The day for which an energisation is appointed: the one last proposed, or the one that the customer asked for. A proposal
 * that the customer did not answer is one. Null if nobody named a day.
 */
function appointedDay(state: CaseState, task: Pick<Task, 'step' | 'phase' | 'round'>): CivilDate | null {
  const appointment = appointmentOf(state, task)
  return appointment === undefined ? wishOf(state, task.phase) : (appointment.askedOn ?? appointment.on)
}

/** Whether the day of an energisation is missing. */
export function lacksDay(state: CaseState, task: Task): boolean {
  return isAppointed(state, task) && appointedDay(state, task) === null
}

/** What dispatch says when a phase is energised, with the appointed day. Throws OUTAGE_NOTICE_MISSING. */
export function energisingForm(state: CaseState, task: Task, form: Form): Form {
  if (task.step !== 'energisation' || !isAppointed(state, task)) return form
  if (form['outageNeeded'] === true && form['outageNotice'] === undefined) {
    throw new Refusal('OUTAGE_NOTICE_MISSING', { task: task.key, field: 'form/outageNotice' })
  }
  const on = appointedDay(state, task)
  return on === null ? form : { ...form, appointedOn: on }
}
