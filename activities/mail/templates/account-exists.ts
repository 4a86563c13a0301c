import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '您已有账户',
    happened: '有人用本邮箱申请注册或绑定业扩报装账户。本邮箱已有账户，未作任何改动。',
    todo: '如为本人操作，请直接登录；忘记密码可在登录页面重新设置。如非本人操作，无需处理。',
  },
  en: {
    subject: 'You have an account already',
    happened:
      'Somebody asked to register this email address for power connections, or to add it to an account. It has an account already, and nothing was changed.',
    todo: 'If it was you, sign in; a forgotten password can be set again on the sign-in page. If it was not you, there is nothing to do.',
  },
}

/** To an address that has an account, when somebody registers with it: the page says nothing of it, the owner learns. */
export const accountExists = (model: ModelOf<'account-exists'>) => compose(model, say[model.language])
