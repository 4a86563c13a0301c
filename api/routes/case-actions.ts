import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Static } from 'typebox'
import { civilDateOf } from '../../domain/instant.ts'
import type { Intent } from '../../domain/decide.ts'
import { findInRegion } from '../commands/people.ts'
import { sendCommand } from '../commands/send.ts'
import type { Occasion } from '../commands/send.ts'
import type { AppDeps } from '../deps.ts'
import { InvalidInput } from '../problems.ts'
import { AdmitGreen, MaybeReason, MaybeRemark } from '../schemas/actions.ts'
import { CaseParams, orNothing, ref, WriteHeaders, Written } from '../schemas/shared.ts'
import { incoming } from '../write.ts'

/** What people do to a case as a whole: withdraw it, admit it to the green channel, take it out again. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const schema = (summary: string) => ({
    tags: ['actions'],
    summary,
    params: CaseParams,
    headers: WriteHeaders,
    response: { 200: ref(Written) },
  })

  app.post(
    '/api/cases/:caseNo/withdraw',
    { schema: { ...schema('Withdraw an application'), body: orNothing(MaybeReason) } },
    (request) =>
      sendCommand(deps, {
        write: incoming(request),
        ...request.params,
        action: 'withdraw',
        intent: async ({ keepIfAny }) => ({
          action: 'withdraw',
          statement: await keepIfAny(request.body?.reason),
        }),
      }),
  )

  app.post(
    '/api/cases/:caseNo/green-channel',
    { schema: { ...schema('Admit to the green channel 绿色通道'), body: ref(AdmitGreen) } },
    (request) =>
      sendCommand(deps, {
        write: incoming(request),
        ...request.params,
        action: 'admit-green',
        intent: (on) => admission(deps, request.actor.id, request.body, on),
      }),
  )

  app.post(
    '/api/cases/:caseNo/green-channel/leave',
    { schema: { ...schema('Take out of the green channel'), body: orNothing(MaybeRemark) } },
    (request) =>
      sendCommand(deps, {
        write: incoming(request),
        ...request.params,
        action: 'leave-green',
        intent: async ({ keepIfAny }) => ({
          action: 'leave-green',
          statement: await keepIfAny(request.body?.remark),
        }),
      }),
  )
}

export default routes

async function admission(
  { db }: AppDeps,
  admittedBy: string,
  { reason, until, leaderId, supervisorId = admittedBy, remark }: Static<typeof AdmitGreen>,
  { state, now, keep }: Occasion,
): Promise<Intent> {
  if (until < civilDateOf(now)) throw new InvalidInput([{ field: '/until', in: 'body', rule: 'in-the-past' }])
  const { region } = state.facts
  const [leader, supervisor] = await Promise.all([
    findInRegion(db, { role: 'leader', region, id: leaderId, field: '/leaderId' }),
    findInRegion(db, { role: 'supervisor', region, id: supervisorId, field: '/supervisorId' }),
  ])
  return { action: 'admit-green', reason, until, leader, supervisor, statement: await keep(remark) }
}
