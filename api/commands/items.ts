import { sql } from 'drizzle-orm'
import { businessNow, readClock } from '../../db/clock.ts'
import type { Transaction } from '../../db/connect.ts'
import { insertItem, itemOf, lockedItem, regionOfItem, updateItem } from '../../db/items/write-item.ts'
import type { ItemDetails } from '../../db/schema/index.ts'
import { requireItem } from '../../db/queries/items/seen.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import { maySee } from '../../domain/actions/available-actions.ts'
import { changed, raised } from '../../domain/items/changes.ts'
import type { ItemChange, Owner } from '../../domain/items/changes.ts'
import { daysGiven } from '../../domain/items/due.ts'
import type { Item, ItemAction, ItemOutcome } from '../../domain/items/item.ts'
import { assertItemAction, mayRaise, ownerPartyOf } from '../../domain/items/permissions.ts'
import { noticesOfChange, noticesOfRaise } from '../../domain/notices/notices-of-items.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { civilDateOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Party, Step } from '../../domain/vocabulary.ts'
import { itemWorkflowId, tellDue } from '../../workflows/messages.ts'
import type { AppDeps } from '../deps.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { findActor } from './people.ts'
import { readState, whereBusiness } from './send.ts'
import { writeStatement } from './statements.ts'

/** What holds the case up, whom or what that concerns, who is to settle it, and within how many working days. */
export interface NewItem {
  matter: string
  step?: Step
  party?: Party
  owner: string
  days?: number
}

/** The answer of every command on an item: its number and the version that it has now. */
export interface ItemWritten {
  no: string
  version: number
}

type ItemDeps = AppDeps & { rules: RulesStore }

/**
 * Raises a problem item of a case. Throws CASE_NOT_FOUND, CASE_CLOSED, NOT_ALLOWED; InvalidInput or OWNER_NOT_POSSIBLE where
 * the owner is nobody who may see the case and settle it; ITEM_DAYS_NOT_ALLOWED.
 */
export async function raiseItem(
  deps: ItemDeps,
  write: IncomingWrite,
  { caseNo, asked }: { caseNo: string; asked: NewItem },
): Promise<ItemWritten> {
  const { actor } = write
  const identity = identityOf(write)
  const rules = await deps.rules.current((await readState(deps.db, caseNo))?.facts.region)
  const { answer } = await once(deps.db, identity, async (tx) => {
    const state = whereBusiness(await readState(tx, caseNo), actor)
    if (!mayRaise(actor)) throw new Refusal('NOT_ALLOWED')
    if (state.status !== 'in-progress') throw new Refusal('CASE_CLOSED', { status: state.status })
    const owner = await ownerOf(tx, state, asked.owner)
    const days = daysGiven(asked.days, rules.profile.terms)
    const now = await businessNow(tx)
    const no = await drawNumber(tx, now)
    const matter = await writeStatement(tx, identity, { actor, stream: no, body: asked.matter })
    const item = raised(
      {
        ...{ no, caseNo, region: state.facts.region, raiser: actor.id, owner: owner.id, ownerParty: owner.party },
        ...{ countedFrom: now, days, matter: matter.id },
      },
      rules.calendar,
    )
    const details = { owner: owner.id, dueAt: item.dueAt }
    const about = { aboutStep: asked.step ?? null, aboutParty: asked.party ?? null }
    const happened = {
      what: 'raise',
      at: now,
      by: actor.id,
      text: matter.id,
      details,
      notices: noticesOfRaise(item),
    } as const
    await insertItem(tx, { ...item, ...about }, happened, rules)
    await keepAudit(tx, { actor, action: 'raise-item', subject: no, details: { case: caseNo, ...details } })
    return { status: 201, answer: { no, version: item.version } }
  })
  tellItem(deps, answer.no)
  return answer
}

/** What is done to an item, with the text that goes with it. All but a remark say which version they have seen. */
export type ItemAct = { version?: number; text?: string } & (
  | { action: 'remark' | 'withdraw' }
  | { action: 'settle'; outcome: ItemOutcome }
  | { action: 'hand-over'; owner: string }
  | { action: 'move-due' | 'reopen'; days?: number }
)

