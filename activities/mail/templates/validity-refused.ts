import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '供电方案延期申请未获批准',
    happened: '您提出的供电方案有效期延长申请未获批准，有效期不变。',
    todo: '请在有效期内开工（无受电工程的请签订供用电合同）；方案失效后可重新申请供电方案。',
  },
  en: {
    subject: 'Plan extension refused',
    happened: 'Your request to extend the supply plan was refused. The end date does not change.',
    todo: 'Please start your works before the end date, or sign the contract if you have no works. If the plan lapses, you can request a new one.',
  },
}

/** To the customer: the plan is not valid for longer than it was. */
export const validityRefused = (model: ModelOf<'validity-refused'>) =>
  compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
