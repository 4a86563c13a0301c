import { visitCalendar } from '../../db/visit-calendar.ts'
import type { Visit } from '../../db/visit-calendar.ts'
import { hasAppointment } from '../../domain/case/appointments.ts'
import type { CalendarFile, MailHead } from './model.ts'
import type { StoredItem } from './notice-schema.ts'
import { subjectOf } from './subject.ts'

/** Of the case that a mail is about, what its calendar files say of every visit. */
interface VisitedCase extends Pick<MailHead, 'language' | 'link' | 'accountManager'> {
  caseNo: string
  customerName: string | null
  address: string | null
  phases: number
}

/** A file for each visit that a mail tells of: to be added to a calendar, moved there, or taken away. */
export function calendarFiles(items: readonly StoredItem[], of: VisitedCase): CalendarFile[] {
  const { language, caseNo, link, customerName, address, phases } = of
  return items.flatMap(({ appointment, clock }) => {
    const { step, phase, round } = subjectOf(clock)
    if (appointment === undefined || step === null || !hasAppointment(step)) return []
    const about = { caseNo, step, phase: phases > 1 ? phase : 0, round }
    const visit: Visit = { ...about, ...appointment, customerName, address, contact: contactOf(of), link }
    const filename = `${caseNo}-${step}${about.phase > 0 ? `-${about.phase}` : ''}.ics`
    const method = appointment.status === 'cancelled' ? 'CANCEL' : 'PUBLISH'
    const contentType = `text/calendar; charset=utf-8; method=${method}`
    return [{ filename, content: visitCalendar(language, [visit]), contentType }]
  })
}

function contactOf({ accountManager }: VisitedCase): string | null {
  if (accountManager === null) return null
  const { name, email, phone } = accountManager
  return [name, phone ?? email].join(' ')
}
