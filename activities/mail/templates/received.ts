import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '申请已收到',
    happened: '我们已收到您提交的用电申请。请妥善保存工单编号，查询进度和来电咨询时需要提供。',
    todo: '我们现在审核申请资料：资料齐全即予受理，如有缺少将一次性告知。',
  },
  en: {
    subject: 'Application received',
    happened:
      'We have received your application for a power connection. Please keep the case number: you need it to check progress or call us.',
    todo: 'We now check your documents. If they are complete, we accept the application; if anything is missing, we request it once, in one list.',
  },
}

/** To the applicant: the receipt of the application. */
export const received = (model: ModelOf<'received'>) => compose(model, say[model.language])
