import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { readingLog } from '../../db/readings.ts'
import { findsByName, mayReadPersonalData } from '../../domain/people/grants.ts'
import type { ReadingWay } from '../../domain/people/readings.ts'
import type { AppDeps } from '../deps.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * How a route tells of customers. Unless it says `none`, an answer to a GET that names cases is taken to show them, and
     * an answer to anything else not to.
     */
    reading?: ReadingWay | 'none'
  }
  interface FastifyRequest {
    /** What an answer shows that does not say so itself: the case of a file, the cases of a workbook; `always` even if none. */
    showing: { cases: readonly string[]; file?: string; always?: boolean } | null
  }
}

/**
 * Nothing of customers is shown to staff that does not stand in the access log before: an answer waits for its row, and
 * is not given if it cannot be written (docs/decisions/0032).
 */
export default fp<{ deps: AppDeps }>(
  async (app, { deps: { keyed } }) => {
    const keep = readingLog(keyed)
    app.decorateRequest('showing', null)
    app.addHook('preSerialization', async (request, reply, payload) => {
      if (request.showing === null && wayOf(request, reply) !== null) request.showing = { cases: casesIn(payload) }
      return payload
    })
    app.addHook('onSend', async (request, reply, payload) => {
      const way = wayOf(request, reply)
      if (way === null) return payload
      const { actor, method, routeOptions } = request
      const { cases: named, file = null, always = false } = showing(request)
      const cases = named.filter((caseNo) => mayReadPersonalData(actor, caseNo))
      // a page without a case shows nobody; that somebody searched by name or took data away is told in any case
      const isTold = always || (way !== 'shown' && findsByName(actor))
      if (cases.length === 0 && !isTold) return payload
      await keep({ actor, route: `${method} ${routeOptions.url ?? ''}`, way, cases, file })
      return payload
    })
  },
  { name: 'access-log', dependencies: ['auth'] },
)

/** How this answer tells its reader of customers; null if it does not, or they are the reader's own. */
function wayOf(
  { method, routeOptions, caller, query }: FastifyRequest,
  { statusCode }: FastifyReply,
): ReadingWay | null {
  const { config, url = '' } = routeOptions
  const { reading = method === 'GET' || method === 'HEAD' ? 'shown' : 'none', isLive = false } = config
  const isAnswer = (statusCode >= 200 && statusCode < 300) || statusCode === 304
  if (reading === 'none' || isLive || !isAnswer || !url.startsWith('/api/')) return null
  if (caller === null || caller.role === 'applicant') return null
  return reading === 'shown' && isSearch(query) ? 'found' : reading
}

function isSearch(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'search' in query
}

function showing({ showing: said, params }: FastifyRequest) {
  const named = said ?? { cases: [] }
  if (named.cases.length > 0) return named
  const isOfCase = typeof params === 'object' && params !== null && 'caseNo' in params
  return isOfCase && typeof params.caseNo === 'string' ? { ...named, cases: [params.caseNo] } : named
}

/** The numbers of all cases that an answer names. */
function casesIn(payload: unknown): string[] {
  const found = new Set<string>()
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) return value.forEach(look)
    for (const [name, each] of Object.entries(value)) {
      if (name === 'caseNo' && typeof each === 'string') found.add(each)
      else look(each)
    }
  }
  look(payload)
  return [...found]
}
