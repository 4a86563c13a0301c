import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '感谢您接受回访',
    happened: '感谢您接受本次回访，回访结果已记录。',
    todo: '对记录如有补充，请联系客户经理。',
  },
  en: {
    subject: 'Thank you for the visit',
    happened: 'Thank you for receiving us. The result of the visit has been recorded.',
    todo: 'To add anything to the record, please contact the account manager.',
  },
}

/** To the applicant: thanks, and that their answer was recorded. */
export const returnVisited = (model: ModelOf<'return-visited'>) => compose(model, say[model.language])
