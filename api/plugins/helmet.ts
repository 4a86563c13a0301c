import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

/** Headers that tell browsers what our pages may do. */
export default fp<{ isHttps: boolean }>(
  async (app, { isHttps }) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          baseUri: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          objectSrc: ["'none'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          // The console's component library sets styles at run time.
          styleSrc: ["'self'", "'unsafe-inline'"],
          fontSrc: ["'self'", 'data:'],
          // A document is shown next to its task: fetched with the session, then framed from memory.
          frameSrc: ["'self'", 'blob:'],
        },
      },
      // Over plain http (rehearsal on one machine) the header would be ignored at best.
      hsts: isHttps,
      frameguard: { action: 'deny' },
    })
  },
  { name: 'helmet' },
)
