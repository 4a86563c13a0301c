import type { Database } from '../../db/connect.ts'
import { demandedKinds } from '../../domain/case/case-view.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import type { DocumentRef } from '../../domain/case/events.ts'
import { ruleIn } from '../../domain/case/fees.ts'
import { isRequiredOn, outcomesFor } from '../../domain/application/forms.ts'
import type { OutcomeRule } from '../../domain/application/forms.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { DocumentKind } from '../../domain/vocabulary.ts'
import { InvalidInput } from '../http/problems.ts'
import { listCountOf } from '../schemas/forms.ts'
import { checkForm } from './check-form.ts'
import type { ListCount } from '../schemas/forms.ts'
import type { TaskParts } from '../../domain/case/clock-subject.ts'
import type { InvalidField } from '../http/validation-reasons.ts'
import { documentRefs } from './documents.ts'
import type { Occasion } from './send.ts'
import { listBody } from './statements.ts'

/** How a person ends a task: the outcome with its figures, a remark or a list of texts, and documents by id. */
export interface Completion {
  outcome: string
  form?: Record<string, unknown>
  remark?: string
  items?: string[]
  documents?: string[]
}

/**
 * Checks a completion against the rule of its outcome and makes it an intent. Throws OUTCOME_NOT_ALLOWED with the
 * outcomes there are, or InvalidInput with every field that is wrong.
 */
export async function completionOf(
  db: Database,
  task: TaskParts,
  completion: Completion,
  { state, keep, keepIfAny }: Occasion,
): Promise<Intent> {
  const { outcome, form = {}, items, documents: ids = [] } = completion
  const outcomes = outcomesFor(state.route, task.step, task.party)
  const rule = ruleIn(state, task, outcome)
  if (rule === undefined || !outcomes.some((each) => each === outcome)) {
    throw new Refusal('OUTCOME_NOT_ALLOWED', { task: task.key, outcomes })
  }
  const checked = checkForm(task.step, outcome, rule, form)
  const documents = await documentRefs(db, state.caseNo, ids)
  const count = listCountOf(rule)
  const invalid = [
    ...(checked.invalid ?? []),
    ...missingOnRoute(state, rule, form),
    ...invalidText(rule, count, completion),
    ...missingDocuments([...rule.documents, ...demandedOf(state, task)], documents),
  ]
  if (invalid.length > 0 || checked.form === undefined) throw new InvalidInput(invalid)

  const figures = count === undefined || items === undefined ? {} : { [count]: items.length }
  const statement =
    items === undefined ? await keepIfAny(completion.remark) : await keep(listBody(items, completion.remark))
  return { action: 'complete', task: task.key, outcome, form: { ...checked.form, ...figures }, statement, documents }
}

/** Figures that only some routes ask for, and those need. */
function missingOnRoute({ route }: CaseState, rule: OutcomeRule, form: Record<string, unknown>): InvalidField[] {
  return Object.entries(rule.form)
    .filter(([name, field]) => field.optional === true && isRequiredOn(route, field) && form[name] === undefined)
    .map(([name]) => ({ field: `/form/${name}`, in: 'body', rule: 'required' }))
}

/** A list if the outcome counts one, a remark if it needs one, nothing if it takes none. */
function invalidText(rule: OutcomeRule, count: ListCount | undefined, completion: Completion): InvalidField[] {
  const { remark, items, form = {} } = completion
  const at = (field: string, name: string, expected?: string): InvalidField[] => [
    { field, in: 'body', rule: name, ...(expected === undefined ? {} : { expected }) },
  ]
  if (count !== undefined) {
    if (items === undefined) return at('/items', 'required')
    const counted = form[count]
    const differs = counted !== undefined && counted !== items.length
    return differs ? at(`/form/${count}`, 'count-differs', String(items.length)) : []
  }
  const needless = items === undefined ? [] : at('/items', 'no-text-here')
  if (rule.statement === 'required' && remark === undefined) return [...needless, ...at('/remark', 'required')]
  if (rule.statement === 'none' && remark !== undefined) return [...needless, ...at('/remark', 'no-text-here')]
  return needless
}

/** A supplement brings every kind that its demand named. */
function demandedOf(state: CaseState, { step, round }: TaskParts): readonly DocumentKind[] {
  return step === 'supplement' ? demandedKinds(state, round) : []
}

function missingDocuments(required: readonly DocumentKind[], documents: readonly DocumentRef[]): InvalidField[] {
  const kinds = documents.map(({ kind }) => kind)
  return required
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => ({ field: '/documents', in: 'body', rule: 'document-required', expected: kind }))
}
