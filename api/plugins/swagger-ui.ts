import swaggerUi from '@fastify/swagger-ui'
import fp from 'fastify-plugin'

/** The API's documentation for people, at /docs. */
export default fp(
  async (app) => {
    // Its page has inline scripts and styles: it brings a policy with their hashes, for its own pages only.
    await app.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: true,
      transformStaticCSP: (policy) => policy.replace('upgrade-insecure-requests;', '').replace(/ https:/g, ''),
    })
  },
  { name: 'swagger-ui', dependencies: ['swagger'] },
)
