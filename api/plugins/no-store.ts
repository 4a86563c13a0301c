import fp from 'fastify-plugin'

/** What the API says is about people and their cases: no browser and no proxy keeps it, unless a route says otherwise. */
export default fp(
  async (app) => {
    app.addHook('onSend', async (request, reply, payload) => {
      const isOurs = request.url.startsWith('/api/') || reply.statusCode >= 400
      if (isOurs && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
      return payload
    })
  },
  { name: 'no-store' },
)
