import { answerOf, api } from '../api/client.ts'
import type { WriteHeader } from '../api/act.ts'
import type { components } from '../api/schema.d.ts'
import type { Action } from '../api/vocabulary.ts'
import { underOf } from './under.ts'

/** The content of the dialog of an action on a whole case. */
export interface TypedCaseAct {
  remark?: string
  /** The problem item in the name of which it is done. */
  item?: string
  part?: components['schemas']['ChangePlan']['part']
}

/** What a dialog asks before an action; `reason` is a text that must be there, `remark` one that may. */
export type CaseAsk = 'remark' | 'reason' | 'part'

export interface CaseAct {
  asks: readonly CaseAsk[]
  send: (caseNo: string, typed: TypedCaseAct, header: WriteHeader) => Promise<components['schemas']['Written']>
}

/**
 * What the company's people do to a case as a whole; what may be done now is the API's to say. Admission to the green
 * channel has a dialog of its own.
 */
export const CASE_ACTS = {
  suspend: {
    asks: ['reason'],
    send: (caseNo, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/suspend', {
          ...on(caseNo, header),
          body: { reason: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
  resume: {
    asks: ['remark'],
    send: (caseNo, typed, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/resume', { ...on(caseNo, header), body: remarkOf(typed) })),
  },
  'leave-green': {
    asks: ['remark'],
    send: (caseNo, typed, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/green-channel/leave', { ...on(caseNo, header), body: remarkOf(typed) })),
  },
  'change-plan': {
    asks: ['part', 'reason'],
    send: (caseNo, typed, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/change-plan', {
          ...on(caseNo, header),
          body: { part: typed.part ?? 'plan', reason: textOf(typed), ...underOf(typed) },
        }),
      ),
  },
} as const satisfies Partial<Record<Action, CaseAct>>

export type CaseActName = keyof typeof CASE_ACTS

export function isCaseAct(action: Action): action is CaseActName {
  return Object.hasOwn(CASE_ACTS, action)
}

function on(caseNo: string, header: WriteHeader) {
  return { params: { path: { caseNo }, header } }
}

function textOf({ remark = '' }: TypedCaseAct): string {
  return remark.trim()
}

function remarkOf(typed: TypedCaseAct): { remark?: string; item?: string } {
  const remark = textOf(typed)
  return { ...underOf(typed), ...(remark === '' ? {} : { remark }) }
}
