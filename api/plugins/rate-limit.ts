import rateLimit from '@fastify/rate-limit'
import fp from 'fastify-plugin'
import type { ApiConfig } from '../deps.ts'

/** A ceiling per person, or per address before the sign-in; far above what a person can do. */
export default fp<{ limits: ApiConfig['rateLimit'] }>(
  async (app, { limits }) => {
    if (limits === null) return
    await app.register(rateLimit, {
      max: limits.perMinute,
      timeWindow: '1 minute',
      // After the sign-in hook, so that one office behind one address is many people.
      hook: 'preHandler',
      keyGenerator: (request) => request.caller?.id ?? request.ip,
    })
  },
  { name: 'rate-limit', dependencies: ['auth'] },
)

/** The stricter limit of a route at which passwords could be guessed: per address. */
export function signInLimit(limits: ApiConfig['rateLimit']) {
  if (limits === null) return {}
  return { rateLimit: { max: limits.signInPerMinute, timeWindow: '1 minute', hook: 'onRequest' } } as const
}
