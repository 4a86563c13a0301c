import fp from 'fastify-plugin'
import { Problem, ref } from '../schemas/kit.ts'

/** Every route may answer with a problem; said here once for OpenAPI and for the serializer. */
export default fp(
  async (app) => {
    app.addHook('onRoute', (route) => {
      if (!route.url.startsWith('/api/') && !route.url.startsWith('/rehearsal/')) return
      const response = isRecord(route.schema?.response) ? route.schema.response : {}
      route.schema = { ...route.schema, response: { '4xx': PROBLEM, '5xx': PROBLEM, ...response } }
    })
  },
  { name: 'problem-responses' },
)

const PROBLEM = {
  description: 'What was refused, and why',
  content: { 'application/problem+json': { schema: ref(Problem) } },
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
