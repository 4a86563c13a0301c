import { once } from 'node:events'
import { connect as open } from 'node:net'
import type { Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { apiWorld, multipart } from './world.ts'

/** What the API does with connections, names and what browsers keep; whatever the request is about. */

describe('a connection that is held and not used', () => {
  const world = apiWorld({ patience: { bodyMs: 300, stallMs: 300, wholeMs: 60_000 }, maxUploadBytes: 32 * 1024 * 1024 })

  async function connected(): Promise<Socket> {
    const { app } = world()
    if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
    const [address] = app.addresses() as AddressInfo[]
    const socket = open(address?.port ?? 0, '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    return socket
  }
  const head = (lines: string[]) => `${[...lines, 'Host: 127.0.0.1'].join('\r\n')}\r\n\r\n`
  const JSON_BODY = ['Content-Type: application/json', 'Content-Length: 1000']

  test.each([
    ['a sign-in that never ends', ['POST /api/auth/sign-in/email HTTP/1.1', ...JSON_BODY]],
    ['a body after a 401', ['POST /api/drafts HTTP/1.1', ...JSON_BODY]],
    ['a body to no page', ['POST /nowhere HTTP/1.1', ...JSON_BODY]],
    [
      'a file that stops',
      [
        'POST /api/cases/2026-000001/documents HTTP/1.1',
        'Content-Type: multipart/form-data; boundary=b',
        'Content-Length: 1000',
      ],
    ],
  ])('is cut off: %s', async (_, lines) => {
    const socket = await connected()
    socket.resume()
    socket.write(`${head(lines)}{"email":`)
    await once(socket, 'close')
    expect(socket.bytesRead).toBeLessThan(4_000)
  })

  test('is cut off: a document that nobody takes', async () => {
    const { send, signIn } = world()
    const cookie = await signIn('applicant-1')
    const { caseNo } = (await send('POST', '/api/drafts', { cookie, key: 'held', body: {} })).json<{ caseNo: string }>()
    const bytes = Buffer.alloc(24 * 1024 * 1024, 'words and words\n')
    const upload = multipart([
      { name: 'kind', value: 'site-plan' },
      { name: 'file', file: 'long.txt', bytes },
    ])
    const kept = await send('POST', `/api/cases/${caseNo}/documents`, { cookie, key: 'held-file', ...upload })
    expect(kept.statusCode).toBe(201)
    const socket = await connected()
    socket.pause()
    socket.write(head([`GET /api/documents/${kept.json<{ id: string }>().id} HTTP/1.1`, `Cookie: ${cookie}`]))
    await expect
      .poll(
        async () => {
          const connections = await new Promise<number>((resolve) => {
            world().app.server.getConnections((_, count) => resolve(count))
          })
          return connections
        },
        { timeout: 20_000 },
      )
      .toBe(0)
    socket.destroy()
  })
})

describe('the name under which a rehearsal is reached', () => {
  const world = apiWorld({ hostNames: ['power.local'], publicUrl: 'http://test.example.com' })
  const statusAt = async (host: string, url = '/health') =>
    (await world().send('GET', url, { headers: { host } })).statusCode

  test.each([
    'localhost:3000',
    '127.0.0.1',
    '[::1]:3000',
    '192.168.1.7:3000',
    'Power.Local',
    'test.example.com',
    'app.localhost',
  ])('is one of its own: %s', async (host) => expect(await statusAt(host)).toBe(200))

  test.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    'power.local.evil.example',
    '127.0.0.1.evil.example',
  ])('is that of a stranger: %s', async (host) => {
    expect(await statusAt(host)).toBe(421)
    expect(await statusAt(host, '/rehearsal/clock')).toBe(421)
    expect(await statusAt(host, '/')).toBe(421)
  })
})

describe('what a browser keeps', () => {
  const world = apiWorld()

  test('is nothing of what is about people', async () => {
    const { send, signIn } = world()
    const cookie = await signIn('supervisor-chengdong')
    for (const path of ['/api/me', '/api/cases', '/api/tasks', '/api/tasks.xlsx', '/api/trends.xlsx', '/api/nothing']) {
      expect([path, (await send('GET', path, { cookie })).headers['cache-control']]).toEqual([path, 'no-store'])
    }
  })

  test('is a session of twelve hours at most, and no longer where it is not to be remembered', async () => {
    const { send } = world()
    const until: number[] = []
    for (const rememberMe of [true, false]) {
      const body = { email: 'marketing-1@demo.local', password: 'power-connection', rememberMe }
      const answer = await send('POST', '/api/auth/sign-in/email', { body })
      expect(answer.statusCode).toBe(200)
      const cookie = [answer.headers['set-cookie'] ?? []]
        .flat()
        .map((each) => each.split(';')[0])
        .join('; ')
      expect([answer.headers['set-cookie']].flat().join().includes('Max-Age')).toBe(rememberMe)
      const session = await send('GET', '/api/auth/get-session', { cookie })
      until.push(Date.parse(session.json<{ session: { expiresAt: string } }>().session.expiresAt) - Date.now())
    }
    const [remembered = 0, forgotten = 0] = until
    expect(remembered).toBeLessThanOrEqual(12 * 3_600_000)
    expect(forgotten).toBeLessThanOrEqual(12 * 3_600_000)
  })
})
