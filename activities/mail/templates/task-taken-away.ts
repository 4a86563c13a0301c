import { quotesOf, untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '任务已转由他人办理',
    happened: '以下由您办理的任务已转由他人办理：',
    todo: '请向接办人交接已有的资料和进展。',
  },
  en: {
    subject: 'A task has gone to somebody else',
    happened: 'This task of yours has been given to somebody else:',
    todo: 'Please hand over what you have on it.',
  },
}

/** To the former holder of a task that was given to somebody else. */
export function taskTakenAway(model: ModelOf<'task-taken-away'>) {
  const { language, items } = model
  const list = items.map((item) => untilOf(language, item))
  return compose(model, { ...say[language], list, quotes: quotesOf(items) })
}
