import { quotesOf, untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

/** The texts of each mail about what colleagues do to one another's tasks; what they wrote is quoted. */
const say = {
  zh: {
    'task-given': {
      subject: '同事转办给您的任务',
      happened: (who: string) => `${who} 将以下任务转办给您：`,
      todo: '时限照原来继续计算；转办理由见上，请接续办理。',
    },
    and: '、',
  },
  en: {
    'task-given': {
      subject: 'Task transferred to you',
      happened: (who: string) => `${who} transferred this task to you:`,
      todo: 'Its clock continues. The reason is quoted above. Please carry on with the task.',
    },
    and: ', ',
  },
}

type OfOffice = 'task-given'

/** A mail whose items each name who did it. */
const told = (template: OfOffice) => (model: ModelOf<'task-given'>) => {
  const { language, items } = model
  const words = say[language]
  const { subject, happened, todo } = words[template]
  const who = [...new Set(items.flatMap(({ person }) => person ?? []))].join(words.and)
  return compose(model, {
    ...{ subject, todo, happened: happened(who) },
    list: items.map((item) => untilOf(language, item)),
    quotes: quotesOf(items),
  })
}

/** 转办: to the colleague to whom the holder of a task gave it. */
export const taskGiven = told('task-given')
