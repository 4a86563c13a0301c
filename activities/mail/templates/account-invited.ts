import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '邀请您使用业扩报装系统',
    happened: '管理员已为您开通业扩报装系统账户，登录名为本邮箱。',
    todo: '请在 72 小时内打开下方链接并设置密码。链接只能使用一次；逾期请联系管理员重新发送。',
  },
  en: {
    subject: 'Your account for power connections',
    happened: 'An administrator has made an account for you. You sign in with this email address.',
    todo: 'Open the link below within 72 hours and set your password. It works once; afterwards, ask your administrator for a new one.',
  },
}

/** To somebody who was invited: the link by which they set their password. */
export const accountInvited = (model: ModelOf<'account-invited'>) => compose(model, say[model.language])
