import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { TaskKey } from '../../domain/events.ts'
import { completionOf } from '../commands/complete.ts'
import { findActor } from '../commands/people.ts'
import { returnOf } from '../commands/return.ts'
import { sendCommand } from '../commands/send.ts'
import type { Sending } from '../commands/send.ts'
import type { AppDeps } from '../deps.ts'
import { Assign, Comment, Complete, Extend, MaybeRemark, RequestSupplement, ReturnWork } from '../schemas/actions.ts'
import { NoBody, orNothing, ref, WriteHeaders, Written } from '../schemas/shared.ts'
import { parseTaskKey, TaskParams } from '../schemas/task-key.ts'
import { incoming } from '../write.ts'
import type { WriteRequest } from '../write.ts'

/** What people do to a task: each route a schema and one command. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  const schema = (summary: string) => ({
    tags: ['actions'],
    summary,
    params: TaskParams,
    headers: WriteHeaders,
    response: { 200: ref(Written) },
  })
  const at = (name: string) => `/api/cases/:caseNo/tasks/:task/${name}`

  /** Sends one action on the task of the path. */
  const onTask = (request: TaskRequest, action: Sending['action'], intent: (task: TaskKey) => Sending['intent']) => {
    const { key } = parseTaskKey(request.params.task)
    const { caseNo } = request.params
    return sendCommand(deps, { write: incoming(request), caseNo, action, task: key, intent: intent(key) })
  }

  for (const [action, summary] of PLAIN_ACTIONS) {
    app.post(at(action), { schema: { ...schema(summary), body: NoBody } }, (request) =>
      onTask(request, action, (task) => () => ({ action, task })),
    )
  }

  app.post(at('complete'), { schema: { ...schema('End a task with an outcome'), body: ref(Complete) } }, (request) =>
    onTask(request, 'complete', () => (on) => completionOf(db, parseTaskKey(request.params.task), request.body, on)),
  )

  app.post(at('return'), { schema: { ...schema('Send the work back'), body: ref(ReturnWork) } }, (request) =>
    onTask(request, 'complete', () => (on) => returnOf(db, parseTaskKey(request.params.task), request.body, on)),
  )

  app.post(
    at('request-supplement'),
    { schema: { ...schema('Ask for what lacks, once 一次性告知'), body: ref(RequestSupplement) } },
    (request) => {
      const { kinds, remark } = request.body
      return onTask(request, 'request-supplement', (task) => async (on) => ({
        action: 'request-supplement',
        task,
        kinds,
        statement: await on.keepIfAny(remark),
      }))
    },
  )

  app.post(at('comments'), { schema: { ...schema('Add a comment'), body: ref(Comment) } }, (request) =>
    onTask(request, 'comment', (task) => async ({ keep }) => ({
      action: 'comment',
      task,
      statement: await keep(request.body.text),
    })),
  )

  app.post(at('urge'), { schema: { ...schema('Urge 催办'), body: orNothing(MaybeRemark) } }, (request) =>
    onTask(request, 'urge', (task) => async ({ keepIfAny }) => ({
      action: 'urge',
      task,
      statement: await keepIfAny(request.body?.remark),
    })),
  )

  app.post(at('assign'), { schema: { ...schema('Give a task to a person'), body: ref(Assign) } }, (request) => {
    const { assignee, remark } = request.body
    return onTask(request, 'assign', (task) => async ({ keepIfAny }) => ({
      action: 'assign',
      task,
      assignee: await findActor(db, assignee, '/assignee'),
      statement: await keepIfAny(remark),
    }))
  })

  app.post(at('extend'), { schema: { ...schema('Extend the internal limit'), body: ref(Extend) } }, (request) => {
    const { by, reason } = request.body
    return onTask(request, 'extend', (task) => async ({ keep }) => ({
      action: 'extend',
      task,
      by,
      statement: await keep(reason),
    }))
  })
}

export default routes

type TaskRequest = WriteRequest & { params: { caseNo: string; task: string } }

/** Actions that say all in their path. */
const PLAIN_ACTIONS = [
  ['claim', 'Take a task from the queue of the department'],
  ['release', 'Put a task back into the queue'],
  ['start-inspection', 'The on-site inspection begins'],
  ['begin-works', "The customer's works begin"],
  ['request-inspection', 'Ask for the mid-works inspection'],
] as const
