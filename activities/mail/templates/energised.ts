import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: (phases: readonly number[], within: string | undefined) => ({
    subject: '已送电',
    happened: `您的用电申请${phases.length === 0 ? '' : `第 ${phases.join('、')} 期`}已送电。`,
    todo: `请注意安全用电。客户经理将在送电后${within === undefined ? '' : ` ${within}内`}回访，届时请您对本次服务作出评价。`,
  }),
  en: (phases: readonly number[], within: string | undefined) => ({
    subject: 'Energised',
    happened: `${phases.length === 0 ? 'Your connection' : `Phase ${phases.join(', ')} of your connection`} has been energised.`,
    todo: `Please use electricity safely. Your account manager will visit you${within === undefined ? '' : ` within ${within}`} and ask for your feedback.`,
  }),
}

/** To the applicant: the supply is on. */
export function energised(model: ModelOf<'energised'>) {
  const phases = model.items.map(({ phase }) => phase).filter((phase) => phase > 0)
  const within = model.items[0]?.within
  return compose(model, say[model.language](phases, within))
}
