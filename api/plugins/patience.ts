import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { ApiConfig } from '../deps.ts'

const USUAL = { bodyMs: 20_000, stallMs: 60_000, wholeMs: 3_600_000 }

interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
  sinceMs: number
  /** Bytes that had come and gone when it was last looked at. */
  moved: number
}

/**
 * Nobody holds a connection by doing nothing. A body of JSON comes within seconds; of a file something comes and of an
 * answer something is taken in each minute; and what is still coming after the answer was given is not waited for.
 */
export default fp<{ patience: ApiConfig['patience'] }>(
  async (app, { patience = USUAL }) => {
    const { bodyMs, stallMs, wholeMs } = patience
    const open = new Map<FastifyRequest, Exchange>()
    const looking = setInterval(() => {
      for (const each of open.values()) if (isOver(each, wholeMs)) each.reply.raw.destroy()
    }, stallMs).unref()
    app.addHook('onClose', async () => clearInterval(looking))

    app.addHook('onRequest', async (request, reply) => {
      const { headers } = request
      open.set(request, { request, reply, sinceMs: performance.now(), moved: 0 })
      reply.raw.once('close', () => open.delete(request))
      const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
      const isFile = headers['content-type']?.startsWith('multipart/form-data') ?? false
      if (hasBody && !isFile) cutUnlessComplete(request, bodyMs)
    })
    // a browser that is still sending may read the refusal first
    app.addHook('onResponse', async (request) => cutUnlessComplete(request, Math.min(bodyMs, 5_000)))
  },
  { name: 'patience' },
)

/** Ends the connection if the request has not come whole within this time. */
function cutUnlessComplete({ raw }: FastifyRequest, withinMs: number): void {
  if (isWhole(raw)) return
  const timer = setTimeout(() => {
    if (!isWhole(raw)) raw.destroy()
  }, withinMs).unref()
  raw.once('close', () => clearTimeout(timer))
}

/** The request has come to its end; one that was never on a wire has been read to it. */
function isWhole({ complete, readableEnded }: FastifyRequest['raw']): boolean {
  return complete || readableEnded
}

/** Whether it is the other side that is waited for, and nothing has moved since the last look, or it has lasted too long. */
function isOver(exchange: Exchange, wholeMs: number): boolean {
  const { request, reply, sinceMs, moved } = exchange
  const { socket } = request.raw
  const untaken = socket.writableLength
  exchange.moved = socket.bytesRead + socket.bytesWritten - untaken
  if (isWhole(request.raw) && untaken === 0) return false
  const isDownload = reply.raw.headersSent && request.routeOptions.config.isLive !== true
  return exchange.moved === moved || (isDownload && performance.now() - sinceMs > wholeMs)
}
