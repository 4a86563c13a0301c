import { quotesOf, untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '时限暂停未获确认',
    happened: '您申请的时限暂停未获确认：',
    todo: '时限继续计算，请按时办理。',
  },
  en: {
    subject: 'The stop is refused',
    happened: 'The stop that you asked for is refused:',
    todo: 'The limit runs on; please keep it.',
  },
}

/** To whoever asked for the stop, and why not. */
export function stopRefused(model: ModelOf<'stop-refused'>) {
  const { language, items } = model
  const list = items.map((item) => untilOf(language, item))
  return compose(model, { ...say[language], list, quotes: quotesOf(items) })
}
