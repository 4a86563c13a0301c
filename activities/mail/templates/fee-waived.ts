import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '业务费已免收',
    happened: '您的用电申请的业务费已免收，理由如下：',
    todo: '您无需缴费，后续环节照常办理。',
  },
  en: {
    subject: 'Fee waived',
    happened: 'The fee for your connection has been waived. Reason:',
    todo: 'You have nothing to pay. The next steps continue as usual.',
  },
}

/** To the applicant: nothing is to be paid any more. */
export function feeWaived(model: ModelOf<'fee-waived'>) {
  return compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
}
