import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { ApiProblem } from '../http/problems.ts'

const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * Cookies travel with requests that other sites cause, so what writes must come from a page of ours. Programs send no
 * Origin and no Sec-Fetch-Site; they have no cookies by accident.
 */
export default fp<{ publicUrl: string }>(
  async (app, { publicUrl }) => {
    const ours = new URL(publicUrl).origin
    app.addHook('onRequest', async (request) => {
      if (!READING.includes(request.method) && isForeign(request, ours)) throw new ApiProblem('ORIGIN_NOT_ALLOWED')
    })
  },
  { name: 'origin' },
)

function isForeign({ headers }: FastifyRequest, ours: string): boolean {
  const { origin } = headers
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site'
  if (origin === ours) return false
  // Reached under another name, such as 127.0.0.1 for localhost: the page must be of that same host.
  return !URL.canParse(origin) || new URL(origin).host !== headers.host
}
