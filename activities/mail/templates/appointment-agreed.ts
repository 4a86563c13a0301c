import type { VisitItem } from '../items.ts'
import type { ModelOf } from '../model.ts'
import { visitLetter } from '../visit-letter.ts'

const say = {
  zh: {
    subject: ([first]: VisitItem[]) => `预约已约定${first === undefined ? '' : `：${first.about}`}`,
    happened: '上门时间已约定：',
    todo: '请按时到场。附件可加入日历；先前提出的时间以此为准。',
  },
  en: {
    subject: ([first]: VisitItem[]) => `Appointment agreed${first === undefined ? '' : `: ${first.about}`}`,
    happened: 'The appointment is agreed:',
    todo: 'Please be on site on time. Use the attachment to add the appointment to your calendar; it replaces earlier proposals.',
  },
}

/** To everybody concerned by a visit: it is agreed. */
export function appointmentAgreed(model: ModelOf<'appointment-agreed'>) {
  return visitLetter(model, say[model.language])
}
