import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'
import { byWhen } from '../phrases.ts'

const say = {
  zh: (when: string | null) => ({
    subject: '供电方案已失效',
    happened: '供电方案的有效期已届满，方案失效，预留的容量已释放。',
    todo: `如仍需用电，可${when === null ? '' : `在失效后${when}`}重新申请供电方案，我们从现场勘查重新办理；已缴费用继续有效。逾期未申请的，本申请终止。`,
  }),
  en: (when: string | null) => ({
    subject: 'The supply plan has lapsed',
    happened:
      'The validity of the supply plan has run out; the plan has lapsed, and the capacity held for it is free again.',
    todo: `A new plan can be asked for${when === null ? '' : ` ${when} of the lapse`}; we then begin again at the survey, and fees that were paid stay paid. Without a request the application is closed.`,
  }),
}

/** To the customer and the account manager: the plan has lapsed, and until when a new one can be asked for. */
export function planLapsed(model: ModelOf<'plan-lapsed'>) {
  const [item] = model.items
  return compose(model, say[model.language](item === undefined ? null : byWhen(model.language, { ...item, due: null })))
}
