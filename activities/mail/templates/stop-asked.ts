import { quotesOf, untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '请确认时限暂停',
    happened: '有人申请暂停以下任务的时限，并附有证明文件：',
    todo: '请核对证明文件，同意或不同意暂停；确认前时限继续计算。',
  },
  en: {
    subject: 'Please confirm: pause requested',
    happened: 'A pause of the time limit has been requested, with proof:',
    todo: 'Please check the proof, then confirm or refuse the pause. Until then the clock keeps running.',
  },
}

/** To the head of the department, who confirms or refuses. */
export function stopAsked(model: ModelOf<'stop-asked'>) {
  const { language, items } = model
  const list = items.map((item) => untilOf(language, item))
  return compose(model, { ...say[language], list, quotes: quotesOf(items) })
}
