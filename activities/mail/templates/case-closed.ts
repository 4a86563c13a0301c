import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '申请已终止',
    happened: '供电方案失效后，未在保留期内重新申请供电方案，本用电申请已终止。已有记录全部保留。',
    todo: '如仍需用电，可随时提交新的申请，并注明本申请编号。',
  },
  en: {
    subject: 'Application closed',
    happened:
      'The supply plan had lapsed and no new one was asked for in time, so this application has been closed. All records are kept.',
    todo: 'A new application can be made at any time; it may name this one.',
  },
}

/** To the customer and the account manager: nobody asked for a new plan in time after the lapse. */
export const caseClosed = (model: ModelOf<'case-closed'>) => compose(model, say[model.language])
