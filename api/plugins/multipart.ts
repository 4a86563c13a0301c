import multipart from '@fastify/multipart'
import fp from 'fastify-plugin'

/**
 * Files come as one multipart part, streamed; a file above the limit is refused while it comes. Registered where files are
 * taken: a form is no body of any other route.
 */
export default fp<{ maxUploadBytes: number }>(
  async (app, { maxUploadBytes }) => {
    await app.register(multipart, {
      limits: { fileSize: maxUploadBytes, files: 1, fields: 4, fieldSize: 1_000, parts: 5 },
    })
  },
  { name: 'multipart' },
)
