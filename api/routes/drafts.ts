import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { draftCheck } from '../commands/check.ts'
import {
  changeDraft,
  checkDraft,
  createDraft,
  draftAnswer,
  listDrafts,
  readDraft,
  regionOf,
  servedRegions,
} from '../commands/drafts.ts'
import { identityOf, once } from '../commands/idempotency.ts'
import { deleteDraft, takeBack } from '../commands/take-back.ts'
import { submitDraft } from '../commands/submit.ts'
import { LONG_BODY } from '../http/body-limits.ts'
import type { AppDeps } from '../deps.ts'
import type { FileStore } from '../files/file-store.ts'
import { languageOf } from '../http/language.ts'
import { Application } from '../schemas/application.ts'
import { Deleted } from '../schemas/documents.ts'
import { Confirmed, Draft, DraftCheck, RegionList } from '../schemas/drafts.ts'
import { CaseNoText, closed, IdParams, NoBody, ref, WriteHeaders, Written } from '../schemas/kit.ts'
import { incoming } from '../write.ts'

const Version = Type.Integer({ minimum: 1, description: 'The version that was read' })
const NewDraft = closed({
  body: Type.Optional(ref(Application)),
  company: Type.Optional(Type.String({ maxLength: 64, description: 'The company account in whose name it is' })),
})
const ChangedDraft = closed({ version: Version, body: ref(Application) })
const Submission = closed({ version: Version, confirmed: Type.Optional(Confirmed) })
const Paging = closed({
  before: Type.Optional(CaseNoText),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})

/** Applications being written, and their submission. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps; files: FileStore }> = async (app, { deps, files }) => {
  const { db, rules } = deps
  const tags = ['drafts']

  app.get(
    '/api/regions',
    { schema: { tags, summary: 'The regions in which one may apply', response: { 200: ref(RegionList) } } },
    async () => ({ items: await servedRegions(db) }),
  )

  app.post(
    '/api/drafts',
    {
      ...LONG_BODY,
      schema: {
        tags,
        summary: 'Begin an application; its case number is drawn now',
        headers: WriteHeaders,
        body: Type.Union([NewDraft, Type.Null()]),
        response: { 201: ref(Draft) },
      },
    },
    async (request, reply) => {
      const { actor, body } = request
      const { answer } = await once(db, identityOf(incoming(request)), async (tx) => ({
        status: 201,
        answer: await createDraft(tx, actor, body?.body ?? {}, body?.company),
      }))
      return reply.code(201).send(answer)
    },
  )

  app.get(
    '/api/drafts',
    {
      schema: {
        tags,
        summary: 'My drafts, the newest first; `before` a case number goes on',
        querystring: Paging,
        response: { 200: Type.Object({ items: Type.Array(ref(Draft)) }) },
      },
    },
    async ({ actor, query }) => ({ items: await listDrafts(db, actor, query) }),
  )

  app.get(
    '/api/drafts/:id',
    { schema: { tags, summary: 'One of my drafts', params: IdParams, response: { 200: ref(Draft) } } },
    async ({ actor, params }) => draftAnswer(await readDraft(db, actor, params.id)),
  )

  app.put(
    '/api/drafts/:id',
    {
      ...LONG_BODY,
      schema: {
        tags,
        summary: 'Replace what a draft says',
        params: IdParams,
        headers: WriteHeaders,
        body: ChangedDraft,
        response: { 200: ref(Draft) },
      },
    },
    async (request) => {
      const { actor, params, body } = request
      const { answer } = await once(db, identityOf(incoming(request)), async (tx) => ({
        status: 200,
        answer: await changeDraft(tx, actor, { ...params, ...body }),
      }))
      return answer
    },
  )

  app.delete(
    '/api/drafts/:id',
    {
      schema: {
        tags,
        summary: 'Delete a draft with its documents; its case number is not given out again',
        params: IdParams,
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(Deleted) },
      },
    },
    async (request) =>
      takeBack({ db, files, write: incoming(request) }, (tx) => deleteDraft(tx, request.actor, request.params.id)),
  )

  app.post(
    '/api/drafts/:id/check',
    {
      schema: {
        tags,
        summary: 'The route of a draft with its limits, and what it still lacks; writes nothing',
        params: IdParams,
        body: NoBody,
        response: { 200: ref(DraftCheck) },
      },
    },
    async (request) => {
      const draft = await readDraft(db, request.actor, request.params.id)
      const { profile } = await rules.current(regionOf(draft))
      return draftCheck(await checkDraft(db, draft, profile), profile, languageOf(request))
    },
  )

  app.post(
    '/api/drafts/:id/submit',
    {
      schema: {
        tags,
        summary: 'Submit a draft: the case begins',
        params: IdParams,
        headers: WriteHeaders,
        body: Submission,
        response: { 200: ref(Written) },
      },
    },
    async (request) =>
      submitDraft(deps, {
        write: incoming(request),
        draftId: request.params.id,
        ...request.body,
        rules,
        language: languageOf(request),
      }),
  )
}

export default routes
