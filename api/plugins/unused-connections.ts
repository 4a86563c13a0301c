import type { Socket } from 'node:net'
import fp from 'fastify-plugin'

/**
 * Browsers open connections ahead of need, above all next to a stream. Node counts one on which nothing was asked yet
 * neither as idle nor as done, and would wait a minute for it when the server stops.
 */
export default fp(
  async (app) => {
    const unused = new Set<Socket>()
    let isClosing = false
    app.server.on('connection', (socket: Socket) => {
      if (isClosing) {
        socket.destroy()
        return
      }
      unused.add(socket)
      socket.once('close', () => unused.delete(socket))
    })
    app.server.on('request', ({ socket }) => unused.delete(socket))
    app.addHook('preClose', async () => {
      isClosing = true
      for (const socket of unused) socket.destroy()
    })
  },
  { name: 'unused-connections' },
)
