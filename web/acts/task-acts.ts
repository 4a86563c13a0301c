import dayjs from 'dayjs'
import type { Dayjs } from 'dayjs'
import { answerOf, api } from '../api/client.ts'
import type { WriteHeader } from '../api/act.ts'
import type { components } from '../api/schema.d.ts'
import type { Action, DocumentKind } from '../api/vocabulary.ts'
import { underOf } from './under.ts'

/** The task that something is done to. */
export interface At {
  caseNo: string
  task: string
}

/** The content of the dialog of an action. */
export interface TypedAct {
  remark?: string
  /** The problem item in the name of which it is done. */
  item?: string
  kinds?: DocumentKind[]
  value?: number
  unit?: components['schemas']['Extend']['by']['unit']
  assignee?: string
  people?: string[]
  place?: components['schemas']['AddSignature']['place']
  answer?: components['schemas']['GiveAnswer']['answer']
  stop?: components['schemas']['RequestStop']['reason']
  until?: Dayjs
  moment?: Dayjs | null
  documents?: string[]
}

/** What a dialog asks before an action; `reason` is a text that must be there, `remark` one that may. */
export type Ask =
  | 'moment'
  | 'remark'
  | 'reason'
  | 'kinds'
  | 'limit'
  | 'assignee'
  | 'colleague'
  | 'asked'
  | 'signers'
  | 'open'
  | 'answer'
  | 'question'
  | 'stop'

export interface TaskAct {
  asks: readonly Ask[]
  send: (at: At, typed: TypedAct, header: WriteHeader) => Promise<components['schemas']['Written']>
}

/** The actions on a task that have no page of their own; what may be done now is the API's to say. */
export const TASK_ACTS = {
  'start-inspection': {
    asks: ['moment'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/start-inspection', {
          ...on(at, header),
          body: {
            ...underOf(typed),
            ...(typed.moment === undefined || typed.moment === null ? {} : { occurredAt: inShanghai(typed.moment) }),
          },
        }),
      ),
  },
  'begin-works': {
    asks: [],
    send: (at, typed, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/begin-works', { ...on(at, header), body: underOf(typed) })),
  },
  'request-inspection': {
    asks: [],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/request-inspection', { ...on(at, header), body: underOf(typed) }),
      ),
  },
  assign: {
    asks: ['assignee', 'remark'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/assign', {
          ...on(at, header),
          body: { assignee: typed.assignee ?? '', ...remarkOf(typed) },
        }),
      ),
  },
  transfer: {
    asks: ['colleague', 'reason'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/transfer', {
          ...on(at, header),
          body: { assignee: typed.assignee ?? '', reason: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  'ask-opinion': {
    asks: ['asked', 'question'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/ask-opinion', {
          ...on(at, header),
          body: { person: typed.assignee ?? '', question: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  'add-signature': {
    asks: ['signers', 'reason'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/add-signature', {
          ...on(at, header),
          body: {
            ...{ place: typed.place ?? 'before', people: typed.people ?? [], reason: textOf(typed) },
            ...underOf(typed),
          },
        }),
      ),
  },
  'withdraw-request': {
    asks: ['open', 'reason'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/withdraw-request', {
          ...on(at, header),
          body: { people: typed.people ?? [], reason: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  'give-answer': {
    asks: ['answer'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/give-answer', {
          ...on(at, header),
          body: { answer: typed.answer ?? 'opinion', text: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  recall: {
    asks: ['reason'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/recall', {
          ...on(at, header),
          body: { reason: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  extend: {
    asks: ['limit', 'reason'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/extend', {
          ...on(at, header),
          body: {
            by: { value: typed.value ?? 0, unit: typed.unit ?? 'workingDays' },
            reason: textOf(typed),
            ...underOf(typed),
          },
        }),
      ),
  },
  urge: {
    asks: ['remark'],
    send: (at, typed, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/urge', { ...on(at, header), body: remarkOf(typed) })),
  },
  'take-over': {
    asks: ['remark'],
    send: (at, typed, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/take-over', { ...on(at, header), body: remarkOf(typed) })),
  },
  'close-round': {
    asks: ['remark'],
    send: (at, typed, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/close-round', { ...on(at, header), body: remarkOf(typed) })),
  },
  'close-escalation': {
    asks: ['reason'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/close-escalation', {
          ...on(at, header),
          body: { note: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  'waive-fee': {
    asks: ['reason'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/waive-fee', {
          ...on(at, header),
          body: { reason: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  'take-back': {
    asks: ['reason'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/take-back', {
          ...on(at, header),
          body: { reason: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  'demand-later': {
    asks: ['kinds', 'remark'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/demand-later', {
          ...on(at, header),
          body: { kinds: typed.kinds ?? [], ...remarkOf(typed) },
        }),
      ),
  },
  'request-stop': {
    asks: ['stop', 'remark'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/request-stop', {
          ...on(at, header),
          body: {
            reason: typed.stop ?? 'permit',
            until: dayjs(typed.until).format('YYYY-MM-DD'),
            documents: typed.documents ?? [],
            ...remarkOf(typed),
          },
        }),
      ),
  },
  'confirm-stop': {
    asks: [],
    send: (at, typed, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/confirm-stop', { ...on(at, header), body: underOf(typed) })),
  },
  'refuse-stop': {
    asks: ['reason'],
    send: (at, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/refuse-stop', {
          ...on(at, header),
          body: { remark: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  'end-stop': {
    asks: ['remark'],
    send: (at, typed, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/end-stop', { ...on(at, header), body: remarkOf(typed) })),
  },
} as const satisfies Partial<Record<Action, TaskAct>>

export type TaskActName = keyof typeof TASK_ACTS

export function isTaskAct(action: Action): action is TaskActName {
  return Object.hasOwn(TASK_ACTS, action)
}

function on(path: At, header: WriteHeader) {
  return { params: { path, header } }
}

/** What stands in a field of date and time is business time, wherever the browser is. */
function inShanghai(moment: Dayjs): string {
  return `${moment.format('YYYY-MM-DDTHH:mm')}:00.000+08:00`
}

function textOf({ remark = '' }: TypedAct): string {
  return remark.trim()
}

function remarkOf(typed: TypedAct): { remark?: string; item?: string } {
  const remark = textOf(typed)
  return { ...underOf(typed), ...(remark === '' ? {} : { remark }) }
}
