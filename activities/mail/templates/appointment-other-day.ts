import type { VisitItem } from '../items.ts'
import type { ModelOf } from '../model.ts'
import { visitLetter } from '../visit-letter.ts'

const say = {
  zh: {
    subject: ([first]: VisitItem[]) => `客户希望改约${first === undefined ? '' : `：${first.about}`}`,
    happened: '客户希望改在下列日期：',
    todo: '请与客户联系，并重新提出时间；与客户所选日期相同的，即为约定。',
  },
  en: {
    subject: ([first]: VisitItem[]) => `Customer requests another date${first === undefined ? '' : `: ${first.about}`}`,
    happened: 'The customer requests this date instead:',
    todo: 'Please contact the customer and propose another time. A time on the requested date counts as agreed immediately.',
  },
}

/** To the grid’s people: the customer asks for another day. */
export function appointmentOtherDay(model: ModelOf<'appointment-other-day'>) {
  return visitLetter(model, say[model.language])
}
