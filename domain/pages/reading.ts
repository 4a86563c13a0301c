import { hasTrait } from '../steps.ts'
import type { Actor } from '../people/actor.ts'
import { Refusal } from '../refusals.ts'
import type { CaseState, Task } from '../case/state.ts'
import type { DocumentKind } from '../vocabulary.ts'

/** Throws NOT_ALLOWED for an administrator: whoever runs the house files nothing, even while they may read. */
export function assertMayFile(actor: Pick<Actor, 'role'>): void {
  if (actor.role === 'administrator') throw new Refusal('NOT_ALLOWED')
}

/** What the house sends out, no matter who puts it into the file. */
const LETTERS: readonly DocumentKind[] = ['supply-plan', 'contract']

/** Whether a document is the house's own unless somebody says otherwise: staff's working papers are, letters are not. */
export function isInternalByDefault({ role }: Pick<Actor, 'role'>, kind: DocumentKind): boolean {
  return role !== 'applicant' && !LETTERS.includes(kind)
}

/** What is asked of a document that somebody wants to mark, and of its case. */
export interface Marking {
  state: Pick<CaseState, 'accountManager'>
  /** Who filed it. */
  owner: Pick<Actor, 'id' | 'role'>
}

/**
 * Whether a person may say if a document is for the customer: of staff the person who filed it, the account manager of the case,
 * and a head of a department. What customers handed in stays theirs.
 */
export function mayMark(actor: Actor, { state, owner }: Marking): boolean {
  if (actor.role === 'administrator' || actor.role === 'applicant' || owner.role === 'applicant') return false
  return actor.id === owner.id || actor.id === state.accountManager || actor.role === 'department-head'
}

/**
 * What the customer sees of a closed task. A review is internal: the customer learns its result from the reply,
 * never who said what. Figures of a plan are drafts until it was replied.
 */
export function toldToCustomer(state: CaseState, { step, closedAt }: Task): { outcome: boolean; form: boolean } {
  if (step === 'plan-review') return { outcome: false, form: false }
  if (!hasTrait(step, 'plan')) return { outcome: true, form: true }
  const replied = Object.values(state.tasks).some(
    (task) =>
      task.step === 'plan-reply' && task.status === 'done' && closedAt !== null && (task.closedAt ?? '') >= closedAt,
  )
  return { outcome: true, form: replied }
}
