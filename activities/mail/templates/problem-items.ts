import type { Template } from '../../../domain/notices/notice.ts'
import { ITEM_NAME } from '../../../glossary/items.ts'
import { compose } from '../letter.ts'
import type { ItemOf, ModelOf } from '../model.ts'
import { WORDS } from '../words.ts'

type Told = ItemOf<'item-raised'>

/** The texts of each mail about a problem item; the problem and what people wrote are quoted. */
const say = {
  zh: {
    'item-raised': {
      subject: '请协调解决',
      happened: (who: string) => `${who} 请您协调以下事项：`,
      todo: '请在期限前协调解决，并在系统中填写结果；不由您负责的，请转交并说明理由。',
    },
    'item-reopened': {
      subject: '协调事项已重新打开',
      happened: (who: string) => `${who} 重新打开了以下协调事项：`,
      todo: '请在新的期限前协调解决，并在系统中填写结果。',
    },
    'item-moved': {
      subject: '协调期限已调整',
      happened: (who: string) => `${who} 调整了以下协调事项的期限：`,
      todo: '请按新的期限办理。',
    },
    'item-remark': {
      subject: '协调事项有新的说明',
      happened: (who: string) => `${who} 对以下协调事项作了补充说明：`,
      todo: '',
    },
    'item-handed-over': {
      subject: '协调事项已转交',
      happened: (who: string) => `以下协调事项已转交 ${who} 负责：`,
      todo: '',
    },
    'item-settled': {
      subject: '协调事项已办结',
      happened: (who: string) => `${who} 办结了以下协调事项：`,
      todo: '如问题仍然存在，可说明理由重新打开。',
    },
    'item-withdrawn': {
      subject: '协调事项已撤销',
      happened: (who: string) => `${who} 撤销了以下协调事项：`,
      todo: '无需继续协调。',
    },
    rung: {
      happened: '以下协调事项需要您关注：',
      owner: (who: string) => `负责人：${who}`,
      todo: '请负责人尽快协调并填写结果；请部门负责人和督办人员督促，必要时转交。',
    },
    colon: '：',
    stop: '，',
    due: (at: string) => `应于 ${at}前协调完毕`,
  },
  en: {
    'item-raised': {
      subject: 'Please resolve a problem',
      happened: (who: string) => `${who} asks you to resolve this problem:`,
      todo: 'Please resolve it by the due date and record the result. If you are not the right person, hand it over and say why.',
    },
    'item-reopened': {
      subject: 'Problem item reopened',
      happened: (who: string) => `${who} reopened this problem item:`,
      todo: 'Please resolve it by the new due date and record the result.',
    },
    'item-moved': {
      subject: 'Due date of a problem item moved',
      happened: (who: string) => `${who} moved the due date of this problem item:`,
      todo: 'Please resolve it by the new due date.',
    },
    'item-remark': {
      subject: 'New remark on a problem item',
      happened: (who: string) => `${who} added a remark to this problem item:`,
      todo: '',
    },
    'item-handed-over': {
      subject: 'Problem item handed over',
      happened: (who: string) => `This problem item is now with ${who}:`,
      todo: '',
    },
    'item-settled': {
      subject: 'Problem item resolved',
      happened: (who: string) => `${who} resolved this problem item:`,
      todo: 'If the problem is not solved, you can reopen the item and say why.',
    },
    'item-withdrawn': {
      subject: 'Problem item withdrawn',
      happened: (who: string) => `${who} withdrew this problem item:`,
      todo: 'You do not need to do anything more.',
    },
    rung: {
      happened: 'This problem item needs your attention:',
      owner: (who: string) => `Owner: ${who}`,
      todo: 'Owner: please resolve it and record the result. Department heads and supervisors: please make sure it is resolved, or hand it over.',
    },
    colon: ': ',
    stop: '; ',
    due: (at: string) => `due ${at}`,
  },
}

/** Templates that differ in their words alone. */
type Plain = Exclude<Extract<Template, `item-${string}`>, 'item-rung'>

/** One of them, to whomever it concerns. */
function plain(template: Plain) {
  return (model: ModelOf<typeof template>) => {
    const words = say[model.language]
    const { subject, happened, todo } = words[template]
    const [first] = model.items
    return compose(model, {
      subject,
      happened: happened(first?.person ?? ''),
      list: model.items.map((item) => lineOf(model.language, item)),
      quotes: model.items.flatMap(quotesOf),
      todo,
    })
  }
}

/** To those whom the ladder tells, with who has it. */
export function itemRung(model: ModelOf<'item-rung'>) {
  const { language, items } = model
  const words = say[language]
  const [first] = items
  const stateOf = ({ rung }: ItemOf<'item-rung'>) => (rung === null ? '' : WORDS[language].rungs[rung].state)
  const between = language === 'zh' ? '' : ' '
  return compose(model, {
    subject: first === undefined ? '' : `${ITEM_NAME[language]}${between}${stateOf(first)}`,
    happened: words.rung.happened,
    list: items.map((item) =>
      [lineOf(language, item), item.person === null ? null : words.rung.owner(item.person)]
        .filter((part) => part !== null)
        .join(words.stop),
    ),
    quotes: [...new Set(items.flatMap(quotesOf))],
    todo: words.rung.todo,
  })
}

export const itemRaised = plain('item-raised')
export const itemReopened = plain('item-reopened')
export const itemMoved = plain('item-moved')
export const itemRemark = plain('item-remark')
export const itemHandedOver = plain('item-handed-over')
export const itemSettled = plain('item-settled')
export const itemWithdrawn = plain('item-withdrawn')

function lineOf(language: ModelOf<'item-raised'>['language'], item: Told & { itemOutcome?: string | null }): string {
  const words = say[language]
  const outcome = item.itemOutcome ?? null
  if (outcome !== null) return `${item.about}${words.colon}${outcome}`
  return item.due === null ? item.about : `${item.about}${words.stop}${words.due(item.due)}`
}

/** What the matter is, then what was written this time. */
function quotesOf({ matter, text }: Told): string[] {
  return [matter, text].flatMap((each) => (each === null || each.trim() === '' ? [] : [each.trim()]))
}
