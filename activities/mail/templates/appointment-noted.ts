import type { VisitItem } from '../items.ts'
import type { ModelOf } from '../model.ts'
import { visitLetter } from '../visit-letter.ts'

const say = {
  zh: {
    subject: ([first]: VisitItem[]) => `已向客户提出预约${first === undefined ? '' : `：${first.about}`}`,
    happened: '已向客户提出下列上门时间：',
    todo: '客户答复后另行通知；未答复的，按此时间上门。附件可加入日历。',
  },
  en: {
    subject: ([first]: VisitItem[]) =>
      `Appointment proposed to the customer${first === undefined ? '' : `: ${first.about}`}`,
    happened: 'This appointment was proposed to the customer:',
    todo: 'We notify you when the customer answers. Without an answer, the visit takes place as proposed. Use the attachment to add it to your calendar.',
  },
}

/** To the person who comes along: what was proposed to the customer. */
export function appointmentNoted(model: ModelOf<'appointment-noted'>) {
  return visitLetter(model, say[model.language])
}
