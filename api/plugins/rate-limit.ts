import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { ApiConfig } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts a request, whatever comes of it. Throws RATE_LIMITED above the ceiling. */
    countRequest: (request: FastifyRequest) => Promise<void>
  }
}

/**
 * A ceiling per person, or per address if nobody is signed in; far above what a person can do. One office behind one
 * address is many people. What is refused counts like what is done: a refusal is work, too.
 */
export default fp<{ limits: ApiConfig['rateLimit'] }>(
  async (app, { limits }) => {
    if (limits === null) {
      app.decorate('countRequest', async () => {})
      return
    }
    await app.register(rateLimit, {
      global: false,
      max: limits.perMinute,
      timeWindow: '1 minute',
      keyGenerator: (request) => request.caller?.id ?? normalizeIP(request.ip, 64),
    })
    const count = app.createRateLimit()
    app.decorate('countRequest', async (request: FastifyRequest) => {
      if (request.routeOptions.config.rateLimit === false) return
      const limit = await count(request)
      if (!limit.isAllowed && limit.isExceeded) throw new ApiProblem('RATE_LIMITED', { retryAfter: limit.ttlInSeconds })
    })
  },
  { name: 'rate-limit' },
)
