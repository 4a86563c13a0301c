import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { asksOfCompany, asksOfPerson, companiesOf, licencesToCheck, membersOf } from '../../db/queries/companies.ts'
import type { CompanyLine } from '../../db/queries/companies.ts'
import { mayApplyFor, mayCheckLicences } from '../../domain/people/companies.ts'
import { Refusal } from '../../domain/refusals.ts'
import {
  answerAsk,
  askToJoin,
  changeMember,
  inviteMember,
  registerCompany,
  removeMember,
  withdrawAsk,
} from '../commands/companies.ts'
import { checkLicence, fileLicence, findLicence } from '../commands/licences.ts'
import type { AppDeps } from '../deps.ts'
import { attachment } from '../files/file-name.ts'
import type { FileStore } from '../files/file-store.ts'
import { ACCEPTED_ENDINGS, ACCEPTED_TYPES } from '../files/media-type.ts'
import { receiveForm } from '../files/receive.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { ApiProblem } from '../http/problems.ts'
import { buildValidator } from '../http/validation.ts'
import multipart from '../plugins/multipart.ts'
import {
  Changed,
  COMPANY_SCHEMAS,
  CompanyList,
  CompanyPage,
  CompanyParams,
  Invitation,
  JoinBody,
  LicenceList,
  LicenceRefusal,
  MemberParams,
  NewCompanyBody,
  RoleBody,
} from '../schemas/companies.ts'
import { closed, IdParams, NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { PersonName } from '../schemas/parts.ts'
import Type from 'typebox'
import { incoming } from '../write.ts'

const Upload = closed({ file: Type.Unsafe<string>({ type: 'string', format: 'binary' }) })
const FileBytes = {
  description: 'The bytes as they were uploaded',
  content: Object.fromEntries(ACCEPTED_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
}

/** Company accounts: their registration with a second person's consent, their members, their business licences. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps; files: FileStore }> = async (app, { deps, files }) => {
  const { db } = deps
  const tags = ['companies']
  const compile = buildValidator({})
  addSchemas(app, [PersonName, ...COMPANY_SCHEMAS])
  await app.register(multipart, { maxUploadBytes: deps.config.maxUploadBytes })
  const write = { tags, headers: WriteHeaders, response: { 200: ref(Changed) } }

  app.get(
    '/api/companies',
    { schema: { tags, summary: 'My company accounts, and what is asked of me', response: { 200: ref(CompanyList) } } },
    async ({ actor }) => {
      const [items, asks] = await Promise.all([companiesOf(db, actor.id), asksOfPerson(db, actor.id)])
      return { items: items.map(shown), asks }
    },
  )
  app.post(
    '/api/companies',
    {
      schema: {
        tags,
        summary: 'Register a company account; it counts once the second person has consented',
        headers: WriteHeaders,
        body: ref(NewCompanyBody),
        response: { 201: ref(Changed) },
      },
    },
    async (request, reply) => {
      const { language, ...body } = request.body
      const asker = { language, client: request.ip }
      return reply.code(201).send(await registerCompany(deps, incoming(request), body, asker))
    },
  )
  app.post(
    '/api/companies/join',
    {
      schema: {
        tags,
        summary: 'Ask the managers of the company of a code to be let in; answered alike whether or not there is one',
        headers: WriteHeaders,
        body: ref(JoinBody),
        response: { 200: closed({}) },
      },
    },
    (request) => askToJoin(deps, incoming(request), request.body.creditCode),
  )
  app.get(
    '/api/companies/:id',
    {
      schema: {
        tags,
        summary: 'A company account with its members, for its members',
        params: CompanyParams,
        response: { 200: ref(CompanyPage) },
      },
    },
    async ({ actor, params: { id } }) => {
      const company = (await companiesOf(db, actor.id)).find((each) => each.id === id)
      if (company === undefined) throw new Refusal('COMPANY_NOT_FOUND')
      const { role } = company
      const [members, asks] = await Promise.all([
        membersOf(db, id),
        asksOfCompany(db, { companyId: id, person: actor.id, role }),
      ])
      return { company: shown(company), members, asks }
    },
  )
  app.post(
    '/api/companies/:id/invitations',
    { schema: { ...write, summary: 'Ask somebody to become a member', params: CompanyParams, body: ref(Invitation) } },
    (request) => {
      const { language, ...invited } = request.body
      const asker = { language, client: request.ip }
      return inviteMember(deps, incoming(request), { ...invited, company: request.params.id }, asker)
    },
  )
  app.post(
    '/api/companies/:id/members/:person/role',
    { schema: { ...write, summary: 'Give a member another role', params: MemberParams, body: ref(RoleBody) } },
    (request) => {
      const { id, person } = request.params
      return changeMember(deps, incoming(request), { company: id, person, role: request.body.role })
    },
  )
  app.post(
    '/api/companies/:id/members/:person/remove',
    { schema: { ...write, summary: 'Remove a member, or leave', params: MemberParams, body: NoBody } },
    (request) => {
      const { id, person } = request.params
      return removeMember(deps, incoming(request), { company: id, person })
    },
  )
  app.post(
    '/api/company-asks/:id/accept',
    { schema: { ...write, summary: 'Consent, accept, or let somebody in', params: IdParams, body: NoBody } },
    (request) => answerAsk(deps, incoming(request), request.params.id, 'accept'),
  )
  app.post(
    '/api/company-asks/:id/refuse',
    { schema: { ...write, summary: 'Say no to what was asked', params: IdParams, body: NoBody } },
    (request) => answerAsk(deps, incoming(request), request.params.id, 'refuse'),
  )
  app.post(
    '/api/company-asks/:id/withdraw',
    { schema: { ...write, summary: 'Take back what was asked', params: IdParams, body: NoBody } },
    (request) => withdrawAsk(deps, incoming(request), request.params.id),
  )
  app.post(
    '/api/companies/:id/licence',
    {
      schema: {
        ...write,
        summary: `File the scan of the business licence: ${ACCEPTED_ENDINGS.join(' ')}`,
        consumes: ['multipart/form-data'],
        params: CompanyParams,
        body: Upload,
      },
      // The parts are read by the handler; the body's schema is there for OpenAPI.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : compile(part)),
    },
    async (request) => {
      const { id } = request.params
      if (!(await companiesOf(db, request.actor.id)).some((each) => each.id === id)) {
        throw new Refusal('COMPANY_NOT_FOUND')
      }
      const { received, name } = await receiveForm(request, files, (form) => form)
      try {
        return await fileLicence(deps, files, { write: incoming(request), company: id, name, received })
      } finally {
        await files.discard(received)
      }
    },
  )
  app.get(
    '/api/companies/:id/licence',
    {
      config: { reading: 'none' },
      schema: {
        tags,
        summary: 'The business licence that was filed last, for members and marketing',
        params: CompanyParams,
        response: { 200: FileBytes },
      },
    },
    async ({ actor, params }, reply) => {
      const { id, name, mediaType, bytes } = await findLicence(db, actor, params.id)
      const stream = await files.read(id, bytes)
      if (stream === null) throw new ApiProblem('DOCUMENT_BYTES_MISSING')
      reply.headers({ 'cache-control': 'private, no-store', 'content-length': bytes })
      return reply.header('content-disposition', attachment(name)).type(mediaType).send(stream)
    },
  )
  app.get(
    '/api/licences',
    {
      config: { reading: 'none' },
      schema: { tags, summary: 'Business licences that marketing has to look at', response: { 200: ref(LicenceList) } },
    },
    async ({ actor }) => {
      if (!mayCheckLicences(actor)) throw new Refusal('NOT_ALLOWED')
      return { items: await licencesToCheck(db, actor) }
    },
  )
  app.post(
    '/api/licences/:id/confirm',
    { schema: { ...write, summary: 'Confirm a business licence', params: CompanyParams, body: NoBody } },
    (request) =>
      checkLicence(deps, incoming(request), { company: request.params.id, verdict: 'confirmed', reason: null }),
  )
  app.post(
    '/api/licences/:id/refuse',
    { schema: { ...write, summary: 'Refuse a business licence', params: CompanyParams, body: ref(LicenceRefusal) } },
    (request) => {
      const { reason } = request.body
      return checkLicence(deps, incoming(request), { company: request.params.id, verdict: 'refused', reason })
    },
  )
}

export default routes

function shown(company: CompanyLine) {
  return { ...company, mayApply: mayApplyFor(company) }
}
