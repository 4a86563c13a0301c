import { compose } from '../letter.ts'
import { quotesOf } from '../items.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: (limit: string | null) => ({
    subject: '客户申请延长供电方案有效期',
    happened: `客户申请延长供电方案的有效期${limit === null ? '' : `：${limit}`}。`,
    todo: '请在有效期届满前决定是否同意；不同意的，请说明理由。',
  }),
  en: (limit: string | null) => ({
    subject: 'Plan extension requested',
    happened: `The customer requests an extension of the supply plan${limit === null ? '' : `: ${limit}`}.`,
    todo: 'Please grant or refuse it before the plan lapses. Give a reason if you refuse.',
  }),
}

/** To the account manager, who decides. */
export function validityAsked(model: ModelOf<'validity-asked'>) {
  const { language, items } = model
  return compose(model, { ...say[language](items[0]?.limit ?? null), quotes: quotesOf(items) })
}
