import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actOnCase, caseSchema, onCasePath } from '../action-routes.ts'
import type { AppDeps } from '../deps.ts'
import { WishEnergisation } from '../schemas/case-actions.ts'
import { MaybeReason, MaybeRemark, Reason } from '../schemas/remarks.ts'
import { orNothing, ref } from '../schemas/kit.ts'

/** Whether and when a case goes on: suspended, resumed, withdrawn, energised on a day that is wished for. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  app.post(onCasePath('suspend'), { schema: { ...caseSchema('Suspend a case 中止'), body: ref(Reason) } }, (request) =>
    actOnCase(deps, request, 'suspend', async ({ keep }) => ({
      action: 'suspend',
      statement: await keep(request.body.reason),
    })),
  )

  app.post(
    onCasePath('resume'),
    { schema: { ...caseSchema('Resume a suspended case 恢复'), body: orNothing(MaybeRemark) } },
    (request) =>
      actOnCase(deps, request, 'resume', async ({ keepIfAny }) => ({
        action: 'resume',
        statement: await keepIfAny(request.body?.remark),
      })),
  )

  app.post(
    onCasePath('withdraw'),
    {
      schema: {
        ...caseSchema('Withdraw an application; after the first energisation the phases still open'),
        body: orNothing(MaybeReason),
      },
    },
    (request) =>
      actOnCase(deps, request, 'withdraw', async ({ keepIfAny }) => ({
        action: 'withdraw',
        statement: await keepIfAny(request.body?.reason),
      })),
  )

  app.post(
    onCasePath('wish-energisation'),
    { schema: { ...caseSchema('The day on which a phase is wanted energised'), body: ref(WishEnergisation) } },
    (request) =>
      actOnCase(deps, request, 'wish-energisation', () => ({ action: 'wish-energisation', ...request.body })),
  )
}

export default routes
