import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Language } from '../../db/schema/auth.ts'
import type { Actor } from '../../domain/available-actions.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../problems.ts'
import { createSignIn } from '../sign-in.ts'
import type { SignIn } from '../sign-in.ts'

/** The signed-in person, as the session knows them. */
export interface Caller extends Actor {
  name: string
  email: string
  phone: string | null
  language: Language
}

declare module 'fastify' {
  interface FastifyInstance {
    signIn: SignIn
  }
  interface FastifyRequest {
    /** The signed-in person; null on routes outside `/api` and before the session was read. */
    caller: Caller | null
    /** Who acts, for the domain's questions. Throws UNAUTHENTICATED where nobody is signed in. */
    readonly actor: Actor
  }
}

/** Every route under `/api` but the sign-in itself needs a session. */
export default fp<{ deps: AppDeps }>(
  async (app, { deps }) => {
    const signIn = createSignIn(deps)
    app.decorate('signIn', signIn)
    app.decorateRequest('caller', null)
    app.decorateRequest('actor', { getter: actorOf })
    app.addHook('onRequest', async (request) => {
      const { url = '' } = request.routeOptions
      if (!url.startsWith('/api/') || url.startsWith('/api/auth/')) return
      request.caller = await readSession(signIn, request)
      if (request.caller === null) throw new ApiProblem('UNAUTHENTICATED')
    })
  },
  { name: 'auth', dependencies: ['errors'] },
)

async function readSession(signIn: SignIn, request: FastifyRequest): Promise<Caller | null> {
  const session = await signIn.api.getSession({ headers: fromNodeHeaders(request.headers) })
  if (session === null) return null
  const { id, name, email, role, department, region, language, phone } = session.user
  return {
    id,
    name,
    email,
    role,
    language,
    department: department ?? null,
    region: region ?? null,
    phone: phone ?? null,
  }
}

function actorOf(this: FastifyRequest): Actor {
  if (this.caller === null) throw new ApiProblem('UNAUTHENTICATED')
  const { id, role, department, region } = this.caller
  return { id, role, department, region }
}
