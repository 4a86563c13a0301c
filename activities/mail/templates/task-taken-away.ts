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
    subject: 'Task reassigned',
    happened: 'This task of yours has been reassigned:',
    todo: 'Please hand over your documents and notes to the new assignee.',
  },
}

/** To the former holder of a task that was given to somebody else. */
export function taskTakenAway(model: ModelOf<'task-taken-away'>) {
  const { language, items } = model
  const list = items.map((item) => untilOf(language, item))
  return compose(model, { ...say[language], list, quotes: quotesOf(items) })
}
