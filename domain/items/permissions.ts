import type { Actor, Verdict } from '../people/actor.ts'
import { scopeOf } from '../people/scope.ts'
import { Refusal } from '../refusals.ts'
import { ITEM_ACTIONS } from './item.ts'
import type { Item, ItemAction, OwnerParty } from './item.ts'

type Asked = Pick<Item, 'status' | 'raiser' | 'owner' | 'ownerParty' | 'region'>

/** Whether items are this person's business at all: who may see a case may then raise one. */
export function mayRaise({ role }: Actor): boolean {
  return role !== 'applicant' && role !== 'administrator'
}

/**
 * Whether this person may read an item: the staff who may see its case, its owner and whoever raised it. Never a customer,
 * who is written to by the account manager, nor an administrator, who looks after the house and not after its customers.
 */
export function mayReadItem(
  { raiser, owner }: Pick<Item, 'raiser' | 'owner'>,
  actor: Actor,
  seesCase: boolean,
): boolean {
  return mayRaise(actor) && (seesCase || actor.id === raiser || actor.id === owner)
}

/** What this person, who may read the item, may do to it now. The one answer for the API and the console. */
export function itemActions(item: Asked, actor: Actor): ItemAction[] {
  return ITEM_ACTIONS.filter((action) => verdictOnItem(item, actor, action) === 'yes')
}

/** Throws the Refusal that says why this person may not do this to the item now. */
export function assertItemAction(item: Asked, actor: Actor, action: ItemAction): void {
  const verdict = verdictOnItem(item, actor, action)
  if (verdict !== 'yes') throw new Refusal(verdict, { status: item.status })
}

/** The party for which a person of staff owns an item; null for those who own none: supervision and administration. */
export function ownerPartyOf({ role, department }: Pick<Actor, 'role' | 'department'>): OwnerParty | null {
  if (role === 'account-manager') return 'account-manager'
  return role === 'reviewer' || role === 'department-head' ? department : null
}

function verdictOnItem(item: Asked, actor: Actor, action: ItemAction): Verdict {
  if (!mayEver(item, actor, action)) return 'NOT_ALLOWED'
  if (action === 'remark') return 'yes'
  if (action === 'reopen') return item.status === 'settled' ? 'yes' : 'ACTION_NOT_AVAILABLE'
  return item.status === 'open' ? 'yes' : 'ITEM_NOT_OPEN'
}

function mayEver(item: Asked, actor: Actor, action: ItemAction): boolean {
  const isRaiser = actor.id === item.raiser
  const isOwner = actor.id === item.owner
  const supervises = actor.role === 'supervisor' && actor.region === item.region
  switch (action) {
    case 'remark':
      return mayRaise(actor)
    case 'settle':
    case 'hand-over':
      return isOwner || supervises || isHeadOf(actor, item.ownerParty)
    case 'move-due':
      // nobody gives themselves more time
      return !isOwner && (isRaiser || supervises)
    case 'reopen':
      return isRaiser || supervises
    case 'withdraw':
      return isRaiser
  }
}

function isHeadOf(actor: Actor, party: OwnerParty): boolean {
  const scope = scopeOf(actor)
  return actor.role === 'department-head' && scope.of === 'department' && scope.parties.includes(party)
}
