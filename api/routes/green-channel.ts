import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actOnCase, caseSchema, onCasePath } from '../action-routes.ts'
import { admissionOf } from '../commands/admit-green.ts'
import type { AppDeps } from '../deps.ts'
import { AdmitGreen } from '../schemas/case-actions.ts'
import { MaybeRemark } from '../schemas/remarks.ts'
import { orNothing, ref } from '../schemas/kit.ts'

/** A case enters the green channel 绿色通道, and leaves it. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  app.post(
    onCasePath('green-channel'),
    { schema: { ...caseSchema('Admit to the green channel 绿色通道'), body: ref(AdmitGreen) } },
    (request) =>
      actOnCase(deps, request, 'admit-green', (on) => admissionOf(deps.db, request.actor.id, request.body, on)),
  )

  app.post(
    onCasePath('green-channel/leave'),
    { schema: { ...caseSchema('Take out of the green channel'), body: orNothing(MaybeRemark) } },
    (request) =>
      actOnCase(deps, request, 'leave-green', async ({ keepIfAny }) => ({
        action: 'leave-green',
        statement: await keepIfAny(request.body?.remark),
      })),
  )
}

export default routes
