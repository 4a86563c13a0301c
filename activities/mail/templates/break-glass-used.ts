import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '应急账户已登录',
    happened: '以下账户未经员工统一登录，以应急方式登录：',
    on: (day: string) => `，${day}`,
    todo: '请向本人核实原因。如无人知情，请立即结束该账户的会话并重置其密码；具体时间见“审计日志”页面。',
  },
  en: {
    subject: 'The emergency account has signed in',
    happened: 'This account signed in without the staff sign-in:',
    on: (day: string) => `, ${day}`,
    todo: 'Ask its person why. If nobody knows, end its sessions and reset its password at once. The page “Log” shows the exact time.',
  },
}

/** To the other administrators who give accounts and rights: the break-glass account was used. */
export function breakGlassUsed(model: ModelOf<'break-glass-used'>) {
  const { on: dayOf, ...words } = say[model.language]
  const list = model.items.flatMap(({ person, on }) =>
    person === null ? [] : [person + (on === null ? '' : dayOf(on))],
  )
  return compose(model, { ...words, list })
}
