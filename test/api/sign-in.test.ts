import { describe, expect, test } from 'vitest'
import { apiWorld } from './world.ts'

const world = apiWorld({ hostNames: ['power.local'] })

describe('signing in', () => {
  test('gives a cookie that says who one is', async () => {
    const { send, signIn } = world()
    const me = await send('GET', '/api/me', { cookie: await signIn('safety-head') })
    expect(me.statusCode).toBe(200)
    expect(me.json()).toEqual({
      id: 'u-safety-head',
      name: '胡安平',
      email: 'safety-head@demo.local',
      role: 'department-head',
      department: 'safety',
      region: null,
      language: 'zh',
      phone: null,
      lacksSecondFactor: false,
      station: null,
      standsIn: [],
      oversight: ['board', 'load', 'trends'],
      administration: [],
    })
  })

  test('with a wrong password is refused as a problem, in the language of the caller', async () => {
    const answer = await world().send('POST', '/api/auth/sign-in/email', {
      body: { email: 'safety-1@demo.local', password: 'wrong-password' },
      headers: { 'accept-language': 'en-GB,en;q=0.9' },
    })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ code: 'INVALID_CREDENTIALS', title: 'Wrong email or password' })
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('never shows the token of the session', async () => {
    const { send, signIn } = world()
    const cookie = await signIn('marketing-1')
    const session = await send('GET', '/api/auth/get-session', { cookie })
    expect(session.json()).toMatchObject({ user: { id: 'u-marketing-1' } })
    expect(session.body).not.toContain('token')
    const none = await send('GET', '/api/auth/get-session')
    expect(none.statusCode).toBe(200)
    expect(none.json()).toBeNull()
  })

  test('ends with signing out', async () => {
    const { send } = world()
    const first = await send('POST', '/api/auth/sign-in/email', {
      body: { email: 'marketing-2@demo.local', password: 'power-connection' },
    })
    const cookie = String([first.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
    expect((await send('GET', '/api/me', { cookie })).statusCode).toBe(200)
    expect((await send('POST', '/api/auth/sign-out', { cookie })).statusCode).toBe(200)
    const after = await send('GET', '/api/me', { cookie })
    expect(after.statusCode).toBe(401)
    expect(after.json()).toMatchObject({ code: 'UNAUTHENTICATED', status: 401, type: '/errors/UNAUTHENTICATED' })
  })

  test('is not signing up, and no one can raise their own role', async () => {
    const { send, signIn } = world()
    const body = { email: 'new@demo.local', password: 'power-connection', name: 'New' }
    expect((await send('POST', '/api/auth/sign-up/email', { body })).statusCode).toBe(404)
    const cookie = await signIn('applicant-1')
    const raised = await send('POST', '/api/auth/update-user', { cookie, body: { role: 'administrator' } })
    expect(raised.statusCode).toBe(404)
  })
})

describe('where a write comes from', () => {
  test('a foreign page is refused, also with a good session', async () => {
    const { send, signIn } = world()
    const cookie = await signIn('applicant-1')
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      const answer = await send('POST', '/api/drafts', { cookie, key: 'foreign', body: {}, headers })
      expect(answer.statusCode).toBe(403)
      expect(answer.json()).toMatchObject({ code: 'ORIGIN_NOT_ALLOWED' })
    }
    const signedIn = await send('POST', '/api/auth/sign-in/email', {
      body: { email: 'safety-1@demo.local', password: 'power-connection' },
      headers: { origin: 'https://evil.example' },
    })
    expect(signedIn.statusCode).toBe(403)
  })

  test('our own page is let in, by its public name or by the name it was reached under', async () => {
    const { send, signIn } = world()
    const cookie = await signIn('applicant-1')
    for (const headers of [
      { origin: 'http://127.0.0.1' },
      { origin: 'http://power.local:3000', host: 'power.local:3000' },
    ] as Record<string, string>[]) {
      const answer = await send('POST', '/api/drafts', {
        cookie,
        key: `own-${headers['origin'] ?? ''}`,
        body: {},
        headers,
      })
      expect(answer.statusCode).toBe(201)
    }
  })
})

describe('the frame', () => {
  test('everything under /api needs a session', async () => {
    for (const path of ['/api/me', '/api/drafts', '/api/cases', '/api/tasks']) {
      expect((await world().send('GET', path)).statusCode).toBe(401)
    }
  })

  test('/health is up, /ready says what is down', async () => {
    const { send } = world()
    expect((await send('GET', '/health')).json()).toEqual({ status: 'up' })
    const ready = await send('GET', '/ready')
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toEqual({ database: 'up', temporal: 'down', notMoving: [] })
  })

  test('OpenAPI keeps the names of the shared schemas', async () => {
    const document = (await world().send('GET', '/openapi.json')).json<{
      openapi: string
      components: { schemas: Record<string, unknown> }
    }>()
    expect(document.openapi).toBe('3.1.0')
    const names = Object.keys(document.components.schemas)
    expect(names).toEqual(expect.arrayContaining(['Problem', 'Application', 'Complete', 'Form-survey-surveyed']))
    expect(names.filter((name) => /^(def-|Schema)\d/.test(name))).toEqual([])
    expect(JSON.stringify(document)).not.toMatch(/"\$ref":"[^#]/)
  })

  test('the documentation page loads its own scripts only', async () => {
    const page = await world().send('GET', '/docs')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
  })
})
