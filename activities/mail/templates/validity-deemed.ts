import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: (limit: string | null) => ({
    subject: '供电方案延期视为同意',
    happened: `供电方案延期申请逾期未答复，视为同意，有效期延长${limit === null ? '' : ` ${limit}`}。`,
    todo: '新的有效期从原到期日起算。',
  }),
  en: (limit: string | null) => ({
    subject: 'Plan extension counts as granted',
    happened: `The request to extend the supply plan was not answered in time. It counts as granted${limit === null ? '' : `, by ${limit}`}.`,
    todo: 'The extension starts on the original end date.',
  }),
}

/** To the customer and the account manager: nobody answered, so the longer validity counts as granted. */
export function validityDeemed(model: ModelOf<'validity-deemed'>) {
  const { language, items } = model
  return compose(model, { ...say[language](items[0]?.limit ?? null), quotes: [] })
}
