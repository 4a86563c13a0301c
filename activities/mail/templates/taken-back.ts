import { quotesOf, untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '前一环节的结果已取回',
    happened: '前一环节的办理人取回了结果，以下任务暂不需要您办理：',
    todo: '结果重新提交后，任务会再次下达，期限重新计算。',
  },
  en: {
    subject: 'An outcome before your task was taken back',
    happened: 'Somebody took back the outcome from which this task of yours followed. It is not to be done for now:',
    todo: 'When the outcome is given again, the task comes again, with a limit that begins then.',
  },
}

/** To whoever had, or was reminded of, a task that was withdrawn with an outcome. */
export function takenBack(model: ModelOf<'taken-back'>) {
  const { language, items } = model
  const list = items.map((item) => untilOf(language, item))
  return compose(model, { ...say[language], list, quotes: quotesOf(items) })
}