/**
 * Does one thing to an item. Two who act at once take turns, and the second is told: ITEM_CHANGED with the version that
 * stands. Throws ITEM_NOT_FOUND, NOT_ALLOWED, ITEM_NOT_OPEN, ACTION_NOT_AVAILABLE, OWNER_NOT_POSSIBLE, ITEM_DAYS_NOT_ALLOWED.
 */
export async function changeItem(
  deps: ItemDeps,
  write: IncomingWrite,
  { no, act }: { no: string; act: ItemAct },
): Promise<ItemWritten> {
  const { actor } = write
  const identity = identityOf(write)
  const rules = await deps.rules.current(await regionOfItem(deps.db, no))
  const { answer } = await once(deps.db, identity, async (tx) => {
    const { state, isBusiness } = await requireItem(tx, no, actor)
    if (!isBusiness) throw new Refusal('NOT_ALLOWED')
    const row = await lockedItem(tx, no)
    if (row === null) throw new Refusal('ITEM_NOT_FOUND')
    const before = itemOf(row)
    if (act.version !== undefined && act.version !== before.version) {
      throw new Refusal('ITEM_CHANGED', { version: before.version, status: before.status })
    }
    assertItemAction(before, actor, act.action)
    const now = await businessNow(tx)
    const change = await changeOf(tx, { act, state, terms: rules.profile.terms })
    const item = changed(before, change, { now, calendar: rules.calendar })
    const { caseNo } = item
    const text =
      act.text === undefined ? null : (await writeStatement(tx, identity, { actor, stream: no, body: act.text })).id
    const details = detailsOf(item, act.action)
    const notices = noticesOfChange(before, item, { change, by: actor.id, text })
    const happened = { what: act.action, at: now, by: actor.id, text, details, notices }
    await updateItem(tx, { before, item, happened, rules })
    await keepAudit(tx, { actor, action: `${act.action}-item`, subject: no, details: { case: caseNo, ...details } })
    return { status: 200, answer: { no, version: item.version } }
  })
  tellItem(deps, no)
  return answer
}

async function changeOf(
  tx: Transaction,
  { act, state, terms }: { act: ItemAct; state: CaseState; terms: Parameters<typeof daysGiven>[1] },
): Promise<ItemChange> {
  switch (act.action) {
    case 'remark':
    case 'withdraw':
      return { action: act.action }
    case 'settle':
      return { action: 'settle', outcome: act.outcome }
    case 'hand-over':
      return { action: 'hand-over', owner: await ownerOf(tx, state, act.owner) }
    case 'move-due':
    case 'reopen':
      return { action: act.action, days: daysGiven(act.days, terms) }
  }
}

function detailsOf({ owner, dueAt, outcome }: Item, action: ItemAction): ItemDetails {
  switch (action) {
    case 'remark':
    case 'withdraw':
      return {}
    case 'settle':
      return outcome === null ? {} : { outcome }
    case 'hand-over':
      return { owner }
    case 'move-due':
    case 'reopen':
      return { dueAt }
  }
}

/** Who is to settle an item of this case. Throws InvalidInput where there is no such person, OWNER_NOT_POSSIBLE. */
async function ownerOf(tx: Transaction, state: CaseState, id: string): Promise<Owner> {
  const person: Actor = await findActor(tx, id, '/owner')
  const party = ownerPartyOf(person)
  if (party === null || !maySee(state, person)) throw new Refusal('OWNER_NOT_POSSIBLE')
  return { id, party }
}

async function drawNumber(tx: Transaction, now: Instant): Promise<string> {
  const [drawn] = await tx.execute<{ number: string }>(sql`select nextval('intake.item_numbers')::text as number`)
  if (drawn === undefined) throw new Error('no item number was drawn')
  return `XT${civilDateOf(now).slice(0, 4)}${drawn.number.padStart(6, '0')}`
}

/** Nobody waits for the answer: if the message is lost, the watcher starts the item when its next rung is due. */
function tellItem({ db, temporal }: AppDeps, no: string): void {
  readClock(db)
    .then((clock) => tellDue(temporal, itemWorkflowId(no), clock))
    .catch(() => undefined)
}
