import { untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '时限暂停已确认',
    happened: '您申请的时限暂停已确认：',
    todo: '暂停到所列日期下班时为止；提前恢复的请在系统中结束暂停，需要继续的请在此之前重新申请。',
  },
  en: {
    subject: 'Pause confirmed',
    happened: 'The pause you requested has been confirmed:',
    todo: 'It ends at close of business on that day. Resume the clock earlier if the reason no longer applies; request another pause before then if it still does.',
  },
}

/** To the person who asked for the stop. */
export function stopConfirmed(model: ModelOf<'stop-confirmed'>) {
  const { language, items } = model
  const list = items.map((item) => untilOf(language, item))
  return compose(model, { ...say[language], list })
}
