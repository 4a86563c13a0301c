import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '放假通知尚未导入，在办工单的期限已排到该年',
    happened: '以下年份的国务院放假通知尚未导入，已有在办工单的期限落在该年，这些期限均为暂定：',
    item: (year: number, count: number) => `${year} 年：${count} 件在办工单`,
    todo: '请在“工作日历”页面导入放假通知，然后重算在办工单的期限。',
  },
  en: {
    subject: 'Holiday notice missing: open cases run into that year',
    happened:
      'The holiday notice for the following years is not imported, but open cases have limits that end there. These limits are provisional:',
    item: (year: number, count: number) => `${year}: ${count} open ${count === 1 ? 'case' : 'cases'}`,
    todo: 'Please import the notice on the “Calendar” page, then re-date the open cases.',
  },
}

/** To administrators, once for each year: open cases reach into it, and its holidays are not known. */
export function yearWithoutNotice(model: ModelOf<'year-without-notice'>) {
  const { item, ...words } = say[model.language]
  const list = model.items.flatMap(({ year }) => (year === undefined ? [] : [item(year.year, year.openCases)]))
  return compose(model, { ...words, list })
}
