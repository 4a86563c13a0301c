import type { Actor } from '../people/actor.ts'
import { principalOf, selvesOf } from '../people/actor.ts'
import type { CaseState } from '../case/state.ts'
import { civilDateOf } from '../time/instant.ts'
import type { CivilDate } from '../time/instant.ts'
import type { Party, Step } from '../vocabulary.ts'
import type { CasePage } from './case-page.ts'

/** What is told of a step to whoever follows a case without an account. */
export interface ProgressStep {
  step: Step
  phase: number
  state: (typeof PROGRESS_STATES)[number]
  /** Who has it now: the customer or departments, never a person. */
  parties: Party[]
  doneOn: CivilDate | null
  /** The latest day by which those who have it now are to be done. */
  dueOn: CivilDate | null
}

export const PROGRESS_STATES = ['done', 'now', 'ahead'] as const

/** The progress of a case and nothing else: which steps are done, where it is, until which day, and what is to come. */
export function progressOf({ timeline, ball, ahead }: Pick<CasePage, 'timeline' | 'ball' | 'ahead'>): ProgressStep[] {
  const isSame = (a: { step: Step; phase: number }, b: { step: Step; phase: number }) =>
    a.step === b.step && a.phase === b.phase
  const begun = timeline.filter((round, index) => timeline.findLastIndex((other) => isSame(other, round)) === index)
  const steps = begun.map((round): ProgressStep => {
    const { step, phase, closedAt } = round
    if (closedAt !== null)
      return { step, phase, state: 'done', parties: [], doneOn: civilDateOf(closedAt), dueOn: null }
    const holders = ball.holders.filter((holder) => isSame(holder, round))
    const days = holders.flatMap(({ dueAt }) => (dueAt === null ? [] : [civilDateOf(dueAt)])).sort()
    const parties = [...new Set(holders.map(({ party }) => party))]
    return { step, phase, state: 'now', parties, doneOn: null, dueOn: days.at(-1) ?? null }
  })
  const toCome = ahead
    .filter((each) => !begun.some((round) => round.closedAt === null && isSame(round, each)))
    .map(({ step, phase }): ProgressStep => ({ step, phase, state: 'ahead', parties: [], doneOn: null, dueOn: null }))
  return [...steps, ...toCome]
}

/** Whether this person gives out links to the progress of a case: its applicant, and its account manager for them. */
export function mayShareProgress(state: Pick<CaseState, 'applicant' | 'accountManager'>, actor: Actor): boolean {
  return selvesOf(actor).some((self) => {
    // an agent hands nothing on
    if (self.onlyCases !== undefined) return false
    return (self.role === 'applicant' ? state.applicant : state.accountManager) === principalOf(self)
  })
}
