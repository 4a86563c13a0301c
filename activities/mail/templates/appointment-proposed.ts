import type { VisitItem } from '../items.ts'
import type { ModelOf } from '../model.ts'
import { visitLetter } from '../visit-letter.ts'

const say = {
  zh: {
    subject: ([first]: VisitItem[]) => `请答复预约${first === undefined ? '' : `：${first.about}`}`,
    happened: '我们拟在下列时间上门：',
    todo: '请在办理页面同意，或另选一天。未答复的，我们按此时间上门。附件可加入日历。',
  },
  en: {
    subject: ([first]: VisitItem[]) =>
      `Please answer: a visit is proposed${first === undefined ? '' : `: ${first.about}`}`,
    happened: 'We would like to come to your site at this time:',
    todo: 'Please agree, or choose another day, on the page of your application. Without an answer we come as proposed. The attachment adds it to a calendar.',
  },
}

/** To the customer: when the grid would like to come. */
export function appointmentProposed(model: ModelOf<'appointment-proposed'>) {
  return visitLetter(model, say[model.language])
}
