import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actOnTask, onTaskPath, taskSchema } from '../action-routes.ts'
import { completionOf } from '../commands/complete.ts'
import { documentRefs } from '../commands/documents.ts'
import { findActor } from '../commands/people.ts'
import { returnOf } from '../commands/return.ts'
import { LONG_BODY } from '../http/body-limits.ts'
import type { AppDeps } from '../deps.ts'
import { instantOf } from '../../domain/time/instant.ts'
import { Reason } from '../schemas/remarks.ts'
import { ActionBody, orNothing, ref } from '../schemas/kit.ts'
import { parseTaskKey } from '../schemas/task-key.ts'
import {
  AnswerAppointment,
  CloseDefect,
  Comment,
  Complete,
  ProposeAppointment,
  ReturnWork,
  StartInspection,
  StateDate,
  Transfer,
} from '../schemas/work.ts'

/** The work on a task: take it, do it, send it back, say something about it. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps

  for (const [action, summary] of PLAIN_ACTIONS) {
    app.post(onTaskPath(action), { schema: { ...taskSchema(summary), body: ActionBody } }, (request) =>
      actOnTask(deps, request, action, (task) => () => ({ action, task })),
    )
  }

  app.post(
    onTaskPath('transfer'),
    {
      schema: {
        ...taskSchema('Give a task that one has to a colleague 转办'),
        description: 'Its clock goes on; the colleague reads by whom it was given and why.',
        body: ref(Transfer),
      },
    },
    (request) => {
      const { assignee, reason } = request.body
      const { caseNo } = request.params
      return actOnTask(deps, request, 'transfer', (task) => async ({ keep }) => ({
        ...{
          action: 'transfer',
          task,
          assignee: await findActor(db, assignee, '/assignee', { caseNo, ...parseTaskKey(task) }),
        },
        statement: await keep(reason),
      }))
    },
  )

  app.post(
    onTaskPath('start-inspection'),
    { schema: { ...taskSchema('The on-site inspection begins, or began'), body: orNothing(StartInspection) } },
    (request) =>
      actOnTask(deps, request, 'start-inspection', (task) => () => {
        const stated = request.body?.occurredAt
        const occurredAt = stated === undefined ? {} : { occurredAt: instantOf(Date.parse(stated)) }
        return { action: 'start-inspection', task, ...occurredAt }
      }),
  )

  app.post(
    onTaskPath('complete'),
    { ...LONG_BODY, schema: { ...taskSchema('End a task with an outcome'), body: ref(Complete) } },
    (request) =>
      actOnTask(
        deps,
        request,
        'complete',
        () => (on) => completionOf(db, parseTaskKey(request.params.task), request.body, on),
      ),
  )

  app.post(
    onTaskPath('return'),
    { schema: { ...taskSchema('Send the work back'), body: ref(ReturnWork) } },
    (request) =>
      actOnTask(
        deps,
        request,
        'complete',
        () => (on) => returnOf(db, parseTaskKey(request.params.task), request.body, on),
      ),
  )

  app.post(
    onTaskPath('take-back'),
    {
      schema: {
        ...taskSchema('Take back how one ended a task 取回'),
        description: 'Until somebody took up what follows from it, and never after something has left the house.',
        body: ref(Reason),
      },
    },
    (request) =>
      actOnTask(deps, request, 'take-back', (task) => async ({ keep }) => ({
        action: 'take-back',
        task,
        statement: await keep(request.body.reason),
      })),
  )

  app.post(
    onTaskPath('close-defect'),
    { schema: { ...taskSchema('A defect is mended 整改'), body: ref(CloseDefect) } },
    (request) => {
      const { inspection, defect, documents, remark } = request.body
      return actOnTask(deps, request, 'close-defect', (task) => async ({ state, keepIfAny }) => ({
        action: 'close-defect',
        task,
        inspection: parseTaskKey(inspection).key,
        defect,
        documents: await documentRefs(db, state.caseNo, documents),
        statement: await keepIfAny(remark),
      }))
    },
  )

  app.post(
    onTaskPath('state-date'),
    { schema: { ...taskSchema('The customer says by when designs or works will be done'), body: ref(StateDate) } },
    (request) =>
      actOnTask(deps, request, 'state-date', (task) => () => ({ action: 'state-date', task, on: request.body.on })),
  )

  app.post(
    onTaskPath('propose-appointment'),
    { schema: { ...taskSchema('Propose when somebody comes to the site 预约'), body: ref(ProposeAppointment) } },
    (request) => {
      const { on, from, until, note } = request.body
      return actOnTask(deps, request, 'propose-appointment', (task) => async ({ keepIfAny }) => ({
        ...{ action: 'propose-appointment', task, on, from, until },
        statement: await keepIfAny(note),
      }))
    },
  )

  app.post(
    onTaskPath('answer-appointment'),
    { schema: { ...taskSchema('The customer agrees, or asks for another day'), body: ref(AnswerAppointment) } },
    (request) => {
      const { on = null, note } = request.body
      return actOnTask(deps, request, 'answer-appointment', (task) => async ({ keepIfAny }) => ({
        ...{ action: 'answer-appointment', task, on },
        statement: await keepIfAny(note),
      }))
    },
  )

  app.post(onTaskPath('comments'), { schema: { ...taskSchema('Add a comment'), body: ref(Comment) } }, (request) =>
    actOnTask(deps, request, 'comment', (task) => async ({ keep }) => ({
      action: 'comment',
      task,
      statement: await keep(request.body.text),
    })),
  )
}

export default routes

/** Actions that say all in their path. */
const PLAIN_ACTIONS = [
  ['claim', 'Take a task from the queue of the department'],
  ['release', 'Put a task back into the queue'],
  ['begin-works', "The customer's works begin"],
  ['request-inspection', 'Ask for the mid-works inspection'],
] as const
