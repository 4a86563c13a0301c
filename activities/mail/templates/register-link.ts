import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '完成注册',
    happened: '您正在用本邮箱注册业扩报装客户账户。',
    todo: '请在 24 小时内打开下方链接，填写姓名并设置密码。链接只能使用一次。如非本人操作，请忽略本邮件，不会产生账户。',
  },
  en: {
    subject: 'Complete your registration',
    happened: 'Somebody is registering a customer account for power connections with this email address.',
    todo: 'If it is you, open the link below within 24 hours, enter your name and set a password. It works once. If it is not you, ignore this email: no account is made.',
  },
}

/** To whoever registers with an email: the link by which they prove that it is theirs. */
export const registerLink = (model: ModelOf<'register-link'>) => compose(model, say[model.language])
