import { compose } from '../letter.ts'
import type { ItemOf, ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '现场检验开始时间补录过晚',
    happened: (within: string | undefined) =>
      `以下检验的现场开始时间${within === undefined ? '录入过晚' : `在 ${within}之后才录入`}，按录入时间计算：`,
    item: ({ about, party, due }: ItemOf<'start-entered-late'>) =>
      `${about}${party === null ? '' : `（${party}）`}${due === null ? '' : `：填报的开始时间 ${due}`}`,
    todo: '请核实为何未及时录入。',
  },
  en: {
    subject: 'On-site start entered late',
    happened: (within: string | undefined) =>
      `The on-site start below was entered ${within === undefined ? 'too late' : `more than ${within} later`}, so the time of entry counts:`,
    item: ({ about, party, due }: ItemOf<'start-entered-late'>) =>
      `${about}${party === null ? '' : ` (${party})`}${due === null ? '' : `: stated start ${due}`}`,
    todo: 'Please find out why it was not entered on time.',
  },
}

/** To the supervisor: when an inspection began was entered too late to count. */
export function startEnteredLate(model: ModelOf<'start-entered-late'>) {
  const { item, happened, ...letter } = say[model.language]
  return compose(model, { ...letter, happened: happened(model.items[0]?.within), list: model.items.map(item) })
}
