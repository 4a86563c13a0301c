import { compose } from '../letter.ts'
import { conditionsOf, quotesOf } from '../items.ts'
import type { ModelOf } from '../model.ts'
import { byWhen } from '../phrases.ts'

const say = {
  zh: (when: string | null) => ({
    subject: '供电方案已答复，请确认',
    happened: '您的供电方案已书面答复，答复内容如下：',
    todo: `请${when === null ? '' : `在${when}`}确认方案；如有异议，请说明对哪一部分有异议及理由，我们将重新研究并答复。`,
  }),
  en: (when: string | null) => ({
    subject: 'Supply plan ready: please confirm',
    happened: 'The supply plan for your connection is ready. Our written reply:',
    todo: `Please accept the plan${when === null ? '' : ` ${when}`}, or object: tell us which part and why, and we will revise it and reply again.`,
  }),
}

/** What the reply holds next to its words. */
const ALSO = {
  zh: {
    condition: (text: string) => `会审条件：${text}`,
    fee: (amount: string) => `业务费：${amount}`,
  },
  en: {
    condition: (text: string) => `Condition: ${text}`,
    fee: (amount: string) => `Fee: ${amount}`,
  },
}

/** To the applicant: the written reply, to accept or to object to. */
export function planReplied(model: ModelOf<'plan-replied'>) {
  const { language, items } = model
  const [item] = items
  const letter = say[language](item === undefined ? null : byWhen(language, item))
  const { condition, fee } = ALSO[language]
  const list = [
    ...conditionsOf(items).map(condition),
    ...items.flatMap((each) => (each.fee === null ? [] : fee(each.fee))),
  ]
  return compose(model, { ...letter, list, quotes: quotesOf(items) })
}
