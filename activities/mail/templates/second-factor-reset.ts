import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '您的第二验证方式已被重置',
    happened: '管理员已重置您账户的第二验证方式（身份验证器、恢复码和通行密钥），您在所有设备上已退出。',
    todo: '请用密码登录，并在“我的账户”中重新设置。如非您本人要求，请立即联系管理员。',
  },
  en: {
    subject: 'Your second factor was reset',
    happened:
      'An administrator has reset the second factor of your account: authenticator app, recovery codes and passkeys. You are signed out everywhere.',
    todo: 'Sign in with your password and set up another on the page My account. If you did not ask for this, tell an administrator at once.',
  },
}

/** To somebody whose second factor an administrator reset. */
export const secondFactorReset = (model: ModelOf<'second-factor-reset'>) => compose(model, say[model.language])
