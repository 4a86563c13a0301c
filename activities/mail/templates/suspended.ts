import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '申请已中止',
    happened: '本用电申请已中止办理。中止期间各项时限停止计算，供电方案的有效期除外。',
    todo: '恢复办理前请勿安排现场工作；恢复时另行通知。',
  },
  en: {
    subject: 'Application suspended',
    happened: 'This application has been suspended. All time limits are paused, except the plan validity.',
    todo: 'Please do not plan work on site until it is resumed. We will notify you.',
  },
}

/** To the account manager, those who hold open tasks, and the customer if somebody else did it. */
export const suspended = (model: ModelOf<'suspended'>) =>
  compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
