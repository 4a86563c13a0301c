import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { authoriseAgent, listAgents, revokeAgent } from '../commands/agents.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { AgentList, AgentParams, Changed, COMPANY_SCHEMAS, NewAgentBody } from '../schemas/companies.ts'
import { CaseParams, NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { PersonName } from '../schemas/parts.ts'
import { incoming } from '../write.ts'

/** Agents: who acts for the customer of a case, until when, by which letter. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const tags = ['cases']
  addSchemas(app, [PersonName, ...COMPANY_SCHEMAS])

  app.get(
    '/api/cases/:caseNo/agents',
    {
      schema: {
        tags,
        summary: 'The agents of a case; an agent sees the own authorisation alone',
        params: CaseParams,
        response: { 200: ref(AgentList) },
      },
    },
    ({ actor, params }) => listAgents(deps, { ...params, actor }),
  )
  app.post(
    '/api/cases/:caseNo/agents',
    {
      schema: {
        tags,
        summary: 'Authorise somebody to act for the customer of a case',
        params: CaseParams,
        headers: WriteHeaders,
        body: ref(NewAgentBody),
        response: { 201: ref(Changed) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await authoriseAgent(deps, incoming(request), request.params.caseNo, request.body)),
  )
  app.post(
    '/api/cases/:caseNo/agents/:id/revoke',
    {
      schema: {
        tags,
        summary: 'End an authorisation at once',
        params: AgentParams,
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(Changed) },
      },
    },
    (request) => revokeAgent(deps, incoming(request), request.params),
  )
}

export default routes
