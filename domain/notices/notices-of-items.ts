import type { ItemChange } from '../items/changes.ts'
import type { Item } from '../items/item.ts'
import type { Addressee, RungInstant } from '../limits/ladder.ts'
import { headedBy } from '../people/scope.ts'
import { but, toAll } from './notice.ts'
import type { Notice } from './notice.ts'
import type { Recipient } from './recipients.ts'

/** Whom mails about a problem item are for. The matter goes with each of them, so that nobody has to look it up. */

/** To the owner that there is something to settle. */
export function noticesOfRaise(item: Item): Notice[] {
  return toAll('item-raised', but(item.raiser, [personOf(item.owner)]), { ...said(item, null), person: item.raiser })
}

/** The notices of an action on an item, for everybody concerned but the person who did it. `text`: the id of what was written with it. */
export function noticesOfChange(
  before: Item,
  after: Item,
  { change, by, text }: { change: ItemChange; by: string; text: string | null },
): Notice[] {
  const both = but(by, peopleOf([after.owner, after.raiser]))
  const data = { ...said(after, text), person: by }
  switch (change.action) {
    case 'remark':
      return toAll('item-remark', both, data)
    case 'settle':
      return toAll('item-settled', both, { ...data, itemOutcome: change.outcome })
    case 'hand-over':
      return [
        ...toAll('item-raised', but(by, [personOf(after.owner)]), data),
        ...toAll('item-handed-over', but(by, others(after.owner, [before.owner, after.raiser])), {
          ...said(after, text),
          person: after.owner,
        }),
      ]
    case 'move-due':
      return toAll('item-moved', both, data)
    case 'reopen':
      return toAll('item-reopened', both, data)
    case 'withdraw':
      return toAll('item-withdrawn', but(by, [personOf(after.owner)]), data)
  }
}

/** What rungs of its ladder tell. */
export function noticesOfRungs(item: Item, rungs: readonly RungInstant[]): Notice[] {
  return rungs.flatMap(({ rung, to }) =>
    toAll(
      'item-rung',
      to.flatMap((each) => addresseesOf(item, each)),
      { ...said(item, null), rung, person: item.owner },
    ),
  )
}

/** An item lies with one person; a ladder that names others of a case tells nobody there. */
function addresseesOf(item: Item, to: Addressee): Recipient[] {
  switch (to) {
    case 'holder':
      return [personOf(item.owner)]
    case 'department-head':
      return headedBy(item.ownerParty).map((department) => ({ kind: 'department-head', department }))
    case 'supervisor':
    case 'leader':
      return [{ kind: to, region: item.region }]
    case 'account-manager':
    case 'applicant':
      return []
  }
}

function said({ no, matter, dueAt }: Item, text: string | null) {
  return { item: no, matter, due: dueAt, ...(text === null ? {} : { statement: text }) }
}

function peopleOf(ids: readonly string[]): Recipient[] {
  return [...new Set(ids)].map(personOf)
}

function others(owner: string, ids: readonly string[]): Recipient[] {
  return peopleOf(ids.filter((id) => id !== owner))
}

function personOf(id: string): Recipient {
  return { kind: 'person', id }
}
