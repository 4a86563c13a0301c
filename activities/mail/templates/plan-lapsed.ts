import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'
import { byWhen } from '../phrases.ts'

const say = {
  zh: (when: string | null) => ({
    subject: '供电方案已失效',
    happened: '供电方案的有效期已届满，方案失效，预留的容量已释放。',
    todo: `如仍需用电，可${when === null ? '' : `在失效后${when}`}重新申请供电方案，我们从现场勘查重新办理；已缴费用继续有效。逾期未申请的，本工单关闭。`,
  }),
  en: (when: string | null) => ({
    subject: 'Supply plan lapsed',
    happened: 'The supply plan was valid until now and has lapsed. The capacity reserved for it has been released.',
    todo: `You can request a new plan${when === null ? '' : ` ${when} of the lapse`}. We then start again with the site survey; fees already paid remain valid. Without a request, the case is closed.`,
  }),
}

/** To the customer and the account manager: the plan has lapsed, and until when a new one can be asked for. */
export function planLapsed(model: ModelOf<'plan-lapsed'>) {
  const [item] = model.items
  return compose(model, say[model.language](item === undefined ? null : byWhen(model.language, { ...item, due: null })))
}
