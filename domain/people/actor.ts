import type { RefusalCode } from '../refusals.ts'
import type { Department, Right, Role } from '../vocabulary.ts'

/** The person who acts, as the server knows them; never what a caller says of himself. */
export interface Actor {
  id: string
  role: Role
  department: Department | null
  region: string | null
  /** Of an administrator; without it they administer nothing. */
  rights?: readonly Right[]
  /** If it is done for somebody else: role, department and region are then theirs. */
  actingFor?: ActingFor
}

/** For whom somebody acts who does not act for themselves: for whom a deputy stands in, for which customer an agent. */
export interface ActingFor {
  id: string
  /** If the deputy is away as well, whose deputies stand between: from that deputy on. */
  via?: readonly string[]
}

/** In whose right it is done: the person for whom somebody acts, or who acts. */
export function principalOf({ id, actingFor }: Pick<Actor, 'id' | 'actingFor'>): string {
  return actingFor?.id ?? id
}

/** Everybody who has a hand in what is done: who acts, for whom, and whose deputies stand between. */
export function handsOf({ id, actingFor }: Pick<Actor, 'id' | 'actingFor'>): string[] {
  return actingFor === undefined ? [id] : [id, ...(actingFor.via ?? []).toReversed(), actingFor.id]
}

/** What a permission rule answers: allowed, or the code that a refusal carries. */
export type Verdict = 'yes' | RefusalCode
