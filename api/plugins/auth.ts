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
  interface FastifyContextConfig {
    /** A stream that browsers open again by themselves. */
    isLive?: boolean
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
    app.decorateRequest('actor', { getter: actorOfRequest })
    app.addHook('onRequest', async (request) => {
      const { url = '', config } = request.routeOptions
      const needsSession = url.startsWith('/api/') && !url.startsWith('/api/auth/')
      // a page that is open by itself must not keep its person signed in
      if (needsSession) request.caller = await readSession(signIn, request, { prolong: config.isLive !== true })
      await app.countRequest(request)
      if (needsSession && request.caller === null) throw new ApiProblem('UNAUTHENTICATED')
    })
  },
  { name: 'auth', dependencies: ['errors', 'rate-limit'] },
)

/** Who is signed in; null where nobody is (any more). Being asked for prolongs a session, looking after it does not. */
export async function readSession(
  signIn: SignIn,
  { headers }: Pick<FastifyRequest, 'headers'>,
  { prolong = true } = {},
): Promise<Caller | null> {
  const session = await signIn.api.getSession({
    headers: fromNodeHeaders(headers),
    query: { disableRefresh: !prolong },
  })
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

function actorOfRequest(this: FastifyRequest): Actor {
  if (this.caller === null) throw new ApiProblem('UNAUTHENTICATED')
  return actorOf(this.caller)
}

/** A person as the domain knows them. */
export function actorOf({ id, role, department, region }: Caller): Actor {
  return { id, role, department, region }
}
