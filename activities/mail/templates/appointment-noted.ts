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
      `A visit was proposed to the customer${first === undefined ? '' : `: ${first.about}`}`,
    happened: 'The customer was proposed this time:',
    todo: 'You are told when the customer answers. Without an answer the visit is as proposed. The attachment adds it to a calendar.',
  },
}

/** To whoever comes along: what was proposed to the customer. */
export function appointmentNoted(model: ModelOf<'appointment-noted'>) {
  return visitLetter(model, say[model.language])
}
