import { ACTION_NAMES } from '../../../glossary/actions.ts'
import { compose } from '../letter.ts'
import { documentsOf, quotesOf } from '../items.ts'
import type { ModelOf } from '../model.ts'
import { byWhen } from '../phrases.ts'

const say = {
  zh: (when: string | null) => ({
    subject: ACTION_NAMES['demand-later'].zh,
    happened: '办理过程中发现还需要以下资料，一次性告知时未列出：',
    todo: `请${when === null ? '' : `在${when}`}上传所列资料。我们的办理时限不因此暂停，其他环节继续办理。`,
  }),
  en: (when: string | null) => ({
    subject: 'Additional documents requested',
    happened: 'We found that we also need the following documents, which were not on our list:',
    todo: `Please upload them${when === null ? '' : ` ${when}`}. Our time limits are not paused, and the other steps continue.`,
  }),
}

/** To the customer: what the frozen list had not named. */
export function documentsDemandedLater(model: ModelOf<'documents-demanded-later'>) {
  const { language, items } = model
  const [item] = items
  const letter = say[language](item === undefined ? null : byWhen(language, item))
  return compose(model, { ...letter, list: documentsOf(items), quotes: quotesOf(items) })
}
