import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'
import { ApiProblem } from '../http/problems.ts'

const SAMPLE_MS = 1_000

/**
 * Answers 503 while the process cannot keep up, rather than letting every caller wait. What was measured while the API
 * was being built says nothing of how it serves: the first samples after that are not listened to.
 */
export default fp(
  async (app) => {
    let readyAt = Infinity
    app.addHook('onReady', async () => {
      readyAt = performance.now()
    })
    await app.register(underPressure, {
      maxEventLoopDelay: 3_000,
      sampleInterval: SAMPLE_MS,
      retryAfter: 2,
      pressureHandler: () => {
        if (performance.now() - readyAt > 2 * SAMPLE_MS) throw new ApiProblem('OVERLOADED')
      },
    })
  },
  { name: 'under-pressure' },
)
