import fp from 'fastify-plugin'

/** JSON is the only body beside files. An empty one counts as none: what is then missing is named field by field. */
export default fp(
  async (app) => {
    const parse = app.getDefaultJsonParser('error', 'error')
    app.removeContentTypeParser(['application/json', 'text/plain'])
    app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
      if (body.trim() === '') done(null, undefined)
      else void parse(request, body, done)
    })
  },
  { name: 'json-body' },
)
