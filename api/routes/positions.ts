import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { positionsWithWork } from '../../db/queries/own-positions.ts'
import { givePosition, takePosition, takeUpPosition } from '../commands/positions.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { ApiProblem } from '../http/problems.ts'
import { AccountChanged, PersonParams, PlaceBody, PositionParams } from '../schemas/people.ts'
import { OwnPositions, TakeUp } from '../schemas/positions.ts'
import { NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'

/** In which capacities people work: which of their own they are in, and giving and taking them. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  addSchemas(app, [OwnPositions])
  const given = { db: deps.db, config: deps.config, signIn: app.signIn }
  const sessionOf = ({ sessionId, actor }: { sessionId: string | null; actor: { id: string } }) => {
    if (sessionId === null) throw new ApiProblem('UNAUTHENTICATED')
    return { sessionId, userId: actor.id }
  }

  app.get(
    '/api/me/positions',
    {
      schema: {
        tags: ['account'],
        summary: 'My positions, and how many tasks wait for me in each',
        response: { 200: ref(OwnPositions) },
      },
    },
    async (request) => {
      const { userId, sessionId } = sessionOf(request)
      return { items: await positionsWithWork(deps.db, userId, sessionId) }
    },
  )
  app.post(
    '/api/me/position',
    {
      schema: {
        tags: ['account'],
        summary: 'Go on in another of my positions, in this session',
        body: TakeUp,
        response: { 200: Type.Object({ success: Type.Boolean() }) },
      },
    },
    async (request) => {
      await takeUpPosition(deps.db, sessionOf(request), request.body.position)
      return { success: true }
    },
  )
  app.post(
    '/api/people/:id/positions',
    {
      schema: {
        tags: ['administration'],
        summary: 'Give a person one more position',
        params: PersonParams,
        headers: WriteHeaders,
        body: ref(PlaceBody),
        response: { 200: ref(AccountChanged) },
      },
    },
    (request) =>
      givePosition(given, incoming(request), request.params.id, { station: null, rights: [], ...request.body }),
  )
  app.post(
    '/api/people/:id/positions/:position/take',
    {
      schema: {
        tags: ['administration'],
        summary: 'Take a position from a person; the one that is home is changed, not taken',
        params: PositionParams,
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(AccountChanged) },
      },
    },
    (request) => takePosition(given, incoming(request), request.params),
  )
}

export default routes
