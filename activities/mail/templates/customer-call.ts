import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '请电话联系客户',
    happened: '客户收到三次提醒后仍未办理。',
    todo: '请电话联系客户，了解困难和打算，并在系统中记录结果。',
  },
  en: {
    subject: 'Please call the customer',
    happened: 'The customer has not responded to three reminders.',
    todo: 'Please call, find out what the problem is, and record the result.',
  },
}

/** To the account manager: three reminders brought no answer from the customer. */
export const customerCall = (model: ModelOf<'customer-call'>) => compose(model, say[model.language])
