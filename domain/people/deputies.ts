/**
 * Deputies 代理人 (docs/procedure.md section 8): who acts for whom, asked at the instant of the action and never copied to a
 * task. So it holds for open and new tasks, and nothing has to be moved back when the period ends.
 */
import { earlier, epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { Actor, StandIn } from './actor.ts'

/** Somebody is away from an instant until another, which is not of the period any more; a deputy may stand in for them. */
export interface Deputyship {
  /** Who is away, and the place for which somebody stands in: of another place of theirs nobody does. */
  principal: Pick<Actor, 'id'> & Where
  deputy: string
  from: Instant
  until: Instant
}

/** If everybody who stands in is away as well: from the principal to whoever acts, so many steps at the most. */
const DEPUTIES_AT_MOST = 3

/**
 * As whom this person acts at an instant beside themselves: once for each place of each principal, the nearest first. A
 * deputy's deputy acts for the principal too, while the deputy is away; nobody acts for themselves, in however long a circle.
 */
export function standsInFor(deputyships: readonly Deputyship[], person: string, at: Instant): StandIn[] {
  const inForce = deputyships.filter((each) => isInForce(each, at))
  const found: StandIn[] = []
  let deputies: { id: string; via: string[]; ends: Instant[] }[] = [{ id: person, via: [], ends: [] }]
  for (let steps = 0; steps < DEPUTIES_AT_MOST; steps++) {
    const next = deputies.flatMap(({ id, via, ends }) =>
      inForce
        .filter(({ deputy, principal }) => deputy === id && principal.id !== person && !via.includes(principal.id))
        .map(({ principal, until }) => ({ principal, via, ends: [...ends, until] })),
    )
    for (const { principal, via, ends } of next) {
      const { id, ...where } = principal
      const isKnown = found.some((known) => known.actingFor?.id === id && isSamePlace(known, principal))
      const actingFor = { id, ...(via.length === 0 ? {} : { via: via.toReversed() }) }
      if (!isKnown) found.push({ id: person, ...where, actingFor, until: ends.reduce((a, b) => earlier(a, b)) })
    }
    deputies = next.map(({ principal, via, ends }) => ({ id: principal.id, via: [...via, principal.id], ends }))
  }
  return found
}

/** Whether a period holds at an instant: from its first on, and at its last no more. */
export function isInForce({ from, until }: Pick<Deputyship, 'from' | 'until'>, at: Instant): boolean {
  return epochOf(from) <= epochOf(at) && epochOf(at) < epochOf(until)
}

type Where = Pick<Actor, 'role' | 'department' | 'region' | 'station'>

const WHERE = ['role', 'department', 'region', 'station'] as const

function isSamePlace(a: Where, b: Where): boolean {
  return WHERE.every((each) => (a[each] ?? null) === (b[each] ?? null))
}
