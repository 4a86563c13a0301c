import type { VisitItem } from '../items.ts'
import type { ModelOf } from '../model.ts'
import { visitLetter } from '../visit-letter.ts'

const say = {
  zh: {
    subject: ([first]: VisitItem[]) => `预约取消${first === undefined ? '' : `：${first.about}`}`,
    happened: '下列上门已取消：',
    todo: '不再上门。附件可将其从日历中移除。',
  },
  en: {
    subject: ([first]: VisitItem[]) => `Appointment cancelled${first === undefined ? '' : `: ${first.about}`}`,
    happened: 'This appointment is cancelled:',
    todo: 'Nobody will visit the site. Use the attachment to remove the appointment from your calendar.',
  },
}

/** To everybody who has the visit in a calendar: nobody comes. */
export function appointmentCancelled(model: ModelOf<'appointment-cancelled'>) {
  return visitLetter(model, say[model.language])
}
