import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'
import { byWhen } from '../phrases.ts'
import { documentsOf, quotesOf } from '../items.ts'

const say = {
  zh: (when: string | null) => ({
    subject: '请补充申请资料',
    happened: '您的用电申请尚缺以下资料。这是一次性告知的全部清单：',
    todo: `请${when === null ? '' : `在${when}`}上传所列资料。资料齐全后即予受理，其间我们的受理时限暂停计算。`,
  }),
  en: (when: string | null) => ({
    subject: 'Request for missing documents',
    happened:
      'Your application is missing the following documents. This list is final; we request missing documents only once:',
    todo: `Please upload them${when === null ? '' : ` ${when}`}. Our time limit for acceptance is paused until we have all of them.`,
  }),
}

/** To the applicant: the whole list of missing documents, requested once (一次性告知). */
export function documentsMissing(model: ModelOf<'documents-missing'>) {
  const { language, items } = model
  const [item] = items
  const letter = say[language](item === undefined ? null : byWhen(language, item))
  return compose(model, { ...letter, list: documentsOf(items), quotes: quotesOf(items) })
}
