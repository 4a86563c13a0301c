import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

type OfDeputies = 'deputy-set' | 'absence-set' | 'deputy-ended'
type Said = (who: string, until: string) => string

const say: Record<'zh' | 'en', Record<OfDeputies, { subject: string; happened: Said; todo: string }>> = {
  zh: {
    'deputy-set': {
      subject: '请您代理同事的工作',
      happened: (who, until) => `${who} 不在岗期间由您代理，至${until}止。`,
      todo: '代理期间，对方的任务会列入您的任务并注明“代”。办理时日志同时记下您和对方的姓名；代理到期即止。',
    },
    'absence-set': {
      subject: '您的不在岗期间已登记',
      happened: (who, until) => `您不在岗期间由 ${who} 代理，至${until}止。`,
      todo: '任务仍在您名下，不会转走；提前回岗时，请打开下方页面结束代理。',
    },
    'deputy-ended': {
      subject: '代理已结束',
      happened: (who, until) => `您与 ${who} 之间原定至${until}的代理已经结束。`,
      todo: '代理人自即时起不能再代为办理。',
    },
  },
  en: {
    'deputy-set': {
      subject: 'You are the deputy of a colleague',
      happened: (who, until) => `${who} will be away, and you are the deputy until the end of ${until}.`,
      todo: 'During this time their tasks are in your work list, marked with their name. The log names both of you. It ends with the period.',
    },
    'absence-set': {
      subject: 'Your absence is entered',
      happened: (who, until) => `${who} is your deputy until the end of ${until}.`,
      todo: 'Your tasks stay yours. If you come back sooner, end the absence on the page below.',
    },
    'deputy-ended': {
      subject: 'No deputy any more',
      happened: (who, until) =>
        `You and ${who} are no longer deputy and principal. It was planned until the end of ${until}.`,
      todo: 'From now on the deputy can no longer act for the other.',
    },
  },
}

const told = (template: OfDeputies) => (model: ModelOf<OfDeputies>) => {
  const { subject, happened, todo } = say[model.language][template]
  // without its names there is nothing to say but the subject
  const said = model.items.flatMap(({ person, on }) => (person && on ? [happened(person, on)] : []))
  return compose(model, { subject, happened: said.join('\n'), todo })
}

/** To whoever stands in from now on. */
export const deputySet = told('deputy-set')
/** To whoever is away. */
export const absenceSet = told('absence-set')
/** To both, if it ends before its time. */
export const deputyEnded = told('deputy-ended')
