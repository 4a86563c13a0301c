import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '有邮件未能送达',
    happened: '发给以下人员的邮件连续两天被对方邮件服务器拒收，系统已停止重试：',
    todo: '请核对并更正其邮箱地址，再由管理员在“邮件模板”页面重新发送；在此之前请以电话告知客户。',
  },
  en: {
    subject: 'Email not delivered',
    happened: 'The mail server has refused an email to this person for two days, and we have stopped trying:',
    todo: 'Please check and correct the address. An administrator can then send the email again from the “Emails” page. Until then, please inform the customer by phone.',
  },
}

/** To administrators, and to the account manager whose customer it is: a mail was given up. */
export function mailUndelivered(model: ModelOf<'mail-undelivered'>) {
  const { happened, ...words } = say[model.language]
  return compose(model, { ...words, happened, list: model.items.flatMap(({ person }) => person ?? []) })
}
