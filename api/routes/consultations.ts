import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actOnTask, onTaskPath, taskSchema } from '../action-routes.ts'
import { findActor } from '../commands/people.ts'
import type { AppDeps } from '../deps.ts'
import { AddSignature, AskOpinion, GiveAnswer, WithdrawRequest } from '../schemas/consultations.ts'
import { ref } from '../schemas/kit.ts'
import { Reason } from '../schemas/remarks.ts'
import { parseTaskKey } from '../schemas/task-key.ts'

/** The holder of a task asks colleagues, and they answer; the task stays the holder's. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps

  app.post(
    onTaskPath('ask-opinion'),
    {
      schema: {
        ...taskSchema('Ask a colleague for an opinion 委派'),
        description: 'The task cannot be completed until the opinion came or the request was withdrawn.',
        body: ref(AskOpinion),
      },
    },
    (request) => {
      const { person, question } = request.body
      return actOnTask(deps, request, 'ask-opinion', (task) => async ({ keep }) => ({
        ...{ action: 'ask-opinion', task, person: await findActor(db, person, '/person') },
        statement: await keep(question),
      }))
    },
  )

  app.post(
    onTaskPath('add-signature'),
    {
      schema: {
        ...taskSchema('Add signatures before or after the own outcome 加签'),
        description:
          'Before: the task is completed when they have answered. After: the outcome takes effect when all of them agreed.',
        body: ref(AddSignature),
      },
    },
    (request) => {
      const { place, people, reason } = request.body
      const { caseNo } = request.params
      return actOnTask(deps, request, 'add-signature', (task) => async ({ keep }) => ({
        ...{ action: 'add-signature', task, place },
        people: await Promise.all(
          people.map((each, index) => findActor(db, each, `/people/${index}`, { caseNo, ...parseTaskKey(task) })),
        ),
        statement: await keep(reason),
      }))
    },
  )

  app.post(
    onTaskPath('withdraw-request'),
    { schema: { ...taskSchema('Withdraw requests that nobody has answered 减签'), body: ref(WithdrawRequest) } },
    (request) => {
      const { people, reason } = request.body
      return actOnTask(deps, request, 'withdraw-request', (task) => async ({ keep }) => ({
        ...{ action: 'withdraw-request', task, people },
        statement: await keep(reason),
      }))
    },
  )

  app.post(
    onTaskPath('give-answer'),
    { schema: { ...taskSchema('Answer what one is asked about a task'), body: ref(GiveAnswer) } },
    (request) => {
      const { answer, text } = request.body
      return actOnTask(deps, request, 'give-answer', (task) => async ({ keep }) => ({
        ...{ action: 'give-answer', task, answer },
        statement: await keep(text),
      }))
    },
  )

  app.post(
    onTaskPath('recall'),
    { schema: { ...taskSchema('Recall the outcome that waits for signatures 撤回'), body: ref(Reason) } },
    (request) =>
      actOnTask(deps, request, 'recall', (task) => async ({ keep }) => ({
        ...{ action: 'recall', task },
        statement: await keep(request.body.reason),
      })),
  )
}

export default routes
