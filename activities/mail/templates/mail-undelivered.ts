import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '有邮件未能送达',
    happened: '发给以下人员的邮件连续两天被对方邮件服务器拒收，系统已停止重试：',
    todo: '请核对并更正其邮箱地址，再由管理员在“邮件”页面重新发送；在此之前请以电话告知客户。',
  },
  en: {
    subject: 'A mail could not be delivered',
    happened: 'For two days the mail server has refused a mail to this person, and it is not tried any more:',
    todo: 'Please check and correct the address; an administrator then sends the mail again from the page “Mails”. Until then please tell the customer by telephone.',
  },
}

/** To administrators, and to the account manager whose customer it is: a mail was given up. */
export function mailUndelivered(model: ModelOf<'mail-undelivered'>) {
  const { happened, ...words } = say[model.language]
  return compose(model, { ...words, happened, list: model.items.flatMap(({ person }) => person ?? []) })
}
