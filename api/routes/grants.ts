import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { grantHolders, listGrants } from '../../db/queries/grants.ts'
import { grantsShown } from '../../domain/people/grants.ts'
import { Refusal } from '../../domain/refusals.ts'
import { endGrant, giveGrant } from '../commands/grants.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { refuseCursor } from '../http/cursor.ts'
import {
  GRANTS_A_PAGE,
  GRANT_SCHEMAS,
  GrantChanged,
  GrantHolders,
  GrantList,
  GrantsQuery,
  NewGrantBody,
} from '../schemas/grants.ts'
import { IdParams, NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'

/** What lets an administrator read of customers: given by somebody else, with a reason, for a day at the most. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  const tags = ['administration']
  addSchemas(app, GRANT_SCHEMAS)

  app.get(
    '/api/grants',
    {
      config: { reading: 'none' },
      schema: {
        tags,
        summary: 'Who may read of which customers, by whom, why and until when',
        querystring: GrantsQuery,
        response: { 200: ref(GrantList) },
      },
    },
    ({ actor, query: { limit = GRANTS_A_PAGE, cursor = null, ...filters } }) =>
      listGrants(db, { actor, filters, limit, cursor }).catch(refuseCursor),
  )
  app.get(
    '/api/grants/holders',
    { schema: { tags, summary: 'To whom reading may be granted', response: { 200: ref(GrantHolders) } } },
    async ({ actor }) => {
      if (grantsShown(actor) === 'own') throw new Refusal('NOT_ALLOWED')
      return { items: await grantHolders(db) }
    },
  )
  app.post(
    '/api/grants',
    {
      schema: {
        tags,
        summary: 'Let an administrator read of customers for a time; nobody can for themselves',
        headers: WriteHeaders,
        body: ref(NewGrantBody),
        response: { 201: ref(GrantChanged) },
      },
    },
    async (request, reply) => reply.code(201).send(await giveGrant(db, incoming(request), request.body)),
  )
  app.post(
    '/api/grants/:id/end',
    {
      schema: {
        tags,
        summary: 'End a grant before its time',
        params: IdParams,
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(GrantChanged) },
      },
    },
    (request) => endGrant(db, incoming(request), request.params.id),
  )
}

export default routes
