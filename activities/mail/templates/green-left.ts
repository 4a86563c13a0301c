import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '已退出绿色通道',
    happened: '本申请已退出绿色通道，恢复按承诺时限办理，时限自原起算点计算。',
    todo: '请按承诺时限安排后续工作。',
  },
  en: {
    subject: 'Left the green channel',
    happened:
      'This application has left the green channel. The promised limits apply again, counted from their original start.',
    todo: 'Please plan the remaining work by the promised limits.',
  },
}

/** To the account manager, the leader in command and the dedicated supervisor. */
export const greenLeft = (model: ModelOf<'green-left'>) =>
  compose(model, { ...say[model.language], quotes: quotesOf(model.items) })
