import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '工单已关闭',
    happened: '供电方案失效后，未在保留期内重新申请供电方案，本工单已关闭。已有记录全部保留。',
    todo: '如仍需用电，可随时提交新的申请，并注明本工单编号。',
  },
  en: {
    subject: 'Case closed',
    happened:
      'The supply plan lapsed and no new plan was requested in time, so this case has been closed. All records are kept.',
    todo: 'You can apply again at any time and refer to this case.',
  },
}

/** To the customer and the account manager: nobody asked for a new plan in time after the lapse. */
export const caseClosed = (model: ModelOf<'case-closed'>) => compose(model, say[model.language])
