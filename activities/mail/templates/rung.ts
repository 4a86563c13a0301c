import { compose } from '../letter.ts'
import type { ItemOf, ModelOf } from '../model.ts'
import { WORDS } from '../words.ts'
import type { RungWords } from '../words.ts'

const say = {
  zh: {
    subject: (about: string, state: string) => `时限提醒：${about}${state}`,
    many: (count: number) => `时限提醒：${count} 项`,
    happened: '以下时限需要您关注：',
    item: ({ about, party, due }: ItemOf<'rung'>, state: string) =>
      `${about}${party === null ? '' : `（${party}）`}${state}${due === null ? '' : `，时限至 ${due}`}`,
    none: '需要关注',
  },
  en: {
    subject: (about: string, state: string) => `${about} ${state}`,
    many: (count: number) => `${count} time limits need your attention`,
    happened: 'These time limits need your attention:',
    item: ({ about, party, due }: ItemOf<'rung'>, state: string) =>
      `${about}${party === null ? '' : ` (${party})`} ${state}${due === null ? '' : `; the limit ends ${due}`}`,
    none: 'needs your attention',
  },
}

/** To the addressees of a rung: each clock with its state, and what the reader should do. */
export function rung(model: ModelOf<'rung'>) {
  const { language, items } = model
  const words = say[language]
  const stateOf = ({ rung: name, late }: ItemOf<'rung'>) => {
    if (name === null) return words.none
    const said: RungWords = WORDS[language].rungs[name]
    return late === null ? said.state : (said.late?.(late) ?? said.state)
  }
  const todos = items.flatMap(({ rung: name, on }) => {
    if (name === null) return []
    const said: RungWords = WORDS[language].rungs[name]
    return [on === null ? said.todo : (said.until?.(on) ?? said.todo)]
  })
  const [first] = items
  return compose(model, {
    subject:
      items.length === 1 && first !== undefined ? words.subject(first.about, stateOf(first)) : words.many(items.length),
    happened: words.happened,
    list: items.map((item) => words.item(item, stateOf(item))),
    todo: [...new Set(todos)].join(language === 'zh' ? '' : ' '),
  })
}
