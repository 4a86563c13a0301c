import { eq, or } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { mayReadItem, mayRaise } from '../../../domain/items/permissions.ts'
import { isBusinessOf, maySee } from '../../../domain/actions/available-actions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { Refusal } from '../../../domain/refusals.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { Database, Transaction } from '../../connect.ts'
import type { ItemRow } from '../../items/write-item.ts'
import { applications, cases, problemItems } from '../../schema/index.ts'
import { project } from '../projects.ts'
import { NOTHING, visibleCases } from '../visibility.ts'

/** An item with its case, as far as an item's page tells of it. */
export interface SeenItem {
  row: ItemRow
  state: CaseState
  /** Whether they may act on it, and do not merely have a copy of its case. */
  isBusiness: boolean
  customerName: string | null
  address: string | null
}

/** An item that this person may read, with its case. Throws the Refusal ITEM_NOT_FOUND for any other. */
export async function requireItem(db: Database | Transaction, no: string, actor: Actor): Promise<SeenItem> {
  const [found] = await db
    .select({ row: problemItems, state: cases.state, ...project })
    .from(problemItems)
    .innerJoin(cases, eq(cases.caseNo, problemItems.caseNo))
    .leftJoin(applications, eq(applications.caseNo, problemItems.caseNo))
    .where(eq(problemItems.no, no))
  // to those who may not read it, an item looks like one that is not there
  if (found === undefined || !mayReadItem(peopleOf(found.row), actor, maySee(found.state, actor))) {
    throw new Refusal('ITEM_NOT_FOUND')
  }
  const { raiser, owner } = peopleOf(found.row)
  return { ...found, isBusiness: [raiser, owner].includes(actor.id) || isBusinessOf(found.state, actor) }
}

/** `mayReadItem` over rows of items joined with their cases. */
export function readableItems(actor: Actor): SQL | undefined {
  if (!mayRaise(actor)) return NOTHING
  const visible = visibleCases(actor)
  return visible === undefined
    ? undefined
    : or(visible, eq(problemItems.ownerId, actor.id), eq(problemItems.raiserId, actor.id))
}

function peopleOf({ raiserId: raiser, ownerId: owner }: ItemRow) {
  return { raiser, owner }
}
