import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

type OfPeriods = 'agent-authorised' | 'agent-of-case' | 'agent-revoked'
type Said = (who: string, until: string) => string

const say: Record<'zh' | 'en', Record<OfPeriods, { subject: string; happened: Said; todo: string }>> = {
  zh: {
    'agent-authorised': {
      subject: '您已获授权代办',
      happened: (who, until) => `${who} 授权您为本工单的代办人，至${until}止。`,
      todo: '您的办理会同时记下您和委托人的姓名，并通知委托人。授权可随时撤销。',
    },
    'agent-of-case': {
      subject: '客户授权了代办人',
      happened: (who, until) => `客户授权 ${who} 代办本工单，至${until}止。`,
      todo: '授权书见工单的代办人一栏。',
    },
    'agent-revoked': {
      subject: '代办授权已撤销',
      happened: (who, until) => `与 ${who} 有关、原定至${until}的代办授权已撤销。`,
      todo: '自即时起，代办人不能再查看和办理本工单。',
    },
  },
  en: {
    'agent-authorised': {
      subject: 'You are an agent',
      happened: (who, until) => `${who} has authorised you as agent for this case until the end of ${until}.`,
      todo: 'What you do carries both names, and the customer is notified of it. The authorisation can be revoked at any time.',
    },
    'agent-of-case': {
      subject: 'The customer has an agent',
      happened: (who, until) => `The customer has authorised ${who} to act for them until the end of ${until}.`,
      todo: 'The letter of authorisation is on the page of the case, with the agent.',
    },
    'agent-revoked': {
      subject: 'An agent’s authorisation was revoked',
      happened: (who, until) => `The authorisation with ${who}, planned until the end of ${until}, was revoked.`,
      todo: 'From now on the agent can neither see the case nor act in it.',
    },
  },
}

const told = (template: OfPeriods) => (model: ModelOf<OfPeriods>) => {
  const { subject, happened, todo } = say[model.language][template]
  const said = model.items.flatMap(({ person, on }) => (person && on ? [happened(person, on)] : []))
  return compose(model, { subject, happened: said.join('\n'), todo })
}

/** To the agent. */
export const agentAuthorised = told('agent-authorised')
/** To the account manager. */
export const agentOfCase = told('agent-of-case')
/** To the agent and the account manager, if it ends before its time. */
export const agentRevoked = told('agent-revoked')

const ACTED = {
  zh: {
    subject: '代办人已为您办理',
    happened: (who: string) => `代办人 ${who} 在本工单中为您办理了事项。`,
    todo: '办理内容见工单；如非您本意，可随时在工单页面撤销授权。',
  },
  en: {
    subject: 'Your agent has acted for you',
    happened: (who: string) => `Your agent ${who} has done something for you in this case.`,
    todo: 'The page of the case shows what. If you did not mean it, you can revoke the authorisation there at any time.',
  },
}

/** To the customer, of whatever an agent does. */
export function agentActed(model: ModelOf<'agent-acted'>) {
  const { subject, happened, todo } = ACTED[model.language]
  const list = model.items.flatMap(({ person }) => (person === null ? [] : [happened(person)]))
  return compose(model, { subject, happened: list.join('\n'), todo })
}
