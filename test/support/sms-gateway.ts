import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { signature } from '../../activities/sms/http-gateway.ts'

const Message = Type.Object({ id: Type.String(), to: Type.String(), text: Type.String(), kind: Type.String() })

/** What it does with the next message: takes it, never will, has no time, is slow to say so, or takes it and says nothing. */
type Mood = 'accepts' | 'refuses' | 'is busy' | 'answers late' | 'loses its answer' | 'talks nonsense'

/**
 * A gateway for SMS as small as can be, on a port of its own. `sent` is what went out, each message once however often it
 * was asked for; `asked` counts the requests. It refuses to listen to whoever does not sign.
 */
export async function startSmsGateway(secret: string) {
  const sent: { id: string; to: string; text: string; kind: string }[] = []
  const moods: Mood[] = []
  const state = { asked: 0, unsigned: 0 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      state.asked += 1
      const body = Buffer.concat(chunks).toString('utf8')
      const { 'x-timestamp': at, 'x-signature': signed, 'idempotency-key': key } = request.headers
      const isFresh = Math.abs(Date.now() / 1_000 - Number(at)) < 300
      const say = (status: number, answer: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(answer))
      }
      if (!isFresh || signed !== signature(secret, String(at), body)) {
        state.unsigned += 1
        return say(401, { status: 'refused', reason: 'SIGNATURE' })
      }
      const message = Value.Parse(Message, JSON.parse(body))
      if (message.id !== key) return say(400, {})
      const mood = moods.shift() ?? 'accepts'
      if (mood === 'refuses') return say(422, { status: 'refused', reason: 'NUMBER_UNKNOWN' })
      if (mood === 'is busy') return say(503, { status: 'busy' })
      if (mood === 'talks nonsense') return say(200, { hello: 'world' })
      if (!sent.some(({ id }) => id === message.id)) sent.push(message)
      const answer = { status: 'accepted', id: `gw-${message.id}` }
      if (mood === 'loses its answer') return void request.socket.destroy()
      if (mood === 'answers late') return void setTimeout(() => say(200, answer), 1_000)
      return say(200, answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}/send`, sent, moods, state, stop }
}
