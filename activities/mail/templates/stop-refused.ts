import { quotesOf, untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '未同意暂停时限',
    happened: '您申请的时限暂停未获同意：',
    todo: '时限继续计算，请按时办理。',
  },
  en: {
    subject: 'Pause refused',
    happened: 'The pause you requested has been refused:',
    todo: 'The clock keeps running. Please complete the task on time.',
  },
}

/** To the person who asked for the stop, and why not. */
export function stopRefused(model: ModelOf<'stop-refused'>) {
  const { language, items } = model
  const list = items.map((item) => untilOf(language, item))
  return compose(model, { ...say[language], list, quotes: quotesOf(items) })
}
