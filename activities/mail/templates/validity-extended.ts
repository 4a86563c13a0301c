import { compose } from '../letter.ts'
import { quotesOf } from '../items.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: (limit: string | null) => ({
    subject: '供电方案有效期已延长',
    happened: `您的供电方案有效期已延长${limit === null ? '' : ` ${limit}`}。`,
    todo: '请在新的有效期内开工（无受电工程的请签订供用电合同）；有效期只能延长一次。',
  }),
  en: (limit: string | null) => ({
    subject: 'Plan extension granted',
    happened: `The validity of your supply plan has been extended${limit === null ? '' : ` by ${limit}`}.`,
    todo: 'Please start your works before the new end date, or sign the contract if you have no works. The plan can be extended only once.',
  }),
}

/** To the customer: the longer validity is granted. */
export function validityExtended(model: ModelOf<'validity-extended'>) {
  const { language, items } = model
  return compose(model, { ...say[language](items[0]?.limit ?? null), quotes: quotesOf(items) })
}
