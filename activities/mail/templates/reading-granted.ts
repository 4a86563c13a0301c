import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '管理员获准查看客户资料',
    happened: '以下管理员获准查看客户资料：',
    until: (on: string) => `，有效至 ${on}`,
    todo: '由谁批准、事由、范围和具体时间见“访问记录”页面，可在该页面提前终止。',
  },
  en: {
    subject: 'An administrator may read customer data',
    happened: 'This administrator may read customer data:',
    until: (on: string) => `, until ${on}`,
    todo: 'The “Access log” page shows who granted it, why, for which cases and until what time. You can end it there.',
  },
}

/** To everybody who watches over who reads: an administrator was let in. */
export function readingGranted(model: ModelOf<'reading-granted'>) {
  const { until, ...words } = say[model.language]
  const list = model.items.flatMap(({ person, on }) => {
    if (person === null) return []
    return [person + (on === null ? '' : until(on))]
  })
  return compose(model, { ...words, list })
}
