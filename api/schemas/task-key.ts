import Type from 'typebox'
import { taskKey } from '../../domain/case/events.ts'
import type { TaskKey } from '../../domain/case/events.ts'
import { Refusal } from '../../domain/refusals.ts'
import { PARTIES, STEPS } from '../../domain/vocabulary.ts'
import type { Party, Step } from '../../domain/vocabulary.ts'
import { CaseNoText, closed } from './kit.ts'

export const TaskParams = closed({
  caseNo: CaseNoText,
  task: Type.String({ maxLength: 80, description: 'Key of the task: step.phase.round.party' }),
})

export interface TaskParts {
  key: TaskKey
  step: Step
  phase: number
  round: number
  party: Party
}

/** The parts of a task's key. Throws TASK_NOT_FOUND for what names no task. */
export function parseTaskKey(text: string): TaskParts {
  const [stepName, phase = '', round = '', partyName, ...rest] = text.split('.')
  const step = STEPS.find((each) => each === stepName)
  const party = PARTIES.find((each) => each === partyName)
  const isNumbered = /^\d{1,3}$/.test(phase) && /^\d{1,3}$/.test(round)
  if (step === undefined || party === undefined || !isNumbered || rest.length > 0) {
    throw new Refusal('TASK_NOT_FOUND', { task: text })
  }
  const parts = { step, phase: Number(phase), round: Number(round), party }
  return { ...parts, key: taskKey(step, parts.phase, parts.round, party) }
}
