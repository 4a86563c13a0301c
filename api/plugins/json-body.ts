import fp from 'fastify-plugin'
import { ApiProblem } from '../http/problems.ts'

/** JSON is the only body next to files. An empty one counts as none: what is then missing is named field by field. */
export default fp(
  async (app) => {
    const parse = app.getDefaultJsonParser('error', 'error')
    app.removeContentTypeParser(['application/json', 'text/plain'])
    app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
      const body = textOf(bytes)
      if (body === null) done(new ApiProblem('MALFORMED_JSON'), undefined)
      else if (body.trim() === '') done(null, undefined)
      else void parse(request, body, done)
    })
  },
  { name: 'json-body' },
)

/** JSON is UTF-8 (RFC 8259, 8.1). Bytes that are none would be kept as replacement characters without a word. */
function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
