import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { APIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import { eq } from 'drizzle-orm'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { findPeople } from '../../db/queries/people.ts'
import { principalOf } from '../../domain/people/actor.ts'
import type { StandIn } from '../../domain/people/actor.ts'
import { users } from '../../db/schema/index.ts'
import { availableAdministration } from '../../domain/people/administration.ts'
import { availableOversight } from '../../domain/people/oversight.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { SHORT_BODY } from '../http/body-limits.ts'
import type { AppDeps } from '../deps.ts'
import { requestPasswordLink } from '../commands/accounts.ts'
import { loginOfNumber } from '../commands/registration.ts'
import { emailOf } from '../../domain/people/registration.ts'
import { PhoneCredentials } from '../schemas/registration.ts'
import { numberIn } from './registration.ts'
import { kindsOfSecondFactor } from '../commands/second-factor.ts'
import { signInAttemptsIn } from '../commands/sign-in-attempts.ts'
import { sendProblem } from '../plugins/errors.ts'
import { ApiProblem } from '../http/problems.ts'
import type { HttpCode } from '../http/problem-texts.ts'
import { SecondFactorAsked } from '../schemas/second-factor.ts'
import { Person } from '../schemas/person.ts'
import { closed, NoBody, nullable, ref } from '../schemas/kit.ts'
import { newChallenge } from '../sign-in/challenge.ts'
import { NOT_OPENED } from '../sign-in/open-session.ts'
import { CLIENT_ADDRESS_HEADER, PASSWORD_LENGTH } from '../sign-in/sign-in.ts'

const Credentials = closed({
  email: Type.String({ format: 'email', maxLength: 254 }),
  password: Type.String({ minLength: 1, maxLength: 128 }),
  rememberMe: Type.Optional(Type.Boolean()),
})

const NewPassword = Type.String({ minLength: PASSWORD_LENGTH, maxLength: 128 })
const Done = Type.Object({ success: Type.Boolean() })

/** Sign-in and sign-out by the account library, answered with our schemas and problems; and who one is. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { config, db } = deps
  const attempts = signInAttemptsIn(deps.db, config.authSecret)
  addSchemas(app, [SecondFactorAsked])
  const tags = ['sign-in']
  const { origin } = new URL(config.publicUrl)

  app.post(
    '/api/auth/sign-in/email',
    {
      schema: {
        tags,
        summary: 'Sign in',
        security: [],
        body: Credentials,
        response: { 200: UserAnswer, 202: ref(SecondFactorAsked) },
      },
      ...SHORT_BODY,
    },
    (request, reply) => signInBy(request.body, request, reply),
  )
  app.post(
    '/api/auth/sign-in/phone',
    {
      schema: {
        ...{ tags, security: [], body: PhoneCredentials, response: { 200: UserAnswer, 202: ref(SecondFactorAsked) } },
        summary: 'Sign in with a number and a password',
      },
      ...SHORT_BODY,
    },
    async (request, reply) => {
      const { phone, password } = request.body
      const email = await loginOfNumber(deps.db, numberIn(phone))
      await signInBy({ email, password }, request, reply)
    },
  )
  app.post(
    '/api/auth/request-password-reset',
    {
      schema: {
        tags,
        summary: 'Have a link to set a new password mailed; the answer is the same for an address that nobody has',
        security: [],
        body: closed({ email: Credentials.properties.email }),
        response: { 200: Done },
      },
      ...SHORT_BODY,
    },
    async ({ body: { email } }) => {
      await requestPasswordLink({ db: deps.db, config, signIn: app.signIn }, email)
      return { success: true }
    },
  )
  app.post(
    '/api/auth/reset-password',
    {
      schema: {
        tags,
        summary: 'Set a password by the link of a mail, once; all sessions of that person end',
        security: [],
        body: closed({ token: Type.String({ minLength: 16, maxLength: 200 }), newPassword: NewPassword }),
        response: { 200: Done },
      },
      ...SHORT_BODY,
    },
    async ({ body }) => {
      await app.signIn.api.resetPassword({ body }).catch((error: unknown) => {
        if (error instanceof APIError && error.statusCode === 400) throw new ApiProblem('LINK_NOT_VALID')
        throw error
      })
      return { success: true }
    },
  )
  app.post(
    '/api/auth/sign-out',
    {
      schema: {
        tags,
        summary: 'Sign out',
        body: NoBody,
        response: { 200: Done },
      },
    },
    async (request, reply) => pass(await asked(request), request, reply),
  )
  app.get(
    '/api/auth/get-session',
    { schema: { tags, summary: 'The present session, null without one', response: { 200: SessionAnswer } } },
    async (request, reply) => pass(await asked(request), request, reply),
  )
  app.get(
    '/api/me',
    { schema: { tags, summary: 'Who I am', response: { 200: ref(Person) } } },
    async ({ caller, actor, lacksSecondFactor }) => {
      if (caller === null) throw new ApiProblem('UNAUTHENTICATED')
      return {
        ...caller,
        lacksSecondFactor,
        station: caller.station ?? null,
        email: emailOf(caller.email),
        standsIn: await namedPrincipals(caller.standsIn ?? []),
        oversight: availableOversight(actor),
        administration: availableAdministration(actor),
      }
    },
  )

  /** Signs in by the password of an address; wrong ones are counted for it and for the place. */
  async function signInBy(
    credentials: { email: string; password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const attempt = { email: credentials.email, address: request.ip }
    await attempts.begin(attempt)
    const answer = await asked(request, { url: '/api/auth/sign-in/email', body: credentials }).catch(
      async (error: unknown) => {
        await attempts.unknown(attempt).catch(() => undefined)
        throw error
      },
    )
    // before the answer, so that anyone who tries again at once finds this try counted
    if (answer.status === 401) await attempts.wrong(attempt)
    else if (answer.ok) await attempts.right(attempt)
    else await attempts.unknown(attempt)
    if (answer.status === 403 && (await answer.clone().text()).includes('SECOND_FACTOR_NEEDED')) {
      await reply.code(202).send(await secondFactorAsked(deps, credentials.email))
      return
    }
    await pass(answer, request, reply)
  }

  async function namedPrincipals(standsIn: readonly StandIn[]) {
    const people = await findPeople(db, standsIn.map(principalOf))
    return standsIn.flatMap((self) => {
      // of company accounts and of principals of agents the customer reads elsewhere
      if (self.until === null || self.role === 'applicant') return []
      const id = principalOf(self)
      return { id, name: people.get(id)?.name ?? null, role: self.role, until: self.until }
    })
  }

  /** What the account library answers to the request as the one it knows: our own origin was checked before. */
  async function asked(
    request: FastifyRequest,
    as: { url: string; body: unknown } = { url: request.url, body: request.body },
  ): Promise<Response> {
    const headers = fromNodeHeaders(request.headers)
    headers.set('origin', origin)
    headers.set(CLIENT_ADDRESS_HEADER, request.ip)
    headers.delete('content-length')
    // who asks for the head of an answer asks for the answer
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const init = method === 'GET' ? {} : { body: JSON.stringify(as.body ?? {}) }
    if (method !== 'GET') headers.set('content-type', 'application/json')
    const url = new URL(as.url, config.publicUrl)
    return app.signIn.handler(new Request(url, { method, headers, ...init }))
  }

  /** Gives the library's answer with our schemas and problems. */
  async function pass(answer: Response, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!answer.ok) {
      const said = answer.status === 403 ? await answer.text() : ''
      const problem = NOT_OPENED.find((code) => said.includes(code)) ?? PROBLEM_OF_STATUS[answer.status]
      await sendProblem(request, reply, problem ?? 'INTERNAL')
      return
    }
    for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
    await reply.code(answer.status).send(withoutStandIn(await answer.json()))
  }
}

export default routes

/** What somebody is asked whose password was right. */
async function secondFactorAsked({ db, config }: Pick<AppDeps, 'db' | 'config'>, email: string) {
  const [person] = await db
    .select({ userId: users.id, email: users.email })
    .from(users)
    .where(eq(users.email, email.toLowerCase()))
  if (person === undefined) throw new ApiProblem('INVALID_CREDENTIALS')
  return {
    challenge: await newChallenge({ ...person, by: 'password' }, config.authSecret),
    kinds: await kindsOfSecondFactor(db, person.userId),
  }
}

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
const SessionUser = Type.Object({ id: Type.String(), name: Type.String(), email: nullable(Type.String()) })
const LibraryAnswer = Type.Object({ user: Type.Object({ email: Type.String() }) })
const UserAnswer = Type.Object({ user: SessionUser })
const SessionAnswer = nullable(
  Type.Object({ user: SessionUser, session: Type.Object({ expiresAt: Type.String({ format: 'date-time' }) }) }),
)

/** What stands in for the email of an account without one is nobody's business. */
function withoutStandIn(answer: unknown): unknown {
  if (!Value.Check(LibraryAnswer, answer)) return answer
  return { ...answer, user: { ...answer.user, email: emailOf(answer.user.email) } }
}
