import type { Party, Step } from '../api/vocabulary.ts'
import { words } from '../i18n/words.ts'

/** What the key of a task says, `step.phase.round.party`. */
export interface TaskParts {
  step: Step
  phase: number
  round: number
  party: Party
}

/** The parts of a task's key; null for what is none. */
export function taskParts(key: string | null | undefined): TaskParts | null {
  const [stepName, phase, round, partyName, ...more] = (key ?? '').split('.')
  const step = words('step').find((each) => each === stepName)
  const party = words('party').find((each) => each === partyName)
  if (step === undefined || party === undefined || more.length > 0) return null
  return { step, phase: Number(phase), round: Number(round), party }
}
