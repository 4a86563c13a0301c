import { answerOf, api } from '../../api/client.ts'
import type { WriteHeader } from '../../api/act.ts'
import type { components } from '../../api/schema.d.ts'
import type { Action } from '../../api/vocabulary.ts'

/** The content of the dialog of an action on the whole case. */
export interface TypedMyAction {
  text?: string | undefined
  day?: string | undefined
  months?: number | undefined
  phase?: number | undefined
}

type CaseAsk = 'reason' | 'remark' | 'day' | 'months'

export interface MyAction {
  asks: readonly CaseAsk[]
  send: (caseNo: string, typed: TypedMyAction, header: WriteHeader) => Promise<components['schemas']['Written']>
}

/** What a customer may do to a case as a whole; what may be done now is the API's to say. */
export const MY_ACTIONS = {
  'wish-energisation': {
    asks: ['day'],
    send: (caseNo, { phase = 1, day = '' }, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/wish-energisation', { ...on(caseNo, header), body: { phase, on: day } })),
  },
  'ask-validity': {
    asks: ['months', 'remark'],
    send: (caseNo, { months = 1, text }, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/ask-validity', {
          ...on(caseNo, header),
          body: { months, ...said('remark', text) },
        }),
      ),
  },
  'request-again': {
    asks: ['remark'],
    send: (caseNo, { text }, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/request-again', { ...on(caseNo, header), body: said('remark', text) })),
  },
  suspend: {
    asks: ['reason'],
    send: (caseNo, { text = '' }, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/suspend', { ...on(caseNo, header), body: { reason: text.trim() } })),
  },
  resume: {
    asks: ['remark'],
    send: (caseNo, { text }, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/resume', { ...on(caseNo, header), body: said('remark', text) })),
  },
  withdraw: {
    asks: ['remark'],
    send: (caseNo, { text }, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/withdraw', { ...on(caseNo, header), body: said('reason', text) })),
  },
} as const satisfies Partial<Record<Action, MyAction>>

export type MyActionName = keyof typeof MY_ACTIONS

function on(caseNo: string, header: WriteHeader) {
  return { params: { path: { caseNo }, header } }
}

function said<Name extends 'remark' | 'reason'>(name: Name, text = ''): Partial<Record<Name, string>> {
  const answer: Partial<Record<Name, string>> = {}
  if (text.trim() !== '') answer[name] = text.trim()
  return answer
}
