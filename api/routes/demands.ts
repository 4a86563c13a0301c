import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actOnTask, onTaskPath, taskSchema } from '../action-routes.ts'
import type { AppDeps } from '../deps.ts'
import { ref } from '../schemas/kit.ts'
import { DemandLater, RequestSupplement } from '../schemas/work.ts'

/** What the customer is asked for: once, as a frozen list; later only flagged. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  for (const [action, summary, Body] of DEMANDS) {
    app.post(onTaskPath(action), { schema: { ...taskSchema(summary), body: ref(Body) } }, (request) => {
      const { kinds, remark } = request.body
      return actOnTask(deps, request, action, (task) => async ({ keepIfAny }) => ({
        action,
        task,
        kinds,
        statement: await keepIfAny(remark),
      }))
    })
  }
}

export default routes

const DEMANDS = [
  ['request-supplement', 'Ask for what lacks, once 一次性告知', RequestSupplement],
  ['demand-later', 'Ask for what the list did not name; flagged to the supervisor', DemandLater],
] as const
