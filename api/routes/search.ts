import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { searchCases } from '../../db/queries/search.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { refuseCursor } from '../http/cursor.ts'
import type { AppDeps } from '../deps.ts'
import { FOUND_A_PAGE, FoundCases, SEARCH_SCHEMAS, SearchQuery } from '../schemas/search.ts'
import { ref } from '../schemas/kit.ts'

/** Cases by what people know of them. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  addSchemas(app, SEARCH_SCHEMAS)

  app.get(
    '/api/search',
    {
      config: { reading: 'found' },
      schema: {
        tags: ['cases'],
        summary: 'Cases by number, customer, address or telephone, of those that the caller may see',
        querystring: SearchQuery,
        response: { 200: ref(FoundCases) },
      },
    },
    ({ actor, query: { q, limit = FOUND_A_PAGE, cursor = null } }) =>
      searchCases(db, { actor, query: q, limit, cursor }).catch(refuseCursor),
  )
}

export default routes
