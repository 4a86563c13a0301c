import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Actor } from '../../domain/people/actor.ts'
import type { Present } from '../../db/queries/present.ts'
import type { AppDeps } from '../deps.ts'
import { lacksSecondFactor } from '../../domain/people/sign-in.ts'
import { ApiProblem } from '../http/problems.ts'
import { sessionReader } from '../sign-in/sessions.ts'
import type { Caller, ReadSession } from '../sign-in/sessions.ts'
import { createSignIn } from '../sign-in/sign-in.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { askedOf } from '../write.ts'

declare module 'fastify' {
  interface FastifyInstance {
    signIn: SignIn
    readSession: ReadSession
  }
  interface FastifyContextConfig {
    /** A stream that browsers open again by themselves. */
    isLive?: boolean
  }
  interface FastifyRequest {
    /** The signed-in person; null on routes outside `/api` and before the session was read. */
    caller: Caller | null
    /** The session in which the person is signed in. */
    sessionId: string | null
    /** Whether they may do nothing but set up a second factor. */
    lacksSecondFactor: boolean
    /** Of a write on a case: what it is decided by, if that came with the session. */
    present: Present | null
    /** Who acts, for the domain's questions. Throws UNAUTHENTICATED if nobody is signed in. */
    readonly actor: Actor
  }
}

/** Every route under `/api` but the sign-in itself needs a session. */
export default fp<{ deps: AppDeps }>(
  async (app, { deps }) => {
    const signIn = createSignIn(deps)
    app.decorate('signIn', signIn)
    app.decorate('readSession', sessionReader(deps, signIn))
    app.decorateRequest('caller', null)
    app.decorateRequest('sessionId', null)
    app.decorateRequest('lacksSecondFactor', false)
    app.decorateRequest('present', null)
    app.decorateRequest('actor', { getter: actorOfRequest })
    app.addHook('onRequest', async (request) => {
      const { url = '', config } = request.routeOptions
      const needsSession = url.startsWith('/api/') && !url.startsWith('/api/auth/')
      // a page that is open by itself must not keep its person signed in
      if (needsSession) {
        const prolong = config.isLive !== true
        const signedIn = await app.readSession(request, { prolong, asked: askedOf(request) })
        request.caller = signedIn?.caller ?? null
        request.sessionId = signedIn?.sessionId ?? null
        request.present = signedIn?.present ?? null
        request.lacksSecondFactor =
          signedIn !== null &&
          lacksSecondFactor({ ...signedIn.caller, way: signedIn.way }, deps.config.secondFactorFor ?? [])
      }
      await app.countRequest(request)
      if (needsSession && request.caller === null) throw new ApiProblem('UNAUTHENTICATED')
      if (request.lacksSecondFactor && !isOwnAccount(url)) throw new ApiProblem('SECOND_FACTOR_MISSING')
    })
  },
  { name: 'auth', dependencies: ['errors', 'rate-limit'] },
)

/** What somebody without a second factor needs to get one, and to leave. */
function isOwnAccount(url: string): boolean {
  return url === '/api/me' || url.startsWith('/api/me/')
}

function actorOfRequest(this: FastifyRequest): Actor {
  if (this.caller === null) throw new ApiProblem('UNAUTHENTICATED')
  return actorOf(this.caller)
}

/** A person as the domain knows them. */
export function actorOf({ id, role, department, region, ...more }: Caller): Actor {
  const { station = null, rights = [], standsIn = [], granted, copied } = more
  // what few people have is not said of the others
  return {
    ...{ id, role, department, region },
    ...(station === null ? {} : { station }),
    ...(rights.length === 0 ? {} : { rights }),
    ...(standsIn.length === 0 ? {} : { standsIn }),
    ...(granted === null ? {} : { granted }),
    ...(copied === null ? {} : { copied }),
  }
}
