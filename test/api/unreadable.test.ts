import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { noteProblem } from '../coverage/note.ts'
import { apiWorld } from './world.ts'

const world = apiWorld()

/** What a server answers to bytes that a program sent over a bare connection. */
async function answerTo(bytes: string): Promise<string> {
  const { app } = world()
  const listening = app.server.address() ?? new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  const port = typeof listening === 'object' && 'port' in listening ? Number(listening.port) : 0
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}

test.each([
  ['what is no request', 'GARBAGE\r\n\r\n', 400, 'BAD_REQUEST'],
  [
    'headers that are too large',
    `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`,
    431,
    'HEADERS_TOO_LARGE',
  ],
])('%s is refused with a problem document', async (_, bytes, status, code) => {
  const answer = await answerTo(bytes)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain('content-type: application/problem+json; charset=utf-8')
  const document = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as object
  expect(document).toMatchObject({ status, code, type: `/errors/${code}` })
  noteProblem(document)
})
