import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { apiWorld } from './world.ts'

const PROBLEM = 'application/problem+json; charset=utf-8'
const english = { 'accept-language': 'en' }

describe('more requests than a person makes', () => {
  const world = apiWorld({ rateLimit: { perMinute: 5 } })
  const reads = (cookie: string) => world().send('GET', '/api/me', { cookie, headers: english })

  test('are refused to that person, with when to come again, and to nobody else', async () => {
    const [one, other] = [await world().signIn('marketing-1'), await world().signIn('marketing-2')]
    for (let times = 1; times <= 5; times++) expect((await reads(one)).statusCode).toBe(200)
    const refused = await reads(one)
    expect(refused.statusCode).toBe(429)
    expect(refused.headers['content-type']).toBe(PROBLEM)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.json()).toMatchObject({ code: 'RATE_LIMITED', type: '/errors/RATE_LIMITED', instance: '/api/me' })
    expect((await reads(other)).statusCode).toBe(200)
  })

  test('count also where they are refused: no such page, no session, no such field', async () => {
    const asks = [
      () => world().send('GET', '/nowhere'),
      () => world().send('GET', '/api/me'),
      () => world().send('POST', '/api/auth/sign-in/email', { body: { nothing: 1 } }),
    ]
    const statuses: number[] = []
    // two people have signed in from here already
    for (let times = 0; times < 6; times++) statuses.push((await asks[times % 3]?.())?.statusCode ?? 0)
    expect(statuses).toEqual([404, 401, 422, 429, 429, 429])
  })
})

describe('a process that cannot keep up', () => {
  const world = apiWorld()

  test('says so at once and when to come again, and serves as soon as it can', async () => {
    const { send, signIn } = world()
    const cookie = await signIn('marketing-1')
    const read = () => send('GET', '/api/me', { cookie, headers: english })
    // what is measured in the first two seconds is its own starting
    await sleep(2_500)
    const answers: Awaited<ReturnType<typeof read>>[] = []
    while (answers.length < 8 && answers.at(-1)?.statusCode !== 503) {
      // nothing else runs meanwhile, as under a load that is too much; measured is how long others waited on average
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4_000)
      await sleep(1)
      answers.push(await read())
    }
    const refused = answers.at(-1)
    expect(refused?.json()).toMatchObject({ status: 503, code: 'OVERLOADED', type: '/errors/OVERLOADED' })
    expect([refused?.headers['content-type'], refused?.headers['retry-after']]).toEqual([PROBLEM, '2'])
    await expect.poll(async () => (await read()).statusCode, { timeout: 30_000 }).toBe(200)
  })
})

describe('what cannot be read as a request: BAD_REQUEST', () => {
  const world = apiWorld()
  const bad = { status: 400, code: 'BAD_REQUEST', type: '/errors/BAD_REQUEST' }

  test.each(['/api/cases/%zz', '/%', `/api/cases/${'1'.repeat(300)}`])('an address that is none: %s', async (path) => {
    const answer = await world().send('GET', path, { headers: english })
    expect(answer.headers['content-type']).toBe(PROBLEM)
    expect(answer.headers['content-language']).toBe('en')
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ ...bad, instance: path })
  })

  test.each([
    ['has no boundary', 'multipart/form-data', 'file'],
    ['ends before its end', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; na'],
    [
      'breaks off in the file',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of it',
    ],
    [
      'has a field that no form has',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n',
    ],
  ])('an upload that %s', async (_, type, raw) => {
    const { send, signIn } = world()
    const cookie = await signIn('applicant-1')
    const { caseNo } = (
      await send('POST', '/api/drafts', { cookie, key: `draft ${raw}`.replace(/\W/g, ''), body: {} })
    ).json<{ caseNo: string }>()
    const headers = { ...english, 'content-type': type }
    const path = `/api/cases/${caseNo}/documents`
    const answer = await send('POST', path, { cookie, key: `upload ${raw}`.replace(/\W/g, ''), raw, headers })
    expect(answer.json()).toMatchObject(bad)
    const kept = await send('GET', path, { cookie })
    expect(kept.json()).toEqual({ items: [] })
  })
})
