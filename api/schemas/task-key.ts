import Type from 'typebox'
import { readTaskParts } from '../../domain/case/clock-subject.ts'
import type { TaskParts } from '../../domain/case/clock-subject.ts'
import { Refusal } from '../../domain/refusals.ts'
import { CaseNoText, closed } from './kit.ts'

export const TaskParams = closed({
  caseNo: CaseNoText,
  task: Type.String({ maxLength: 80, description: 'Key of the task: step.phase.round.party' }),
})

/** The parts of a task's key. Throws TASK_NOT_FOUND for what names no task. */
export function parseTaskKey(text: string): TaskParts {
  const parts = readTaskParts(text)
  if (parts === null) throw new Refusal('TASK_NOT_FOUND', { task: text })
  return parts
}
