import { PARTIES, STEPS } from '../../domain/vocabulary.ts'
import type { Party, Step } from '../../domain/vocabulary.ts'
import type { StoredItem } from './notice-schema.ts'

/** What a notice is about, as far as the id of its clock says it. */
export interface Subject {
  clock: string | null
  step: Step | null
  /** 0 where it belongs to the whole case. */
  phase: number
  /** 0 where there are no rounds. */
  round: number
  /** Who has the task to do. */
  party: Party | null
}

/** What a clock is of: a task's id has its step, phase, round and party, a statutory clock's ends with phase and round. */
export function subjectOf(clock: string | undefined): Subject {
  const [name, phase, round, party] = clock?.split('.') ?? []
  return {
    clock: clock ?? null,
    step: STEPS.find((each) => each === name) ?? null,
    ...(round === undefined ? { phase: 0, round: 0 } : { phase: Number(phase), round: Number(round) }),
    party: PARTIES.find((each) => each === party) ?? null,
  }
}

/** The phase that a notice names, itself or by its clock; 0 where it belongs to the whole case. */
export function phaseOf({ clock, phase }: Pick<StoredItem, 'clock' | 'phase'>): number {
  return phase ?? subjectOf(clock).phase
}
