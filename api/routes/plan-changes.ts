import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actOnCase, caseSchema, onCasePath } from '../action-routes.ts'
import type { AppDeps } from '../deps.ts'
import { AskValidity, ChangePlan } from '../schemas/case-actions.ts'
import { MaybeRemark } from '../schemas/remarks.ts'
import { orNothing, ref } from '../schemas/kit.ts'

/** What becomes of a plan that was replied: the grid changes it, it is valid for longer, a new one is asked for. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  app.post(
    onCasePath('change-plan'),
    { schema: { ...caseSchema('Change a replied plan 方案变更'), body: ref(ChangePlan) } },
    (request) =>
      actOnCase(deps, request, 'change-plan', async ({ keep }) => ({
        action: 'change-plan',
        part: request.body.part,
        statement: await keep(request.body.reason),
      })),
  )

  app.post(
    onCasePath('ask-validity'),
    { schema: { ...caseSchema('Ask for a longer validity of the plan'), body: ref(AskValidity) } },
    (request) =>
      actOnCase(deps, request, 'ask-validity', async ({ keepIfAny }) => ({
        action: 'ask-validity',
        months: request.body.months,
        statement: await keepIfAny(request.body.remark),
      })),
  )

  app.post(
    onCasePath('request-again'),
    { schema: { ...caseSchema('Ask for a new plan after a lapse'), body: orNothing(MaybeRemark) } },
    (request) =>
      actOnCase(deps, request, 'request-again', async ({ keepIfAny }) => ({
        action: 'request-again',
        statement: await keepIfAny(request.body?.remark),
      })),
  )
}

export default routes
