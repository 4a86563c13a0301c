import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ItemOf, ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: (about: string) => `催办：${about}`,
    happened: '督办人员催办以下任务：',
    many: (count: number) => `${count} 项任务`,
    item: ({ about, party, due, of }: ItemOf<'urged'>) =>
      `${of === undefined ? '' : `${of}：`}${about}${party === null ? '' : `（${party}）`}${due === null ? '' : `，应于 ${due}前办结`}`,
    todo: '请尽快办理；如不能按时办结，请告知客户经理和部门负责人。',
  },
  en: {
    subject: (about: string) => `Reminder: ${about}`,
    happened: 'The supervisor asks you to complete:',
    many: (count: number) => `${count} tasks`,
    item: ({ about, party, due, of }: ItemOf<'urged'>) =>
      `${of === undefined ? '' : `${of}: `}${about}${party === null ? '' : ` (${party})`}${due === null ? '' : `, due ${due}`}`,
    todo: 'Please do it now. If you cannot complete it on time, tell the account manager and your department head.',
  },
}

/** If there are more, the subject gives their number. */
const NAMED_AT_MOST = 3

/** To the holder of a task that the supervisor urges (催办). */
export function urged(model: ModelOf<'urged'>) {
  const { language, items } = model
  const words = say[language]
  const subjects = [...new Set(items.map(({ about }) => about))]
  return compose(model, {
    subject: words.subject(
      subjects.length > NAMED_AT_MOST ? words.many(items.length) : subjects.join(language === 'zh' ? '、' : '; '),
    ),
    happened: words.happened,
    list: items.map(words.item),
    // one note to many tasks is read once
    quotes: [...new Set(quotesOf(items))],
    todo: words.todo,
  })
}
