import { readSubject } from '../../domain/case/clock-subject.ts'
import type { Party, Step } from '../../domain/vocabulary.ts'
import type { StoredItem } from './notice-schema.ts'

/** What a notice is about, by the id of its clock. */
export interface Subject {
  clock: string | null
  step: Step | null
  /** 0 if it belongs to the whole case. */
  phase: number
  /** 0 if there are no rounds. */
  round: number
  /** Who has the task to do. */
  party: Party | null
}

/** What a notice is about, by the clock that it names; the whole case has neither phase nor round in a mail. */
export function subjectOf(clock: string | undefined): Subject {
  const of = clock === undefined ? null : readSubject(clock)
  if (of === null) return { clock: clock ?? null, step: null, phase: 0, round: 0, party: null }
  const { phase, round, party } = of
  const isOfWhole = of.layer === 'case' || of.layer === 'validity'
  const step = of.layer === 'promise' || of.layer === 'response' ? of.name : null
  return { clock: clock ?? null, step, ...(isOfWhole ? { phase: 0, round: 0 } : { phase, round }), party }
}

/** The phase that a notice names, itself or by its clock; 0 if it belongs to the whole case. */
export function phaseOf({ clock, phase }: Pick<StoredItem, 'clock' | 'phase'>): number {
  return phase ?? subjectOf(clock).phase
}
