import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: { subject: '验证码', happened: '短信验证码，10 分钟内有效。', todo: '请勿告诉他人。' },
  en: {
    subject: 'Your code',
    happened: 'The code that is sent by SMS is valid for 10 minutes.',
    todo: 'Do not give it to anybody.',
  },
}

/** What the code of an SMS is about; the SMS itself is `render-sms.ts`. */
export const phoneCode = (model: ModelOf<'phone-code'>) => compose(model, say[model.language])
