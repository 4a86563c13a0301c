import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { listReadings, readersOfCase } from '../../db/queries/readings.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { refuseCursor } from '../http/cursor.ts'
import { CaseParams, ref } from '../schemas/kit.ts'
import {
  ReaderList,
  ReadersQuery,
  READINGS_A_PAGE,
  READING_SCHEMAS,
  ReadingList,
  ReadingsQuery,
} from '../schemas/readings.ts'

/** The access log: who of the staff read of which customers. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  addSchemas(app, READING_SCHEMAS)

  app.get(
    '/api/cases/:caseNo/readers',
    {
      config: { reading: 'none' },
      schema: {
        tags: ['cases'],
        summary:
          'Who of the staff has read this case: for supervision and audit by name, for the customer by department',
        params: CaseParams,
        querystring: ReadersQuery,
        response: { 200: ref(ReaderList) },
      },
    },
    async ({ actor, params, query: { limit = READINGS_A_PAGE, cursor = null } }) => {
      await requireCase(db, { ...params, actor })
      return readersOfCase(db, { ...params, actor, limit, cursor }).catch(refuseCursor)
    },
  )

  app.get(
    '/api/readings',
    {
      config: { reading: 'none' },
      schema: {
        tags: ['administration'],
        summary: 'The access log: who has read of which customers, for the audit',
        querystring: ReadingsQuery,
        response: { 200: ref(ReadingList) },
      },
    },
    async ({ actor, query: { limit = READINGS_A_PAGE, cursor = null, ...filters } }) => {
      assertMayAdminister(actor, 'read-access-log')
      return listReadings(db, { filters, limit, cursor }).catch(refuseCursor)
    },
  )
}

export default routes
