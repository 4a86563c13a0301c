import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { listReadings, readersOfCase } from '../../db/queries/readings.ts'
import { isBusinessOf } from '../../domain/actions/available-actions.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { refuseCursor } from '../http/cursor.ts'
import { readingSheet } from '../exports/reading-sheet.ts'
import { workbookOf, XLSX, WorkbookFile } from '../exports/workbook.ts'
import { attachment } from '../files/file-name.ts'
import { languageOf } from '../http/language.ts'
import { CaseParams, ref } from '../schemas/kit.ts'
import {
  ReaderList,
  ReadersQuery,
  READINGS_A_PAGE,
  READING_SCHEMAS,
  ReadingList,
  ReadingsExportQuery,
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
      const { state } = await requireCase(db, { ...params, actor })
      // a supervisor of another region who has a copy does not watch over this one
      if (!isBusinessOf(state, actor)) throw new Refusal('NOT_ALLOWED')
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

  app.get(
    '/api/readings.xlsx',
    {
      config: { reading: 'exported' },
      schema: {
        tags: ['administration'],
        summary:
          'The same as a workbook, with headings in the language of Accept-Language; stands in the access log itself',
        description: `${READINGS_EXPORTED_AT_MOST} rows at the most; where there are more, the last row says so.`,
        querystring: ReadingsExportQuery,
        response: { 200: WorkbookFile },
      },
    },
    async (request, reply) => {
      const { actor, query: filters } = request
      assertMayAdminister(actor, 'read-access-log')
      const { items, nextCursor } = await listReadings(db, { filters, limit: READINGS_EXPORTED_AT_MOST, cursor: null })
      request.showing = { cases: [], always: true }
      reply.header('content-disposition', attachment('access-log.xlsx'))
      return reply.type(XLSX).send(workbookOf([readingSheet(items, nextCursor !== null, languageOf(request))]))
    },
  )
}

const READINGS_EXPORTED_AT_MOST = 50_000

export default routes
