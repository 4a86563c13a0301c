import type { CaseEvent } from './case/events.ts'
import { epochOf } from './time/instant.ts'
import type { CaseState } from './case/state.ts'

/**
 * The versions of the counting rules (docs/procedure.md section 4). A case keeps the one of its submission until a
 * re-dating moves it; rows that are closed are never counted again. 1: as cases were counted until November 2026. 2: a stop
 * that begins on the last day leaves that day to be counted, and no event carries an instant before the last row's.
 */
export const COUNTING_VERSIONS = [1, 2] as const
export type CountingVersion = (typeof COUNTING_VERSIONS)[number]

/** By which a case that is submitted now is counted. */
export const CURRENT_COUNTING: CountingVersion = 2

/** Whether a case counts by this version of the rules or a later one. */
export function countsBy(state: Pick<CaseState, 'counting'>, version: CountingVersion): boolean {
  return state.counting >= version
}

/**
 * What the process proposes by itself, at an instant not before the last row's: a log never runs backwards. The day of
 * effect is a field of the event. By the first rules each event stood at its own business instant.
 */
export function notBefore(state: Pick<CaseState, 'counting' | 'lastAt'>, proposed: CaseEvent): CaseEvent {
  const isInOrder = !countsBy(state, 2) || epochOf(proposed.at) >= epochOf(state.lastAt)
  return isInOrder ? proposed : { ...proposed, at: state.lastAt }
}

/** Whether a case follows this version of the procedure or a later one; it keeps that of its submission to its end. */
export function followsProcedure(state: Pick<CaseState, 'procedure'>, version: number): boolean {
  return state.procedure >= version
}
