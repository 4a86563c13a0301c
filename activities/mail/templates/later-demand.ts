import { compose } from '../letter.ts'
import { documentsOf, quotesOf } from '../items.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: (by: string) => ({
    subject: '一次性告知后再次要求资料',
    happened: `${by}在一次性告知之后又要求客户补充以下资料，时限未暂停：`,
    todo: '请核实再次要求是否必要。',
    somebody: '办理部门',
  }),
  en: (by: string) => ({
    subject: 'Additional documents requested after the list',
    happened: `After the request for missing documents, ${by} requested more from the customer. No time limit is paused:`,
    todo: 'Please check whether this was necessary.',
    somebody: 'a department',
  }),
}

/** To the supervisor: a demand that the frozen list did not name. */
export function laterDemand(model: ModelOf<'later-demand'>) {
  const { language, items } = model
  const { somebody } = say[language]('')
  const [by = somebody] = items.flatMap(({ party }) => party ?? [])
  const { subject, happened, todo } = say[language](by)
  return compose(model, { subject, happened, todo, list: documentsOf(items), quotes: quotesOf(items) })
}
