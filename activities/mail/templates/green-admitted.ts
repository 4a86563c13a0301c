import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ItemOf, ModelOf } from '../model.ts'

const say = {
  zh: ({ reason, on }: Said) => ({
    subject: '已纳入绿色通道',
    happened: `本申请已纳入绿色通道${reason === null ? '' : `（${reason}）`}${on === null ? '' : `，至${on}`}。在办环节按绿色通道时限办理。`,
    todo: '请优先安排，每日跟踪，并协调有关部门。',
  }),
  en: ({ reason, on }: Said) => ({
    subject: 'Admitted to the green channel',
    happened: `This application has been admitted to the green channel${reason === null ? '' : ` (${reason})`}${on === null ? '' : `, until ${on}`}. The shorter limits apply to open steps from now on.`,
    todo: 'Please give it priority, follow it daily and coordinate the departments.',
  }),
}

type Said = Pick<ItemOf<'green-admitted'>, 'reason' | 'on'>

/** To the account manager, the leader in command and the dedicated supervisor. */
export function greenAdmitted(model: ModelOf<'green-admitted'>) {
  const { language, items } = model
  return compose(model, { ...say[language](items[0] ?? { reason: null, on: null }), quotes: quotesOf(items) })
}
