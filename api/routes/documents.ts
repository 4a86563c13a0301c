import { instantAt } from '../../db/instants.ts'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { marksOf } from '../../db/queries/cases/documents.ts'
import { findPeople } from '../../db/queries/people.ts'
import { isBusinessOf } from '../../domain/actions/available-actions.ts'
import { mayMark } from '../../domain/pages/reading.ts'
import { DOCUMENT_KINDS } from '../../domain/vocabulary.ts'
import type { DocumentKind } from '../../domain/vocabulary.ts'
import { documentsOf } from '../commands/documents.ts'
import { markDocument } from '../commands/mark-document.ts'
import { readState } from '../commands/send.ts'
import { takeBackDocument, takeBack } from '../commands/take-back.ts'
import { assertMayRead, assertMayUpload, findDocument, keepDocument } from '../commands/upload.ts'
import type { AppDeps } from '../deps.ts'
import { attachment } from '../files/file-name.ts'
import type { FileStore } from '../files/file-store.ts'
import { ACCEPTED_ENDINGS, ACCEPTED_TYPES } from '../files/media-type.ts'
import { receiveForm } from '../files/receive.ts'
import multipart from '../plugins/multipart.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { Deleted, Document, DocumentLine, MarkDocument, MarkedDocument } from '../schemas/documents.ts'
import { CaseParams, closed, DocumentKindText, IdParams, NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { buildValidator } from '../http/validation.ts'
import { incoming } from '../write.ts'

const Upload = closed({
  kind: DocumentKindText,
  file: Type.Unsafe<string>({ type: 'string', format: 'binary' }),
  internal: Type.Optional(
    Type.Unsafe<'true' | 'false'>({
      type: 'string',
      pattern: '^(true|false)$',
      description: 'Not for the customer; where absent, of staff all but letters are. The house alone may say so',
    }),
  ),
})

/** Files of a case, also of a draft under its case number: streamed in, streamed out, never changed; taken back only from a draft. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps; files: FileStore }> = async (app, { deps, files }) => {
  const { db } = deps
  await app.register(multipart, { maxUploadBytes: deps.config.maxUploadBytes })
  const tags = ['documents']
  const compile = buildValidator({})

  app.post(
    '/api/cases/:caseNo/documents',
    {
      schema: {
        tags,
        summary: `Add a document: ${ACCEPTED_ENDINGS.join(' ')}`,
        consumes: ['multipart/form-data'],
        params: CaseParams,
        headers: WriteHeaders,
        body: Upload,
        response: { 201: ref(Document) },
      },
      // The parts are read by the handler; the body's schema is there for OpenAPI.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : compile(part)),
    },
    async (request, reply) => {
      const { caseNo } = request.params
      await assertMayUpload(deps.keyed, request, caseNo)
      const { received, kind, name, internal } = await receiveForm(request, files, ({ fields, ...file }) => ({
        ...file,
        kind: knownKind(fields.get('kind')),
        internal: yesOrNo(fields.get('internal')),
      }))
      try {
        const write = { ...incoming(request), body: null }
        const { answer } = await keepDocument(deps, files, { write, caseNo, kind, name, received, internal })
        return await reply.code(201).send(answer)
      } finally {
        await files.discard(received)
      }
    },
  )

  app.get(
    '/api/cases/:caseNo/documents',
    {
      schema: {
        tags,
        summary: 'The documents of a case or of an own draft, the oldest first',
        params: CaseParams,
        response: { 200: Type.Object({ items: Type.Array(ref(DocumentLine)) }) },
      },
    },
    async ({ actor, params }) => {
      await assertMayRead(db, actor, params.caseNo)
      const { caseNo } = params
      const isStaff = actor.role !== 'applicant'
      const [rows, marks, state] = await Promise.all([
        documentsOf(db, actor, caseNo),
        isStaff ? marksOf(db, caseNo) : null,
        isStaff ? readState(db, caseNo) : null,
      ])
      const owners = await findPeople(
        db,
        rows.map(({ ownerId }) => ownerId),
      )
      const roleOf = (ownerId: string) => owners.get(ownerId)?.role ?? 'applicant'
      return {
        items: rows.map(({ id, kind, name, mediaType, bytes, sha256, internal, ownerId, createdAt }) => ({
          ...{ id, kind, name, mediaType, bytes, sha256 },
          internal,
          mayMark:
            state !== null &&
            isBusinessOf(state, actor) &&
            mayMark(actor, { state, owner: { id: ownerId, role: roleOf(ownerId) } }),
          marks: marks?.get(id) ?? [],
          uploadedBy: actor.role === 'applicant' && roleOf(ownerId) !== 'applicant' ? 'staff' : ownerId,
          uploadedAt: instantAt(createdAt),
        })),
      }
    },
  )

  app.get(
    '/api/documents/:id',
    {
      config: { reading: 'opened' },
      schema: { tags, summary: 'A document itself', params: IdParams, response: { 200: FileBytes, 304: Unchanged } },
    },
    async (request, reply) => {
      const { actor, params, headers } = request
      const { id, stream: caseNo, name, mediaType, bytes, sha256, erasedAt } = await findDocument(db, actor, params.id)
      if (erasedAt !== null) throw new ApiProblem('DOCUMENT_ERASED')
      request.showing = { cases: [caseNo], file: id }
      const etag = `"${sha256}"`
      const validity = { etag, 'cache-control': 'private, max-age=0, must-revalidate' }
      if (headers['if-none-match']?.includes(etag)) return reply.headers(validity).code(304).send()
      const stream = await files.read(id, bytes)
      // Before the headers of a file are set: what follows is a problem document, for HEAD as for GET.
      if (stream === null) throw new ApiProblem('DOCUMENT_BYTES_MISSING')
      reply.headers({ ...validity, 'content-length': bytes, 'content-disposition': attachment(name) })
      return reply.type(mediaType).send(stream)
    },
  )

  app.post(
    '/api/documents/:id/mark',
    {
      schema: {
        tags,
        summary: 'Say whether a document is for the customer; who said it is kept',
        params: IdParams,
        headers: WriteHeaders,
        body: ref(MarkDocument),
        response: { 200: ref(MarkedDocument) },
      },
    },
    (request) => markDocument(db, incoming(request), { id: request.params.id, internal: request.body.internal }),
  )

  app.delete(
    '/api/documents/:id',
    {
      schema: {
        tags,
        summary: 'Take back a document of an own draft; after the submission none can be',
        params: IdParams,
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(Deleted) },
      },
    },
    async (request) =>
      takeBack({ db, files, write: incoming(request) }, (tx) => takeBackDocument(tx, request.actor, request.params.id)),
  )
}

export default routes

const FileBytes = {
  description: 'The bytes as they were uploaded',
  content: Object.fromEntries(ACCEPTED_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
}
const Unchanged = { description: 'It is what the caller has', type: 'null' }

function yesOrNo(text: string | undefined): boolean | null {
  if (text === undefined) return null
  if (text === 'true' || text === 'false') return text === 'true'
  throw new InvalidInput([{ field: '/internal', in: 'body', rule: 'enum', expected: 'true, false' }])
}

function knownKind(text: string | undefined): DocumentKind {
  const kind = DOCUMENT_KINDS.find((each) => each === text)
  if (kind !== undefined) return kind
  const rule = text === undefined ? { rule: 'required' } : { rule: 'enum', expected: DOCUMENT_KINDS.join(', ') }
  throw new InvalidInput([{ field: '/kind', in: 'body', ...rule }])
}
