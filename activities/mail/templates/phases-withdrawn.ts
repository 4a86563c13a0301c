import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '客户撤回未送电的分期',
    happened: '客户已撤回尚未送电的分期，相关任务均已取消；已送电的分期不受影响。',
    todo: '请通知已安排现场工作的部门。',
  },
  en: {
    subject: 'Remaining phases withdrawn',
    happened:
      'The customer has withdrawn the phases that are not energised yet. Their open tasks are cancelled. Energised phases are not affected.',
    todo: 'Please inform departments that have planned work on site.',
  },
}

/** To the account manager: after the first energisation the customer gave up what is still open. */
export const phasesWithdrawn = (model: ModelOf<'phases-withdrawn'>) =>
  compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
