import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Static } from 'typebox'
import { businessNow } from '../../db/clock.ts'
import { readTrends } from '../../db/queries/trends/trends.ts'
import type { TrendsOf } from '../../db/queries/trends/trends-shapes.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { addDays, addMonths, civilDateOf } from '../../domain/time/instant.ts'
import { assertMayOversee } from '../../domain/people/oversight.ts'
import { addSchemas } from '../http/add-schemas.ts'
import type { AppDeps } from '../deps.ts'
import { trendSheets } from '../exports/trend-sheets.ts'
import { attachment } from '../files/file-name.ts'
import { languageOf } from '../http/language.ts'
import { InvalidInput } from '../http/problems.ts'
import { ref } from '../schemas/kit.ts'
import { TREND_SCHEMAS, TREND_YEARS, TrendQuery, TrendsShape } from '../schemas/trends.ts'
import { workbookOf, XLSX, WorkbookFile } from '../exports/workbook.ts'

/** How limits were kept over time. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  const tags = ['oversight']
  addSchemas(app, TREND_SCHEMAS)

  app.get(
    '/api/trends',
    {
      schema: {
        tags,
        summary: 'How limits were kept, by step, by row of the regulation and by case',
        description: "Of the cases that the caller may see, by when it was closed. What is still open is the board's.",
        querystring: TrendQuery,
        response: { 200: ref(TrendsShape) },
      },
    },
    async ({ actor, query }) => readTrends(db, await askedFor(actor, query)),
  )

  app.get(
    '/api/trends.xlsx',
    {
      schema: {
        tags,
        summary: 'The same as a workbook, with headings in the language of Accept-Language',
        querystring: TrendQuery,
        response: { 200: WorkbookFile },
      },
    },
    async (request, reply) => {
      const trends = await readTrends(db, await askedFor(request.actor, request.query))
      const language = languageOf(request)
      reply.header('content-disposition', attachment(`trends-${trends.from}-${trends.to}.xlsx`))
      return reply.type(XLSX).send(workbookOf(trendSheets(trends, language)))
    },
  )

  /** Asks the permission first. Throws InvalidInput if the time is none, or too long. */
  async function askedFor(actor: Actor, query: Static<typeof TrendQuery>): Promise<TrendsOf> {
    assertMayOversee(actor, 'trends')
    const { to = civilDateOf(await businessNow(db)), by = 'month', region, category } = query
    const { from = addDays(addMonths(to, -3), 1) } = query
    const earliest = addMonths(to, -12 * TREND_YEARS)
    if (from > to) throw wrongFrom({ rule: 'maximum', expected: to })
    if (from < earliest) throw wrongFrom({ rule: 'minimum', expected: earliest })
    return { actor, from, to, by, region, category }
  }
}

export default routes

function wrongFrom(broken: { rule: 'maximum' | 'minimum'; expected: string }): InvalidInput {
  return new InvalidInput([{ field: '/from', in: 'query', ...broken }])
}
