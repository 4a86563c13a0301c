import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '申请已恢复办理',
    happened: '本用电申请已恢复办理，各项时限继续计算。',
    todo: '请继续办理由您负责的事项。',
  },
  en: {
    subject: 'Application resumed',
    happened: 'This application has been resumed. Its time limits run again.',
    todo: 'Please continue with your tasks.',
  },
}

/** To the account manager, those who hold open tasks, and the customer if somebody else did it. */
export const resumed = (model: ModelOf<'resumed'>) =>
  compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
