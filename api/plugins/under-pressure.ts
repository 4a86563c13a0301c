import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'

/** Answers 503 while the process cannot keep up, rather than letting every caller wait. */
export default fp(
  async (app) => {
    await app.register(underPressure, { maxEventLoopDelay: 3_000, retryAfter: 2 })
  },
  { name: 'under-pressure' },
)
