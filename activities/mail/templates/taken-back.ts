import { quotesOf, untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '前一环节的结果已取回',
    happened: '前一环节的办理人取回了结果，以下任务暂不需要您办理：',
    todo: '前一环节重新办结后，如仍需办理，任务会重新出现，期限重新计算。',
  },
  en: {
    subject: 'Previous outcome taken back',
    happened: 'The outcome that led to this task was taken back. You do not need to do the task for now:',
    todo: 'If the step is completed again and the task is still needed, it reopens with a new limit.',
  },
}

/** To the person who had, or was reminded of, a task that was withdrawn with an outcome. */
export function takenBack(model: ModelOf<'taken-back'>) {
  const { language, items } = model
  const list = items.map((item) => untilOf(language, item))
  return compose(model, { ...say[language], list, quotes: quotesOf(items) })
}
