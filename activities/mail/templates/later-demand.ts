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
    subject: 'Documents demanded after the list',
    happened: `After what lacked had been told once, ${by} asked the customer for more; no time limit stands still for it:`,
    todo: 'Please look whether the demand was needed.',
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
