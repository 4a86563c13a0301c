import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '确认邮箱',
    happened: '您正在把本邮箱添加到您的业扩报装账户。',
    todo: '请在 24 小时内，在已登录该账户的浏览器中打开下方链接。链接只能使用一次。如非本人操作，请忽略本邮件。',
  },
  en: {
    subject: 'Confirm your email address',
    happened: 'Somebody is adding this email address to their account for power connections.',
    todo: 'If it is you, open the link below within 24 hours, signed in to that account. It works once. If it is not you, ignore this email.',
  },
}

/** To an address that a customer adds to their account: the link that proves that it is theirs. */
export const addressLink = (model: ModelOf<'address-link'>) => compose(model, say[model.language])
