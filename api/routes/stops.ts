import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actOnTask, onTaskPath, taskSchema } from '../action-routes.ts'
import { stopRequestOf } from '../commands/request-stop.ts'
import type { AppDeps } from '../deps.ts'
import { MaybeRemark } from '../schemas/remarks.ts'
import { ActionBody, orNothing, ref } from '../schemas/kit.ts'
import { RefuseStop, RequestStop } from '../schemas/stops.ts'

/** Stops by hand: asked for with a document, confirmed by the head of the department, ended at a stated day. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  app.post(
    onTaskPath('request-stop'),
    { schema: { ...taskSchema('Ask for a stop: government permit or force majeure'), body: ref(RequestStop) } },
    (request) =>
      actOnTask(deps, request, 'request-stop', (task) => (on) => stopRequestOf(deps.db, task, request.body, on)),
  )

  app.post(onTaskPath('confirm-stop'), { schema: { ...taskSchema('Confirm a stop'), body: ActionBody } }, (request) =>
    actOnTask(deps, request, 'confirm-stop', (task) => () => ({ action: 'confirm-stop', task })),
  )

  app.post(
    onTaskPath('refuse-stop'),
    { schema: { ...taskSchema('Refuse a stop'), body: ref(RefuseStop) } },
    (request) =>
      actOnTask(deps, request, 'refuse-stop', (task) => async ({ keep }) => ({
        action: 'refuse-stop',
        task,
        statement: await keep(request.body.remark),
      })),
  )

  app.post(
    onTaskPath('end-stop'),
    { schema: { ...taskSchema('End a stop before its stated day'), body: orNothing(MaybeRemark) } },
    (request) =>
      actOnTask(deps, request, 'end-stop', (task) => async ({ keepIfAny }) => ({
        action: 'end-stop',
        task,
        statement: await keepIfAny(request.body?.remark),
      })),
  )
}

export default routes
