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
    subject: 'The supply plan changes',
    happened:
      'We have to change the supply plan that we had replied; it is no longer valid. The time this takes counts as ours.',
    todo: 'Please do not build or design by the old plan; you will get the new one in writing, to accept or to object to.',
  },
}

/** To the customer: the grid changes the plan it had replied, and why. */
export const planChanged = (model: ModelOf<'plan-changed'>) =>
  compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
