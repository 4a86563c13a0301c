import type { TaskKey } from '../domain/case/events.ts'
import { sendCommand } from './commands/send.ts'
import type { Sending } from './commands/send.ts'
import type { Written } from './commands/engine.ts'
import type { AppDeps } from './deps.ts'
import { CaseParams, ref, WriteHeaders, Written as WrittenShape } from './schemas/kit.ts'
import { parseTaskKey, TaskParams } from './schemas/task-key.ts'
import { incoming } from './write.ts'
import type { WriteRequest } from './write.ts'

/** What the routes of actions have in common: where they are, what they answer, how they are sent. */

export const onTaskPath = (name: string) => `/api/cases/:caseNo/tasks/:task/${name}`
export const onCasePath = (name: string) => `/api/cases/:caseNo/${name}`

const tags = ['actions']
const answer = { headers: WriteHeaders, response: { 200: ref(WrittenShape) } }

export const taskSchema = (summary: string) => ({ tags, summary, params: TaskParams, ...answer })
export const caseSchema = (summary: string) => ({ tags, summary, params: CaseParams, ...answer })

/** Sends one action on the task that the path names. */
export function actOnTask(
  deps: AppDeps,
  request: WriteRequest & { params: { caseNo: string; task: string } },
  action: Sending['action'],
  intent: (task: TaskKey) => Sending['intent'],
): Promise<Written> {
  const { caseNo, task } = request.params
  const { key } = parseTaskKey(task)
  return sendCommand(deps, { write: incoming(request), caseNo, action, task: key, intent: intent(key) })
}

/** Sends one action on the case that the path names. */
export function actOnCase(
  deps: AppDeps,
  request: WriteRequest & { params: { caseNo: string } },
  action: Sending['action'],
  intent: Sending['intent'],
): Promise<Written> {
  return sendCommand(deps, { write: incoming(request), caseNo: request.params.caseNo, action, intent })
}
