import { isRequiredOn } from './forms.ts'
import type { OutcomeRule } from './forms.ts'
import type { Route } from './route.ts'
import type { DocumentKind } from '../vocabulary.ts'

/** Figures that count the texts of a list: the list is handed in, and counted. */
export const LIST_COUNTS = ['conditions', 'defects'] as const
type ListCount = (typeof LIST_COUNTS)[number]

/** The figure of an outcome that counts its list of texts, if it has one. */
export function listCountOf({ form }: Pick<OutcomeRule, 'form'>): ListCount | undefined {
  return LIST_COUNTS.find((name) => Object.hasOwn(form, name))
}

/** What somebody says who ends a task, whatever the figures are. */
interface Said {
  form: Readonly<Record<string, unknown>>
  remark?: string | undefined
  items?: readonly string[] | undefined
  /** Of the documents that go with it. */
  kinds: readonly DocumentKind[]
}

/** What is wrong with it, by JSON pointer. */
interface CompletionFault {
  field: string
  rule: 'required' | 'count-differs' | 'no-text-here' | 'document-required'
  expected?: string
}

/**
 * What an outcome asks for beyond the form of its figures: those that this route needs, a list where it counts one, a
 * remark where it needs one and none where it takes none, and documents of each kind, `demanded` ones too.
 */
export function completionFaults(
  rule: OutcomeRule,
  { route, demanded }: { route: Route; demanded: readonly DocumentKind[] },
  said: Said,
): CompletionFault[] {
  return [
    ...missingOnRoute(rule, route, said),
    ...faultsOfText(rule, said),
    ...missingDocuments([...rule.documents, ...demanded], said),
  ]
}

function missingOnRoute({ form: fields }: OutcomeRule, route: Route, { form }: Said): CompletionFault[] {
  return Object.entries(fields)
    .filter(([name, field]) => field.optional === true && isRequiredOn(route, field) && form[name] === undefined)
    .map(([name]) => ({ field: `/form/${name}`, rule: 'required' }))
}

function faultsOfText(rule: OutcomeRule, { form, remark, items }: Said): CompletionFault[] {
  const count = listCountOf(rule)
  if (count !== undefined) {
    if (items === undefined) return [{ field: '/items', rule: 'required' }]
    const counted = form[count]
    const differs = counted !== undefined && counted !== items.length
    return differs ? [{ field: `/form/${count}`, rule: 'count-differs', expected: String(items.length) }] : []
  }
  const needless: CompletionFault[] = items === undefined ? [] : [{ field: '/items', rule: 'no-text-here' }]
  if (rule.statement === 'required' && remark === undefined)
    return [...needless, { field: '/remark', rule: 'required' }]
  if (rule.statement === 'none' && remark !== undefined)
    return [...needless, { field: '/remark', rule: 'no-text-here' }]
  return needless
}

function missingDocuments(required: readonly DocumentKind[], { kinds }: Said): CompletionFault[] {
  return required
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => ({ field: '/documents', rule: 'document-required', expected: kind }))
}
