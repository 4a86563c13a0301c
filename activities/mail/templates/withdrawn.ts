import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '客户已撤回申请',
    happened: '客户已撤回本用电申请。未办结的任务均已取消，时限停止计算，已有记录全部保留。',
    todo: '请通知已安排现场工作的部门，并视需要与客户联系。',
  },
  en: {
    subject: 'Application withdrawn',
    happened:
      'The customer has withdrawn this application. Open tasks are cancelled, all clocks have ended, and all records are kept.',
    todo: 'Please inform departments that have planned work on site, and contact the customer if anything still has to be settled.',
  },
}

/** To the account manager: the customer has withdrawn. */
export const withdrawn = (model: ModelOf<'withdrawn'>) =>
  compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
