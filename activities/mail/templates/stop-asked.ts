import { quotesOf, untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '请确认时限暂停',
    happened: '有人申请暂停以下任务的时限，并附有证明文件：',
    todo: '请核对证明文件，确认或不予确认；确认前时限继续计算。',
  },
  en: {
    subject: 'A stop waits for you',
    happened: 'A stop of the time limit is asked for, with its proof:',
    todo: 'Please look at the proof, then confirm or refuse it; until then the limit runs on.',
  },
}

/** To the head of the department, who confirms or refuses. */
export function stopAsked(model: ModelOf<'stop-asked'>) {
  const { language, items } = model
  const list = items.map((item) => untilOf(language, item))
  return compose(model, { ...say[language], list, quotes: quotesOf(items) })
}
