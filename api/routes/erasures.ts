import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { findErasure, listErasures } from '../../db/queries/erasures.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import { KEPT_TERMS } from '../../domain/privacy/kept-data.ts'
import {
  askErasure,
  confirmErasure,
  prepareErasure,
  prepareForCompany,
  refuseErasure,
  withdrawErasure,
} from '../commands/erasures.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { refuseCursor } from '../http/cursor.ts'
import { ApiProblem } from '../http/problems.ts'
import {
  ERASURE_SCHEMAS,
  ErasureChanged,
  ErasureList,
  ErasureRefused,
  ERASURES_A_PAGE,
  ErasureShape,
  ErasuresQuery,
  NewErasure,
} from '../schemas/erasures.ts'
import { IdParams, NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'

/** Erasing what is kept about customers: asked for, prepared by one administrator, confirmed by another (docs/decisions/0037). */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db, config } = deps
  const terms = config.keeping ?? KEPT_TERMS
  const tags = ['administration']
  addSchemas(app, ERASURE_SCHEMAS)

  app.post(
    '/api/me/erasure',
    {
      schema: {
        tags: ['account'],
        summary: 'Ask that what may be erased about me is erased; who has asked already is answered with that',
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(ErasureChanged) },
      },
    },
    (request) => askErasure(db, incoming(request)),
  )
  app.post(
    '/api/me/erasure/withdraw',
    {
      schema: {
        tags: ['account'],
        summary: 'Take the request back, as long as it does not run',
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(ErasureChanged) },
      },
    },
    (request) => withdrawErasure(db, incoming(request)),
  )

  app.get(
    '/api/erasures',
    {
      config: { reading: 'none' },
      schema: {
        tags,
        summary: 'Erasures of the data of customers, where each stands',
        querystring: ErasuresQuery,
        response: { 200: ref(ErasureList) },
      },
    },
    async ({ actor, query: { limit = ERASURES_A_PAGE, cursor = null, status, person } }) => {
      assertMayAdminister(actor, 'read-erasures')
      const filters = { person, status: status === undefined ? undefined : [status] }
      return listErasures(db, { filters, limit, cursor }).catch(refuseCursor)
    },
  )
  app.get(
    '/api/erasures/:id',
    {
      config: { reading: 'none' },
      schema: {
        tags,
        summary: 'An erasure with what goes, by number, and what has to be kept until when',
        params: IdParams,
        response: { 200: ref(ErasureShape) },
      },
    },
    async ({ actor, params: { id } }) => {
      assertMayAdminister(actor, 'read-erasures')
      const found = await findErasure(db, id, terms)
      if (found === null) throw new ApiProblem('NOT_FOUND')
      const { plan, ...line } = found
      const { cases, texts, files, account, kept } = plan
      return { ...line, plan: { cases, texts: texts.length, files: files.length, account, kept } }
    },
  )
  app.post(
    '/api/erasures',
    {
      schema: {
        tags,
        summary: 'Prepare the erasure of a customer’s data for the company, as a term is over',
        headers: WriteHeaders,
        body: ref(NewErasure),
        response: { 201: ref(ErasureChanged) },
      },
    },
    async (request, reply) => reply.code(201).send(await prepareForCompany(db, incoming(request), request.body.person)),
  )
  app.post(
    '/api/erasures/:id/prepare',
    {
      schema: {
        tags,
        summary: 'Prepare what a customer asked for: another administrator has to confirm it',
        params: IdParams,
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(ErasureChanged) },
      },
    },
    (request) => prepareErasure(db, incoming(request), request.params.id),
  )
  app.post(
    '/api/erasures/:id/confirm',
    {
      schema: {
        tags,
        summary: 'Confirm what another administrator prepared: it runs at once and cannot be taken back',
        params: IdParams,
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(ErasureChanged) },
      },
    },
    (request) => confirmErasure(db, incoming(request), request.params.id),
  )
  app.post(
    '/api/erasures/:id/refuse',
    {
      schema: {
        tags,
        summary: 'Refuse an erasure with one of the reasons that there are',
        params: IdParams,
        headers: WriteHeaders,
        body: ref(ErasureRefused),
        response: { 200: ref(ErasureChanged) },
      },
    },
    (request) => refuseErasure(db, incoming(request), { id: request.params.id, reason: request.body.reason }),
  )
}

export default routes
