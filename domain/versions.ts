/** What a case keeps from its submission: by which version of the rules it is counted, and which procedure it follows. */

/**
 * The versions of the counting rules (docs/procedure.md section 4). A case keeps the one of its submission until a
 * re-dating moves it; rows that are closed are never counted again. 1: as cases were counted until November 2026. 2: a stop
 * that begins on the last day leaves that day to be counted, and no event carries an instant before the last row's.
 */
export type CountingVersion = 1 | 2

/** By which a case that is submitted now is counted. */
export const CURRENT_COUNTING: CountingVersion = 2

/** Whether a case counts by this version of the rules or a later one. */
export function countsBy(state: { counting: CountingVersion }, version: CountingVersion): boolean {
  return state.counting >= version
}

/** Whether a case follows this version of the procedure or a later one; it keeps that of its submission to its end. */
export function followsProcedure(state: { procedure: number }, version: number): boolean {
  return state.procedure >= version
}

/** Something as it was and as it is from now on. */
export interface Change<T> {
  before: T
  after: T
}
