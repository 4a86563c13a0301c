import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { PROGRESS_STATES } from '../../domain/pages/progress.ts'
import { CASE_STATUSES, PARTIES, STEPS } from '../../domain/vocabulary.ts'
import { listProgressLinks, makeProgressLink, readProgress, revokeProgressLink } from '../commands/progress-links.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { SHORT_BODY } from '../http/body-limits.ts'
import { CaseNoText, CaseParams, closed, IdText, NoBody, nullable, ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'

const instant = Type.String({ format: 'date-time' })
const day = nullable(Type.String({ format: 'date' }))

const Progress = closed(
  {
    caseNo: Type.String(),
    status: Type.Enum(CASE_STATUSES),
    now: instant,
    withCustomer: Type.Boolean(),
    expiresAt: instant,
    steps: Type.Array(
      closed({
        step: Type.Enum(STEPS),
        phase: Type.Integer(),
        state: Type.Enum(PROGRESS_STATES),
        parties: Type.Array(Type.Enum(PARTIES)),
        doneOn: day,
        dueOn: day,
      }),
    ),
  },
  { $id: 'Progress', description: 'How far a case is: no names, no address, no files, no figures' },
)
const ProgressLinks = closed(
  {
    items: Type.Array(
      closed({
        id: Type.String(),
        createdAt: instant,
        expiresAt: instant,
        revokedAt: nullable(instant),
        lastUsedAt: nullable(instant),
        isOpen: Type.Boolean({ description: 'Neither revoked nor expired' }),
      }),
    ),
  },
  { $id: 'ProgressLinks', description: 'The links to the progress of a case, the newest first' },
)

/** Progress without an account: links that the applicant, or the account manager for them, gives out and ends. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const tags = ['cases']
  addSchemas(app, [Progress, ProgressLinks])

  app.post(
    '/api/auth/progress',
    {
      schema: {
        tags,
        security: [],
        summary: 'The progress that a link shows; a wrong, an expired and a revoked link are answered alike',
        body: closed({ token: Type.String({ minLength: 16, maxLength: 100 }) }),
        response: { 200: ref(Progress) },
      },
      ...SHORT_BODY,
    },
    ({ body }) => readProgress(deps, body.token),
  )
  app.get(
    '/api/cases/:caseNo/progress-links',
    {
      schema: {
        tags,
        summary: 'The links to the progress of a case',
        params: CaseParams,
        response: { 200: ref(ProgressLinks) },
      },
    },
    ({ actor, params }) => listProgressLinks(deps.db, { ...params, actor }),
  )
  app.post(
    '/api/cases/:caseNo/progress-links',
    {
      schema: {
        tags,
        summary: 'Make a link to the progress of a case, for 90 days; its token is given here alone',
        params: CaseParams,
        headers: WriteHeaders,
        body: NoBody,
        response: { 201: closed({ id: Type.String(), token: Type.String() }) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await makeProgressLink(deps, incoming(request), request.params.caseNo)),
  )
  app.post(
    '/api/cases/:caseNo/progress-links/:id/revoke',
    {
      schema: {
        tags,
        summary: 'End a link to the progress of a case',
        params: closed({ caseNo: CaseNoText, id: IdText }),
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: closed({ id: Type.String() }) },
      },
    },
    (request) => revokeProgressLink(deps, incoming(request), request.params),
  )
}

export default routes
