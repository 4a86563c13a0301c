import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { findRedating, listRedatingCases, listRedatings } from '../../db/queries/redatings.ts'
import type { RedatingLine } from '../../db/queries/redatings.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { applyRedating, cancelRedating, previewRedating } from '../commands/redatings.ts'
import { refuseCursor } from '../http/cursor.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import {
  ApplyBody,
  NewRedatingBody,
  RedatingAnswerShape,
  RedatingCaseList,
  RedatingCaseQuery,
  RedatingList,
  RedatingQuery,
  RedatingShape,
  REDATINGS_A_PAGE,
} from '../schemas/redatings.ts'
import { IdParams, NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'

/** Re-datings 重算期限: what a change of calendar or limits does to the open cases, shown before it is applied. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  const tags = ['administration']

  app.post(
    '/api/redatings',
    {
      schema: {
        tags,
        summary: 'Compute what other versions would change in the open cases; nothing is changed yet',
        headers: WriteHeaders,
        body: ref(NewRedatingBody),
        response: { 201: ref(RedatingAnswerShape) },
      },
    },
    async (request, reply) => reply.code(201).send(await previewRedating(deps, incoming(request), request.body)),
  )

  app.get(
    '/api/redatings',
    {
      schema: {
        tags,
        summary: 'Re-datings, the newest first',
        querystring: RedatingQuery,
        response: { 200: ref(RedatingList) },
      },
    },
    ({ actor, query: { limit = REDATINGS_A_PAGE, cursor = null } }) => {
      assertMayAdminister(actor, 'read-redatings')
      return listRedatings(db, { limit, cursor }).catch(refuseCursor)
    },
  )

  app.get(
    '/api/redatings/:id',
    { schema: { tags, summary: 'How far it has come', params: IdParams, response: { 200: ref(RedatingShape) } } },
    ({ actor, params }) => requireRedating(actor, params.id),
  )

  app.get(
    '/api/redatings/:id/cases',
    {
      config: { reading: 'none' },
      schema: {
        tags,
        summary: 'What it changes, case by case',
        params: IdParams,
        querystring: RedatingCaseQuery,
        response: { 200: ref(RedatingCaseList) },
      },
    },
    async ({ actor, params, query: { limit = REDATINGS_A_PAGE, cursor = null, ...filters } }) => {
      const { id } = await requireRedating(actor, params.id)
      return listRedatingCases(db, { id, ...filters, limit, cursor }).catch(refuseCursor)
    },
  )

  const act = (summary: string) => ({
    tags,
    summary,
    params: IdParams,
    headers: WriteHeaders,
    response: { 200: ref(RedatingAnswerShape) },
  })

  app.post(
    '/api/redatings/:id/apply',
    { schema: { ...act('Re-date the cases as they were shown'), body: ref(ApplyBody) } },
    (request) => applyRedating(deps, incoming(request), { ...request.params, ...request.body }),
  )

  app.post(
    '/api/redatings/:id/cancel',
    { schema: { ...act('Give up what is not done yet'), body: NoBody } },
    (request) => cancelRedating(deps, incoming(request), request.params.id),
  )

  async function requireRedating(actor: Actor, id: string): Promise<RedatingLine> {
    assertMayAdminister(actor, 'read-redatings')
    const found = await findRedating(db, id)
    if (found === null) throw new ApiProblem('NOT_FOUND')
    return found
  }
}

export default routes
