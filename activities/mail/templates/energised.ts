import { compose } from '../letter.ts'
import type { MailModel } from '../model.ts'

const say = {
  zh: (phases: readonly number[]) => ({
    subject: '已送电',
    happened: `您的用电申请${phases.length === 0 ? '' : `第 ${phases.join('、')} 期`}已送电。`,
    todo: '请注意安全用电。客户经理将在送电后一个月内回访，届时请您对本次服务作出评价。',
  }),
  en: (phases: readonly number[]) => ({
    subject: 'Energised',
    happened: `${phases.length === 0 ? 'Your connection' : `Phase ${phases.join(', ')} of your connection`} has been energised.`,
    todo: 'Please use electricity safely. The account manager visits you within a month and asks how we served you.',
  }),
}

/** To the applicant: the supply is on. */
export function energised(model: MailModel) {
  const phases = model.items.map(({ phase }) => phase).filter((phase) => phase > 0)
  return compose(model, say[model.language](phases))
}
