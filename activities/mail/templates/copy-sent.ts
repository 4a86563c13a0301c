import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '抄送给您的工单',
    happened: (who: string) => `${who} 将此工单抄送给您。`,
    todo: '供您阅知，无需办理。您可以在工单页面标记已阅，也可以签署自己的意见。',
  },
  en: {
    subject: 'Case copied to you',
    happened: (who: string) => `${who} sent you a copy of this case.`,
    todo: 'It is for your information: you have nothing to do. On the case page you can mark it as read and add your opinion.',
  },
}

/** 抄送: to a colleague who is to read a case. */
export function copySent(model: ModelOf<'copy-sent'>) {
  const { subject, happened, todo } = say[model.language]
  const who = model.items.find(({ person }) => person !== null)?.person ?? ''
  return compose(model, { subject, happened: happened(who), quotes: quotesOf(model.items), todo })
}
