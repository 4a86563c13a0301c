import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { audit, authenticators, outbox, recoveryCodes } from '../../db/schema/index.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { personStream } from '../../db/streams.ts'
import { apiWorld } from './world.ts'

const world = apiWorld({ secondFactorFor: ['supervisor'] })
let keys = 0

const cookieIn = (answer: { headers: Record<string, string | string[] | number | undefined> }) =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((each) => String(each).split(';')[0])
    .join('; ')
const password = (login: string) =>
  world().send('POST', '/api/auth/sign-in/email', { body: { email: `${login}@demo.local`, password: DEMO_PASSWORD } })
const post = (cookie: string, path: string, body: object = {}) =>
  world().send('POST', path, { cookie, key: `second-${++keys}`, body })
const isIn = async (cookie: string) => (await world().send('GET', '/api/me', { cookie })).statusCode === 200

/** What the app shows: now, or the next period, which counts too as clocks differ. */
const codeOf = (secret: string, periods = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + periods * 30_000 })

/** Sets up an app for somebody. The code that it was confirmed by is used up. */
async function withApp(login: string) {
  const cookie = cookieIn(await password(login))
  const { secret } = (await post(cookie, '/api/me/authenticator')).json<{ secret: string }>()
  const confirmed = await post(cookie, '/api/me/authenticator/confirm', { code: codeOf(secret) })
  expect(confirmed.statusCode).toBe(200)
  return { cookie, secret, codes: confirmed.json<{ codes: string[] }>().codes }
}

async function challengeOf(login: string): Promise<string> {
  const answer = await password(login)
  expect(answer.statusCode).toBe(202)
  expect(answer.headers['set-cookie']).toBeUndefined()
  return answer.json<{ challenge: string }>().challenge
}
const show = (challenge: string, code: string) =>
  world().send('POST', '/api/auth/second-factor', { body: { challenge, code } })

describe('an authenticator app', () => {
  test('is asked for once it showed a right code; its setting up ends every other session and is in the audit', async () => {
    const elsewhere = cookieIn(await password('safety-1'))
    const { cookie, secret, codes } = await withApp('safety-1')
    expect([await isIn(cookie), await isIn(elsewhere)]).toEqual([true, false])
    expect(codes).toHaveLength(10)
    const challenge = await challengeOf('safety-1')
    // used to confirm: it opens nothing a second time
    expect((await show(challenge, codeOf(secret))).json()).toMatchObject({ status: 403, code: 'CODE_WRONG' })
    const shown = await show(challenge, codeOf(secret, 1))
    expect(shown.statusCode).toBe(200)
    expect(await isIn(cookieIn(shown))).toBe(true)
    expect((await show(challenge, codeOf(secret, 1))).json()).toMatchObject({ code: 'CODE_WRONG' })
    const kept = await world().db.select().from(audit).where(eq(audit.subject, 'u-safety-1'))
    expect(kept).toMatchObject([{ action: 'set-second-factor', details: { kind: 'authenticator' } }])
  })

  test('stands in the database sealed, its recovery codes hashed', async () => {
    const { secret, codes } = await withApp('safety-2')
    const rows = JSON.stringify([
      await world().db.select().from(authenticators),
      await world().db.select().from(recoveryCodes),
    ])
    for (const text of [secret, ...codes]) expect(rows).not.toContain(text)
  })

  test('is not asked for while it was not confirmed, nor confirmed by a wrong code', async () => {
    const cookie = cookieIn(await password('planning-1'))
    await post(cookie, '/api/me/authenticator')
    expect((await post(cookie, '/api/me/authenticator/confirm', { code: '000000' })).json()).toMatchObject({
      code: 'CODE_WRONG',
    })
    expect((await password('planning-1')).statusCode).toBe(200)
  })

  test('lost: each recovery code opens once, however it is typed', async () => {
    const { codes } = await withApp('planning-2')
    const [first = ''] = codes
    expect((await show(await challengeOf('planning-2'), ` ${first.toUpperCase()}`)).statusCode).toBe(200)
    expect((await show(await challengeOf('planning-2'), first)).json()).toMatchObject({ code: 'CODE_WRONG' })
  })

  test('guessed at is paused as wrong passwords are, whatever right passwords come between', async () => {
    await withApp('dispatch-1')
    const codes = []
    // five wrong ones are free: right passwords between them wash nothing off
    for (let tries = 0; tries < 5; tries++) {
      codes.push((await show(await challengeOf('dispatch-1'), '000000')).json<{ code: string }>().code)
    }
    codes.push((await password('dispatch-1')).json<{ code: string }>().code)
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'CODE_WRONG'), 'SIGN_IN_PAUSED'])
  })

  test('wants a challenge of ours', async () => {
    expect((await show('made-up', '123456')).json()).toMatchObject({ status: 410, code: 'CHALLENGE_OVER' })
  })
})

describe('where a role needs a second factor', () => {
  test('its person may do nothing but set one up, and everything afterwards', async () => {
    const cookie = cookieIn(await password('supervisor-chengdong'))
    const tasks = () => world().send('GET', '/api/tasks', { cookie })
    expect((await tasks()).json()).toMatchObject({ status: 403, code: 'SECOND_FACTOR_MISSING' })
    const me = async () => (await world().send('GET', '/api/me', { cookie })).json<object>()
    expect(await me()).toMatchObject({ lacksSecondFactor: true })
    const { secret } = (await post(cookie, '/api/me/authenticator')).json<{ secret: string }>()
    expect((await post(cookie, '/api/me/authenticator/confirm', { code: codeOf(secret) })).statusCode).toBe(200)
    expect((await tasks()).statusCode).toBe(200)
    expect(await me()).toMatchObject({ lacksSecondFactor: false })
    expect((await post(cookie, '/api/me/authenticator/remove')).json()).toMatchObject({ code: 'SECOND_FACTOR_KEPT' })
  })

  test('nobody else is asked', async () => {
    const cookie = cookieIn(await password('marketing-1'))
    expect((await world().send('GET', '/api/tasks', { cookie })).statusCode).toBe(200)
  })
})

describe('a reset by an administrator', () => {
  test('forgets the second factor, ends the sessions, tells the person, and is in the audit', async () => {
    const { cookie } = await withApp('dispatch-2')
    const administrator = cookieIn(await password('administrator'))
    const path = '/api/people/u-dispatch-2/second-factor/reset'
    expect((await post(cookie, path)).json()).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await post(administrator, path)).statusCode).toBe(200)
    expect(await isIn(cookie)).toBe(false)
    expect((await password('dispatch-2')).statusCode).toBe(200)
    expect(await world().db.$count(outbox, eq(outbox.stream, personStream('u-dispatch-2')))).toBe(1)
    const kept = await world().db.select().from(audit).where(eq(audit.subject, 'u-dispatch-2'))
    expect(kept.map(({ action }) => action)).toEqual(['set-second-factor', 'reset-second-factor'])
  })
})

test('a passkey that nobody has opens nothing', async () => {
  const response = {
    ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {} },
    response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
  }
  const answer = await world().send('POST', '/api/auth/passkey', { body: { response } })
  expect(answer.json()).toMatchObject({ status: 403, code: 'PASSKEY_NOT_VALID' })
})
