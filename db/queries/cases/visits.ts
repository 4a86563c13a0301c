import { hasAppointment } from '../../../domain/case/appointments.ts'
import { mayReadPersonalData } from '../../../domain/people/grants.ts'
import { caseMatters } from '../../../domain/pages/case-matters.ts'
import { sequenceOf } from '../../../domain/notices/notices-of-appointments.ts'
import type { Database } from '../../connect.ts'
import type { Visit } from '../../visit-calendar.ts'
import { requireCase } from './case-page.ts'
import type { ReadCase } from './case-page.ts'
import { findPeople } from '../people.ts'

/**
 * The visits of a case that are still to come, with what this person may know of the customer. What the customer asked to
 * have on another day is in no calendar. Throws the Refusal CASE_NOT_FOUND.
 */
export async function listVisits(db: Database, read: ReadCase, link: string): Promise<Visit[]> {
  const { state, customerName, address } = await requireCase(db, read)
  const rules = await read.rules.ofCase(state)
  const people = await findPeople(db, [state.accountManager])
  const manager = state.accountManager === null ? undefined : people.get(state.accountManager)
  const isKnown = mayReadPersonalData(read.actor, read.caseNo)
  return caseMatters(state, rules).appointments.flatMap((appointment) => {
    const { step, phase, round, on, from, until, status, open, number } = appointment
    if (!open || status === 'other-day' || !hasAppointment(step)) return []
    return {
      ...{
        caseNo: state.caseNo,
        step,
        phase: state.facts.phases.length > 1 ? phase : 0,
        round,
        on,
        from,
        until,
        status,
      },
      sequence: sequenceOf({ number }, status),
      customerName: isKnown ? customerName : null,
      address: isKnown ? address : null,
      contact: manager === undefined ? null : [manager.name, manager.phone ?? manager.email].join(' '),
      link,
    }
  })
}
