import { event } from './events.ts'
import type { CaseEvent, EventData, EventType } from './events.ts'

/**
 * Events of which a turn knows that they happen and only the journal what they say, as it alone sees beyond the case: who
 * has the least to do, what is still free. A turn proposes them with what is wanted in place of it.
 */
export const WANTED = {
  /** The region's account manager with the fewest open cases. */
  AccountManagerAssigned: { accountManager: 'least-loaded' },
} as const satisfies { [T in EventType]?: EventData[T] }
export type WantedType = keyof typeof WANTED

/** An event as a turn proposes it that the journal is to complete. */
type Wanted = Extract<CaseEvent, { type: WantedType }>

/** Whether only the journal knows what an event says. */
export function isWanted(proposed: CaseEvent): proposed is Wanted {
  return Object.hasOwn(WANTED, proposed.type)
}

/** The event with what it says. */
export function completed<T extends WantedType>(wanted: Wanted & { type: T }, data: EventData[T]): CaseEvent {
  return event<WantedType>(wanted.type, wanted.at, wanted.by, data)
}
