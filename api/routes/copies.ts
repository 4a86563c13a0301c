import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { copiesOfCase, copyableBy, listCopies } from '../../db/queries/copies.ts'
import { copiesAs } from '../../domain/actions/copies.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { Refusal } from '../../domain/refusals.ts'
import { changeCopy, sendCopies } from '../commands/copies.ts'
import type { CopyAct } from '../commands/copies.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { refuseCursor } from '../http/cursor.ts'
import {
  COPIES_A_PAGE,
  CopiesOfCase,
  CopiesQuery,
  CopiesSent,
  Copyable,
  CopyChanged,
  CopyList,
  CopyOpinion,
  COPY_SCHEMAS,
  SendCopies,
} from '../schemas/copies.ts'
import { CaseParams, IdParams, NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'
import type { WriteRequest } from '../write.ts'

/** Copies 抄送 of a case: colleagues read it, mark it as read, and may give an opinion; nothing waits for them. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps: { db } }) => {
  const tags = ['copies']
  addSchemas(app, COPY_SCHEMAS)

  app.get(
    '/api/copies',
    {
      schema: { tags, summary: 'What was copied to me', querystring: CopiesQuery, response: { 200: ref(CopyList) } },
    },
    async ({ actor, query: { read, limit = COPIES_A_PAGE, cursor = null } }) =>
      listCopies(db, { actor, read, limit, cursor }).catch(refuseCursor),
  )

  app.get(
    '/api/cases/:caseNo/copies',
    {
      schema: {
        tags,
        summary: 'Who was sent a copy of a case, and when they read it',
        params: CaseParams,
        response: { 200: ref(CopiesOfCase) },
      },
    },
    async ({ actor, params }) => {
      const { state } = await requireStaff({ ...params, actor })
      return { items: await copiesOfCase(db, { ...params, actor }), maySend: copiesAs(state, actor) !== null }
    },
  )

  app.get(
    '/api/cases/:caseNo/copies/colleagues',
    {
      config: { reading: 'none' },
      schema: {
        tags,
        summary: 'Who can be sent a copy of a case',
        params: CaseParams,
        response: { 200: ref(Copyable) },
      },
    },
    async ({ actor, params }) => {
      const { state } = await requireStaff({ ...params, actor })
      const as = copiesAs(state, actor)
      if (as === null) throw new Refusal('NOT_ALLOWED')
      return { items: await copyableBy(db, as) }
    },
  )

  app.post(
    '/api/cases/:caseNo/copies',
    {
      schema: {
        tags,
        summary: 'Send colleagues a copy of a case 抄送',
        description: 'They read the case from then on, also after a return and when it is over, until it is withdrawn.',
        params: CaseParams,
        headers: WriteHeaders,
        body: ref(SendCopies),
        response: { 201: ref(CopiesSent) },
      },
    },
    async (request, reply) => {
      const sent = await sendCopies(db, incoming(request), { ...request.params, ...request.body })
      return reply.code(201).send(sent)
    },
  )

  const schemaOf = (summary: string) => {
    return { tags, summary, params: IdParams, headers: WriteHeaders, response: { 200: ref(CopyChanged) } }
  }
  const change = (request: WriteRequest & { params: { id: string } }, act: CopyAct) =>
    changeCopy(db, incoming(request), { ...request.params, act })

  app.post(
    '/api/copies/:id/read',
    { schema: { ...schemaOf('Mark a copy that one was sent as read'), body: NoBody } },
    (request) => change(request, { action: 'mark-read' }),
  )
  app.post(
    '/api/copies/:id/opinion',
    { schema: { ...schemaOf('Give an opinion on a copy that one was sent'), body: ref(CopyOpinion) } },
    (request) => change(request, { action: 'give-opinion', text: request.body.text }),
  )
  app.post('/api/copies/:id/withdraw', { schema: { ...schemaOf('Withdraw a copy'), body: NoBody } }, (request) =>
    change(request, { action: 'withdraw-copy' }),
  )

  /** The head of a case whose copies this person may know of: the staff who see it. */
  async function requireStaff(read: { caseNo: string; actor: Actor }) {
    const found = await requireCase(db, read)
    if (read.actor.role === 'applicant' || read.actor.role === 'administrator') throw new Refusal('NOT_ALLOWED')
    return found
  }
}

export default routes
