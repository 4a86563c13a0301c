import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '供电方案变更',
    happened: '因供电企业原因，已答复的供电方案需要变更，原方案不再有效。变更所用时间计入我们的办理时限。',
    todo: '请暂缓按原方案开展设计和施工；新的方案将书面答复您，届时请您确认。',
  },
  en: {
    subject: 'Supply plan changed',
    happened:
      'We have to change the supply plan we sent you; it is no longer valid. The time this takes counts against our limits.',
    todo: 'Please do not design or build to the old plan. You will receive the new plan in writing and can then accept it or object.',
  },
}

/** To the customer: the grid changes the plan it had replied, and why. */
export const planChanged = (model: ModelOf<'plan-changed'>) =>
  compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
