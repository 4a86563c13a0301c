import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { deviceOf } from '../../api/sign-in/device.ts'
import { audit, users } from '../../db/schema/index.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { apiWorld } from './world.ts'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36'
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
const NEXT = 'another long password'

const world = apiWorld()
let keys = 0

/** Signs in anew, with a browser of one's own. */
async function enter(login: string, { agent = CHROME, password = DEMO_PASSWORD } = {}) {
  const answer = await world().send('POST', '/api/auth/sign-in/email', {
    body: { email: `${login}@demo.local`, password },
    headers: { 'user-agent': agent },
  })
  const cookie = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((each) => each.split(';')[0])
    .join('; ')
  return { answer, cookie }
}

interface Account {
  hasPassword: boolean
  sessions: { id: string; device: string | null; address: string | null; isThis: boolean }[]
}
const accountOf = async (cookie: string) => (await world().send('GET', '/api/me/account', { cookie })).json<Account>()
const post = (cookie: string, path: string, body: object = {}, key = `account-${++keys}`) =>
  world().send('POST', path, { cookie, key, body })
const isIn = async (cookie: string) => (await world().send('GET', '/api/me', { cookie })).statusCode === 200

describe('the own sessions', () => {
  test('are shown with device and address, and one is ended without the others', async () => {
    const [desk, phone] = [await enter('safety-1'), await enter('safety-1', { agent: PHONE })]
    const { sessions, hasPassword } = await accountOf(desk.cookie)
    expect(hasPassword).toBe(true)
    expect(sessions.map(({ device, isThis }) => [device, isThis])).toEqual([
      ['Safari · iOS', false],
      ['Chrome · Windows', true],
    ])
    expect(sessions.every(({ address }) => address === '127.0.0.1')).toBe(true)
    const ended = await post(desk.cookie, `/api/me/sessions/${sessions[0]?.id ?? ''}/end`)
    expect(ended.statusCode).toBe(200)
    expect([await isIn(desk.cookie), await isIn(phone.cookie)]).toEqual([true, false])
  })

  test('are nobody else’s to end', async () => {
    const [own, other] = [await enter('safety-2'), await enter('dispatch-1')]
    const { sessions } = await accountOf(own.cookie)
    const refused = await post(other.cookie, `/api/me/sessions/${sessions[0]?.id ?? ''}/end`)
    expect(refused.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    expect(await isIn(own.cookie)).toBe(true)
  })

  test('all end when one signs out everywhere', async () => {
    const [one, two] = [await enter('planning-1'), await enter('planning-1', { agent: PHONE })]
    expect((await post(one.cookie, '/api/me/sessions/end')).statusCode).toBe(200)
    expect([await isIn(one.cookie), await isIn(two.cookie)]).toEqual([false, false])
  })
})

describe('the own password', () => {
  test('is changed by the present one, which ends every other session and is in the audit', async () => {
    const [here, elsewhere] = [await enter('dispatch-2'), await enter('dispatch-2')]
    const changed = await post(here.cookie, '/api/me/password', { present: DEMO_PASSWORD, next: NEXT })
    expect(changed.statusCode).toBe(200)
    expect([await isIn(here.cookie), await isIn(elsewhere.cookie)]).toEqual([true, false])
    expect((await enter('dispatch-2')).answer.json()).toMatchObject({ code: 'INVALID_CREDENTIALS' })
    expect((await enter('dispatch-2', { password: NEXT })).answer.statusCode).toBe(200)
    const kept = await world().db.select().from(audit).where(eq(audit.subject, 'u-dispatch-2'))
    expect(kept).toMatchObject([{ action: 'change-password', actorId: 'u-dispatch-2', details: {} }])
  })

  test('is not changed by a wrong one; guesses here are paused as those of a sign-in are', async () => {
    const { cookie } = await enter('planning-2')
    const guess = async () =>
      (await post(cookie, '/api/me/password', { present: 'a guess', next: NEXT })).json<{ code: string }>().code
    const codes = []
    for (let tries = 0; tries < 6; tries++) codes.push(await guess())
    // five wrong ones are free
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'PASSWORD_WRONG'), 'SIGN_IN_PAUSED'])
    expect((await enter('planning-2')).answer.json()).toMatchObject({ code: 'SIGN_IN_PAUSED' })
  })

  test('is not changed to one that is too short', async () => {
    const { cookie } = await enter('marketing-1')
    const refused = await post(cookie, '/api/me/password', { present: DEMO_PASSWORD, next: 'short' })
    expect(refused.json()).toMatchObject({ status: 422, code: 'VALIDATION_FAILED' })
  })
})

test('the own language is the account’s from then on', async () => {
  const { cookie } = await enter('applicant-1')
  expect((await post(cookie, '/api/me/language', { language: 'en' })).statusCode).toBe(200)
  expect((await world().send('GET', '/api/me', { cookie })).json()).toMatchObject({ language: 'en' })
  await world().db.update(users).set({ language: 'zh' }).where(eq(users.id, 'u-applicant-1'))
})

describe('the sessions of a person', () => {
  test('are seen and ended by an administrator, which the audit keeps; nobody else may', async () => {
    const [administrator, supervisor, person] = [
      await enter('administrator'),
      await enter('supervisor-chengdong'),
      await enter('marketing-2', { agent: PHONE }),
    ]
    const path = '/api/people/u-marketing-2/sessions'
    const seen = await world().send('GET', path, { cookie: administrator.cookie })
    expect(seen.json()).toMatchObject({ items: [{ device: 'Safari · iOS', address: '127.0.0.1' }] })
    expect((await world().send('GET', path, { cookie: supervisor.cookie })).json()).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect((await post(supervisor.cookie, `${path}/end`)).json()).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await isIn(person.cookie)).toBe(true)
    expect((await post(administrator.cookie, `${path}/end`)).statusCode).toBe(200)
    expect(await isIn(person.cookie)).toBe(false)
    const kept = await world().db.select().from(audit).where(eq(audit.subject, 'u-marketing-2'))
    expect(kept).toMatchObject([{ action: 'end-sessions', actorId: 'u-administrator' }])
    expect((await enter('marketing-2')).answer.statusCode).toBe(200)
  })

  test('of a customer are not an administrator’s to see', async () => {
    const [administrator] = [await enter('administrator'), await enter('applicant-2')]
    const seen = await world().send('GET', '/api/people/u-applicant-2/sessions', { cookie: administrator.cookie })
    expect(seen.json()).toEqual({ items: [] })
  })
})

test.each([
  [CHROME, 'Chrome · Windows'],
  [PHONE, 'Safari · iOS'],
  ['', null],
  [null, null],
])('a browser %j is called %j', (agent, name) => {
  expect(deviceOf(agent)).toBe(name)
})
