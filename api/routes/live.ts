import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import type { AppDeps } from '../deps.ts'
import { watchCase, watchList } from '../live/watch.ts'
import { CaseEvents, ListEvents, LiveHeaders, LiveListQuery } from '../schemas/live.ts'
import { CaseParams } from '../schemas/kit.ts'

/** Live pages: streams that say that something changed, for the person who may read it. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps: { db } }) => {
  // a HEAD would open a stream that nobody reads
  const stream = { exposeHeadRoute: false, config: { isLive: true } }

  app.get(
    '/api/cases/:caseNo/stream',
    {
      ...stream,
      schema: {
        tags: ['cases'],
        summary: 'Says when a case has moved on',
        params: CaseParams,
        headers: LiveHeaders,
        response: { 200: CaseEvents },
      },
    },
    async (request, reply) => {
      const read = { ...request.params, actor: request.actor }
      await requireCase(db, read)
      return app.live(request, reply, watchCase(db, read))
    },
  )

  app.get(
    '/api/tasks/stream',
    {
      ...stream,
      schema: {
        tags: ['tasks'],
        summary: 'Says when a work list has changed',
        querystring: LiveListQuery,
        headers: LiveHeaders,
        response: { 200: ListEvents },
      },
    },
    async (request, reply) => {
      const { list = 'mine' } = request.query
      return app.live(request, reply, watchList(list, request.actor))
    },
  )
}

export default routes
