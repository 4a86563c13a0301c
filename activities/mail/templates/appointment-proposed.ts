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
      `Please answer: proposed appointment${first === undefined ? '' : `: ${first.about}`}`,
    happened: 'We would like to visit your site at this time:',
    todo: 'Please agree or choose another date online. Without an answer, we will come as proposed. Use the attachment to add it to your calendar.',
  },
}

/** To the customer: when the grid would like to come. */
export function appointmentProposed(model: ModelOf<'appointment-proposed'>) {
  return visitLetter(model, say[model.language])
}
