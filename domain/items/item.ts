import type { Rung } from '../limits/ladder.ts'
import type { Instant } from '../time/instant.ts'
import type { Party } from '../vocabulary.ts'

/**
 * A problem item 协调事项: what holds a case up and no step of the procedure decides. It stands next to the case: what it decides is done to
 * the case by the case's own actions, in its name.
 */

/** The number of an item, by which people know it: XT for 协调, the year, and a count of its own. No case's number is in it. */
export const ITEM_NO = '^XT\\d{10,13}$'

/** `settled`: the owner recorded the outcome; `withdrawn`: the person who raised it no longer needs an answer. */
export const ITEM_STATUSES = ['open', 'settled', 'withdrawn'] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

/** What became of an item: solved; not solved and handed to the management; not needed any more. */
export const ITEM_OUTCOMES = ['solved', 'handed-to-management', 'no-longer-needed'] as const
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number]

/** What is done to an item that is there. */
export const ITEM_ACTIONS = ['remark', 'settle', 'hand-over', 'move-due', 'reopen', 'withdraw'] as const
export type ItemAction = (typeof ITEM_ACTIONS)[number]

/** What its history tells: the actions of people, and the rungs that fired by themselves. */
export const ITEM_ENTRIES = ['raise', ...ITEM_ACTIONS, 'rung'] as const
export type ItemEntry = (typeof ITEM_ENTRIES)[number]

/** Who can own an item: people of departments and account managers. Each of them has a head, who hears when it is late. */
export type OwnerParty = Exclude<Party, 'applicant'>

/** An item as it stands. Texts are named, not held. */
export interface Item {
  no: string
  caseNo: string
  region: string
  status: ItemStatus
  raiser: string
  owner: string
  ownerParty: OwnerParty
  /** Since when its working days are counted: since it was raised, moved or reopened last. */
  countedFrom: Instant
  /** Within how many working days it is to be settled. */
  days: number
  dueAt: Instant
  /** The rungs of its present count that have fired. */
  fired: readonly Rung[]
  outcome: ItemOutcome | null
  /** The id of the text that says what the matter is. */
  matter: string
  /** Rises with everything that changes it. */
  version: number
}
