import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { availableAdministration } from '../../domain/administration.ts'
import { availableOversight } from '../../domain/oversight.ts'
import type { AppDeps } from '../deps.ts'
import { sendProblem } from '../plugins/errors.ts'
import { signInLimit } from '../plugins/rate-limit.ts'
import { ApiProblem } from '../problems.ts'
import type { HttpCode } from '../problem-texts.ts'
import { Person } from '../schemas/person.ts'
import { closed, NoBody, nullable, ref } from '../schemas/shared.ts'
import { CLIENT_ADDRESS_HEADER } from '../sign-in.ts'

const Credentials = closed({
  email: Type.String({ format: 'email', maxLength: 254 }),
  password: Type.String({ minLength: 1, maxLength: 128 }),
  rememberMe: Type.Optional(Type.Boolean()),
})

/** Sign-in and sign-out by the account library, answered with our schemas and problems; and who one is. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { config } = deps
  const tags = ['sign-in']
  const { origin } = new URL(config.publicUrl)

  app.post(
    '/api/auth/sign-in/email',
    {
      schema: { tags, summary: 'Sign in', security: [], body: Credentials, response: { 200: UserAnswer } },
      config: signInLimit(config.rateLimit),
    },
    (request, reply) => pass(request, reply),
  )
  app.post(
    '/api/auth/sign-out',
    {
      schema: {
        tags,
        summary: 'Sign out',
        body: NoBody,
        response: { 200: Type.Object({ success: Type.Boolean() }) },
      },
    },
    (request, reply) => pass(request, reply),
  )
  app.get(
    '/api/auth/get-session',
    { schema: { tags, summary: 'The present session, null without one', response: { 200: SessionAnswer } } },
    (request, reply) => pass(request, reply),
  )
  app.get(
    '/api/me',
    { schema: { tags, summary: 'Who I am', response: { 200: ref(Person) } } },
    async ({ caller, actor }) => {
      if (caller === null) throw new ApiProblem('UNAUTHENTICATED')
      return { ...caller, oversight: availableOversight(actor), administration: availableAdministration(actor) }
    },
  )

  /** Hands the request to the account library as the one it knows: our own origin was checked before. */
  async function pass(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const headers = fromNodeHeaders(request.headers)
    headers.set('origin', origin)
    headers.set(CLIENT_ADDRESS_HEADER, request.ip)
    headers.delete('content-length')
    const init = request.method === 'GET' ? {} : { body: JSON.stringify(request.body ?? {}) }
    if (request.method !== 'GET') headers.set('content-type', 'application/json')
    const url = new URL(request.url, config.publicUrl)
    const answer = await app.signIn.handler(new Request(url, { method: request.method, headers, ...init }))
    if (!answer.ok) {
      await sendProblem(request, reply, PROBLEM_OF_STATUS[answer.status] ?? 'INTERNAL')
      return
    }
    for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
    await reply.code(answer.status).send(await answer.json())
  }
}

export default routes

const PROBLEM_OF_STATUS: Readonly<Record<number, HttpCode>> = {
  400: 'BAD_REQUEST',
  401: 'INVALID_CREDENTIALS',
  403: 'ORIGIN_NOT_ALLOWED',
  422: 'BAD_REQUEST',
  429: 'RATE_LIMITED',
  // The sessions could not be read or written.
  500: 'ENGINE_UNAVAILABLE',
}

// The library's own answer also holds the session's token: what is not named here does not leave.
const SessionUser = Type.Object({ id: Type.String(), name: Type.String(), email: Type.String() })
const UserAnswer = Type.Object({ user: SessionUser })
const SessionAnswer = nullable(
  Type.Object({ user: SessionUser, session: Type.Object({ expiresAt: Type.String({ format: 'date-time' }) }) }),
)
