import { openTasks } from '../case/case-view.ts'
import type { CaseState } from '../case/state.ts'
import { handsOf, principalOf, selvesOf } from '../people/actor.ts'
import type { Actor, Verdict } from '../people/actor.ts'
import { headedBy, scopeOf } from '../people/scope.ts'
import type { Department, Party } from '../vocabulary.ts'
import { isBusinessOf } from './available-actions.ts'

/**
 * Copies 抄送 (docs/approvals.md): whose business a case is lets a colleague read it. A copy is for reading alone: nothing
 * waits for it, and it outlives the task, the round and the case that it was sent from.
 */

/** For whom somebody sends a copy, or withdraws one: a department, or the account managers. */
export type SenderParty = Exclude<Party, 'applicant'>

/** A copy as its rules know it. */
export interface Copy {
  person: string
  /** In whose right it was sent: of a deputy, the principal. */
  sender: string
  senderParty: SenderParty | null
  isWithdrawn: boolean
  /** Whether the person has written an opinion. */
  isAnswered: boolean
}

/**
 * As whom this person may send copies of a case: whoever of the staff has an open task of it, its account manager, and the heads
 * of the departments that work on it. Null if they may not; who has a copy alone sends none on.
 */
export function copiesAs(state: CaseState, actor: Actor): Actor | null {
  return selvesOf(actor).find((self) => isBusinessOf(state, self) && mayCopy(state, self)) ?? null
}

function mayCopy(state: CaseState, self: Actor): boolean {
  if (self.role === 'applicant' || self.role === 'administrator') return false
  if (self.role === 'department-head') return true
  const person = principalOf(self)
  return state.accountManager === person || openTasks(state).some(({ assignee }) => assignee === person)
}

/** For which party somebody sends it; null for supervision, whose copies are their own to withdraw. */
export function partyOfSender({ role, department }: Pick<Actor, 'role' | 'department'>): SenderParty | null {
  return role === 'account-manager' ? 'account-manager' : department
}

/**
 * Whether this person can be sent a copy, or the code of the refusal: all of the staff, wherever they work. Not who sends it,
 * no customer, and no administrator, who looks after the house and not after its customers.
 */
export function mayBeCopied(sender: Actor, person: Pick<Actor, 'id' | 'role'>): Verdict {
  const isStaff = person.role !== 'applicant' && person.role !== 'administrator'
  return isStaff && !handsOf(sender).includes(person.id) ? 'yes' : 'COPY_NOT_POSSIBLE'
}

/** What may be done to a copy that was sent. */
export const COPY_ACTIONS = ['mark-read', 'give-opinion', 'withdraw-copy'] as const
export type CopyAction = (typeof COPY_ACTIONS)[number]

/**
 * Whether this person may do it now, or the code of the refusal. The person copied marks it as read and gives an opinion,
 * nobody in their place; whoever sent it withdraws it, or the head of the sender's department.
 */
export function verdictOnCopy(copy: Copy, actor: Actor, action: CopyAction): Verdict {
  if (copy.isWithdrawn) return mayEver(copy, actor, action) ? 'COPY_WITHDRAWN' : 'NOT_ALLOWED'
  if (!mayEver(copy, actor, action)) return 'NOT_ALLOWED'
  return action === 'give-opinion' && copy.isAnswered ? 'OPINION_GIVEN' : 'yes'
}

function mayEver(copy: Copy, actor: Actor, action: CopyAction): boolean {
  if (action !== 'withdraw-copy') return copy.person === actor.id
  return selvesOf(actor).some((self) => principalOf(self) === copy.sender || isHeadOver(self, copy.senderParty))
}

function isHeadOver(self: Actor, party: SenderParty | null): boolean {
  const scope = scopeOf(self)
  if (party === null || self.role !== 'department-head' || scope.of !== 'department') return false
  const headed: readonly Department[] = headedBy(party)
  return headed.includes(scope.department)
}
