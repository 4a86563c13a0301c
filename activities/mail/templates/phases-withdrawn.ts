import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '客户放弃未送电部分',
    happened: '客户已放弃尚未送电的部分，相关任务均已取消；已送电部分不受影响。',
    todo: '请通知已安排现场工作的部门。',
  },
  en: {
    subject: 'Open phases given up',
    happened:
      'The customer has given up the phases that are not energised yet; their open tasks are cancelled. What is energised stays.',
    todo: 'Please tell departments that have planned work on site for them.',
  },
}

/** To the account manager: after the first energisation the customer gave up what is still open. */
export const phasesWithdrawn = (model: ModelOf<'phases-withdrawn'>) =>
  compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
