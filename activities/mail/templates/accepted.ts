import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

const say = {
  zh: {
    subject: '申请已受理',
    happened: '您的用电申请已正式受理，我们的办理时限已开始计算。',
    todo: '受理环节您无需再办理其他事项。我们将安排现场勘查并拟定供电方案，办理进度可随时查看。',
  },
  en: {
    subject: 'Application accepted',
    happened: 'Your application for a power connection has been accepted. Our time limits start now.',
    todo: 'You do not need to do anything now. Next we survey the site and prepare the supply plan. You can follow every step online.',
  },
}

/** To the applicant: the application is accepted, the limits run. */
export const accepted = (model: ModelOf<'accepted'>) => compose(model, say[model.language])
