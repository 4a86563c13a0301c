import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Department, Right, Role } from '../vocabulary.ts'

/** The person who acts, as the server knows them; never what a caller says of himself. */
export interface Actor {
  id: string
  role: Role
  department: Department | null
  region: string | null
  /** Of the region, if they do not work for all of it. */
  station?: string | null
  /** Of an administrator; without it they administer nothing. */
  rights?: readonly Right[]
  /** Of an administrator: the cases whose customers they may read now, by a grant (grants.ts). */
  granted?: readonly string[]
  /** The cases of which they were sent a copy 抄送 that was not withdrawn: these they read beside their own. */
  copied?: readonly string[]
  /** If it is done for somebody else: role, department and region are then theirs. */
  actingFor?: ActingFor
  /** Of an agent: the only cases of the principal that are theirs to see. */
  onlyCases?: readonly string[]
  /** Of an agent who may read and do nothing. */
  readsOnly?: true
  /**
   * As whom this person acts now beside themselves, the nearest first: for those for whom they stand in, for the company
   * accounts of which they are a member, for the customers whose agent they are.
   */
  standsIn?: readonly StandIn[]
}

/** As whom a deputy, a member or an agent acts, and until when: at that instant no more; null without an end. */
export interface StandIn extends Actor {
  until: Instant | null
}

/** For whom somebody acts who does not act for themselves: for whom a deputy stands in, for which customer an agent. */
export interface ActingFor {
  id: string
  /** If the deputy is away as well, whose deputies stand between: from that deputy on. */
  via?: readonly string[]
  /** Of an agent: the authorisation by which they act. */
  authorisation?: string
}

/** A person at an instant: those for whom they stand in no more are left out. */
export function actorAt(actor: Actor, at: Instant): Actor {
  const { standsIn, ...themselves } = actor
  if (standsIn === undefined) return actor
  return { ...themselves, standsIn: standsIn.filter(({ until }) => until === null || epochOf(at) < epochOf(until)) }
}

/** Everybody as whom this person can act now: themselves first. */
export function selvesOf({ standsIn = [], ...themselves }: Actor): [Actor, ...Actor[]] {
  return [themselves, ...standsIn]
}

/** In whose right it is done: the person for whom somebody acts, or who acts. */
export function principalOf({ id, actingFor }: Pick<Actor, 'id' | 'actingFor'>): string {
  return actingFor?.id ?? id
}

/** Everybody who has a hand in what is done: who acts, for whom, and whose deputies stand between. */
export function handsOf({ id, actingFor }: Pick<Actor, 'id' | 'actingFor'>): string[] {
  return actingFor === undefined ? [id] : [id, ...(actingFor.via ?? []).toReversed(), actingFor.id]
}

/** Whether this person themselves was sent a copy of this case: it is nobody else's, also no deputy's. */
export function hasCopy({ copied = [] }: Pick<Actor, 'copied'>, caseNo: string): boolean {
  return copied.includes(caseNo)
}

/** What a permission rule answers: allowed, or the code that a refusal carries. */
export type Verdict = 'yes' | RefusalCode
