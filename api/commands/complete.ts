import type { Database } from '../../db/connect.ts'
import { demandedKinds } from '../../domain/case/case-view.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import { ruleIn } from '../../domain/case/fees.ts'
import { completionFaults, listCountOf } from '../../domain/application/completion.ts'
import { outcomesFor } from '../../domain/application/forms.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { DocumentKind } from '../../domain/vocabulary.ts'
import { InvalidInput } from '../http/problems.ts'
import { checkForm } from './check-form.ts'
import type { TaskParts } from '../../domain/case/clock-subject.ts'
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
  const said = { form, remark: completion.remark, items, kinds: documents.map(({ kind }) => kind) }
  const faults = completionFaults(rule, { route: state.route, demanded: demandedOf(state, task) }, said)
  const invalid = [...(checked.invalid ?? []), ...faults.map((fault) => ({ ...fault, in: 'body' as const }))]
  if (invalid.length > 0 || checked.form === undefined) throw new InvalidInput(invalid)

  const count = listCountOf(rule)
  const figures = count === undefined || items === undefined ? {} : { [count]: items.length }
  const statement =
    items === undefined ? await keepIfAny(completion.remark) : await keep(listBody(items, completion.remark))
  return { action: 'complete', task: task.key, outcome, form: { ...checked.form, ...figures }, statement, documents }
}

/** A supplement brings every kind that its demand named. */
function demandedOf(state: CaseState, { step, round }: TaskParts): readonly DocumentKind[] {
  return step === 'supplement' ? demandedKinds(state, round) : []
}
