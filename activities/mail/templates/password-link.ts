import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '设置新密码',
    happened: '系统收到为您的账户设置新密码的请求。',
    todo: '请在 2 小时内打开下方链接。链接只能使用一次，设置后其他设备上的登录将结束。如非本人申请，请忽略本邮件，密码不变。',
  },
  en: {
    subject: 'Set a new password',
    happened: 'Somebody asked for a new password for your account.',
    todo: 'Open the link below within 2 hours. It works once, and setting a password signs you out everywhere else. If it was not you, ignore this email: your password stays as it is.',
  },
}

/** To somebody who forgot their password, or for whom an administrator asked: the link to set a new one. */
export const passwordLink = (model: ModelOf<'password-link'>) => compose(model, say[model.language])
