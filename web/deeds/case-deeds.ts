import { answerOf, api } from '../api/client.ts'
import type { WriteHeader } from '../api/deed.ts'
import type { components } from '../api/schema.d.ts'
import type { Action } from '../api/vocabulary.ts'
import { underOf } from './under.ts'

/** The content of the dialog of a deed on a whole case. */
export interface TypedCaseDeed {
  remark?: string
  /** The problem item in the name of which it is done. */
  item?: string
  part?: components['schemas']['ChangePlan']['part']
}

/** What a dialog asks before a deed; `reason` is a text that must be there, `remark` one that may. */
export type CaseAsk = 'remark' | 'reason' | 'part'

export interface CaseDeed {
  asks: readonly CaseAsk[]
  send: (caseNo: string, typed: TypedCaseDeed, header: WriteHeader) => Promise<components['schemas']['Written']>
}

/**
 * What the company's people do to a case as a whole; what may be done now is the API's to say. Admission to the green
 * channel has a dialog of its own.
 */
export const CASE_DEEDS = {
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
} as const satisfies Partial<Record<Action, CaseDeed>>

export type CaseDeedName = keyof typeof CASE_DEEDS

export function isCaseDeed(action: Action): action is CaseDeedName {
  return Object.hasOwn(CASE_DEEDS, action)
}

function on(caseNo: string, header: WriteHeader) {
  return { params: { path: { caseNo }, header } }
}

function textOf({ remark = '' }: TypedCaseDeed): string {
  return remark.trim()
}

function remarkOf(typed: TypedCaseDeed): { remark?: string; item?: string } {
  const remark = textOf(typed)
  return { ...underOf(typed), ...(remark === '' ? {} : { remark }) }
}
