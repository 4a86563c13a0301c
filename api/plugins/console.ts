import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { ApiProblem } from '../http/problems.ts'

/** What the API answers itself; a page of the console never begins so. */
const NOT_PAGES = ['/api/', '/rehearsal/', '/docs/', '/errors/', '/assets/']
/** The name of such a file contains the hash of its content. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The built console at /: its files as they were compressed when it was built, and its one page for every address that
 * a browser asks for as a page. Addresses of the console are the console's to know.
 */
const consolePages: FastifyPluginAsync<{ directory: string | undefined }> = async (app, { directory }) => {
  if (directory === undefined) return
  await app.register(fastifyStatic, { root: directory, serve: false, preCompressed: true, cacheControl: false })
  // files are no load to speak of, and one page asks for several
  const route = { schema: { hide: true }, config: { rateLimit: false }, logLevel: 'warn' } as const

  app.get<{ Params: { '*': string } }>('/assets/*', route, (request, reply) => {
    const path = request.params['*']
    if (path.includes('..')) throw new ApiProblem('NOT_FOUND')
    return reply.header('cache-control', FOR_EVER).sendFile(`assets/${path}`)
  })
  app.get('/favicon.svg', route, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('favicon.svg'))
  app.get('/', route, (_request, reply) => page(reply))
  app.get('/*', route, (request, reply) => {
    if (!isForPage(request)) throw new ApiProblem('NOT_FOUND')
    return page(reply)
  })
}

export default consolePages

/** Looked for again each time, so that a new version is seen at once; it names the files that may be kept for ever. */
function page(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').header('x-robots-tag', 'noindex').sendFile('index.html')
}

function isForPage({ url, headers }: FastifyRequest): boolean {
  return !NOT_PAGES.some((each) => `${url}/`.startsWith(each)) && (headers.accept ?? '').includes('text/html')
}
