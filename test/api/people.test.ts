import { eq } from 'drizzle-orm'
import { symmetricDecrypt } from 'better-auth/crypto'
import { describe, expect, test } from 'vitest'
import { appoint } from '../../api/commands/first-administrator.ts'
import { createSignIn } from '../../api/sign-in/sign-in.ts'
import { audit, outbox, users, verifications } from '../../db/schema/index.ts'
import { personStream } from '../../db/streams.ts'
import { newDatabase } from '../support/suite.ts'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { RIGHTS } from '../../domain/vocabulary.ts'
import { apiWorld } from './world.ts'
import type { World } from './world.ts'

const PASSWORD = 'a long enough password'
const SECRET = 'the secret of this house, which is long enough'
const NEW = { name: '郑海涛', email: 'Zheng@Power.example', phone: null, language: 'zh' }
const REVIEWER = { ...NEW, role: 'reviewer', department: 'safety', region: null }

const world = apiWorld({ authSecret: SECRET })
let keys = 0
const newKey = () => `people-${++keys}`

async function asAdministrator(method: 'GET' | 'POST', path: string, body: object = {}, key = newKey()) {
  const { send, signIn } = world()
  return send(method, path, { cookie: await signIn('administrator'), ...(method === 'POST' ? { key, body } : {}) })
}

/** The token of the last link that was mailed to this person, as the relay reads it. */
async function tokenFor(of: World, id: string): Promise<string> {
  const rows = await of.db
    .select()
    .from(outbox)
    .where(eq(outbox.stream, personStream(id)))
  const data = rows.toSorted((a, b) => a.seq - b.seq).at(-1)?.data as { notices: { items: { key: string }[] }[] }
  return symmetricDecrypt({ key: SECRET, data: data.notices[0]?.items[0]?.key ?? '' })
}

const setPassword = (of: World, token: string, newPassword = PASSWORD) =>
  of.send('POST', '/api/auth/reset-password', { body: { token, newPassword } })
const enter = (of: World, email: string, password = PASSWORD) =>
  of.send('POST', '/api/auth/sign-in/email', { body: { email, password } })
const lineOf = async (text: string) =>
  (await asAdministrator('GET', `/api/people?text=${encodeURIComponent(text)}`)).json<{
    items: { id: string; state: string }[]
  }>().items[0]

describe('somebody who is invited', () => {
  let id: string

  test('has an account without a password, and a mail with a link; the same key makes no second', async () => {
    const key = newKey()
    const answers = [
      await asAdministrator('POST', '/api/people', REVIEWER, key),
      await asAdministrator('POST', '/api/people', REVIEWER, key),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    id = answers[0]?.json<{ id: string }>().id ?? ''
    expect(answers[1]?.json()).toEqual({ id })
    expect(await lineOf('郑海涛')).toMatchObject({
      id,
      state: 'invited',
      email: 'zheng@power.example',
      department: 'safety',
    })
    expect(await world().db.$count(outbox, eq(outbox.stream, personStream(id)))).toBe(1)
    const [kept] = await world().db.select().from(audit).where(eq(audit.subject, id))
    expect(kept).toMatchObject({
      action: 'invite-person',
      details: { role: 'reviewer', department: 'safety', region: null },
    })
    expect((await enter(world(), NEW.email)).json()).toMatchObject({ code: 'INVALID_CREDENTIALS' })
  })

  test('has a link that nobody can read out of the database', async () => {
    const token = await tokenFor(world(), id)
    const rows = JSON.stringify([await world().db.select().from(verifications), await world().db.select().from(outbox)])
    expect(rows).not.toContain(token)
  })

  test('sets a password by it, once, and signs in', async () => {
    const token = await tokenFor(world(), id)
    expect((await setPassword(world(), token, 'short')).json()).toMatchObject({ code: 'VALIDATION_FAILED' })
    expect((await setPassword(world(), token)).statusCode).toBe(200)
    expect((await setPassword(world(), token)).json()).toMatchObject({ status: 410, code: 'LINK_NOT_VALID' })
    expect((await enter(world(), NEW.email)).statusCode).toBe(200)
    expect(await lineOf('郑海涛')).toMatchObject({
      state: 'active',
      sessions: 1,
      lastSignInAt: expect.any(String) as string,
    })
  })

  test('is refused at once when disabled: sessions end, the right password opens nothing', async () => {
    const entered = await enter(world(), NEW.email)
    const cookie = [entered.headers['set-cookie']].flat().join('; ')
    expect((await world().send('GET', '/api/me', { cookie })).statusCode).toBe(200)
    expect((await asAdministrator('POST', `/api/people/${id}/disable`)).statusCode).toBe(200)
    expect((await world().send('GET', '/api/me', { cookie })).json()).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await enter(world(), NEW.email)).json()).toMatchObject({ status: 403, code: 'ACCOUNT_DISABLED' })
    expect((await enter(world(), NEW.email, 'not the password')).json()).toMatchObject({ code: 'INVALID_CREDENTIALS' })
    expect((await asAdministrator('POST', `/api/people/${id}/password-link`)).json()).toMatchObject({
      code: 'ACCOUNT_DISABLED',
    })
    expect((await asAdministrator('POST', `/api/people/${id}/enable`)).statusCode).toBe(200)
    expect((await enter(world(), NEW.email)).statusCode).toBe(200)
  })

  test('gets another role, which counts from the next request on', async () => {
    const place = { role: 'supervisor', department: null, region: 'chengxi' }
    const entered = await enter(world(), NEW.email)
    const cookie = [entered.headers['set-cookie']].flat().join('; ')
    expect((await asAdministrator('POST', `/api/people/${id}/place`, place)).statusCode).toBe(200)
    expect((await world().send('GET', '/api/me', { cookie })).json()).toMatchObject(place)
  })
})

describe('an invitation is refused', () => {
  test('for an address that has an account, however it is written', async () => {
    const body = { ...REVIEWER, email: 'SAFETY-1@demo.local' }
    expect((await asAdministrator('POST', '/api/people', body)).json()).toMatchObject({
      status: 409,
      code: 'ACCOUNT_EXISTS',
    })
  })

  test('for a place that its role cannot work in', async () => {
    const body = { ...REVIEWER, email: 'b@power.example', department: null, region: 'chengdong', rights: ['audit'] }
    const { status, errors } = (await asAdministrator('POST', '/api/people', body)).json<{
      status: number
      errors: { field: string }[]
    }>()
    expect([status, errors.map(({ field }) => field)]).toEqual([422, ['/department', '/rights']])
  })

  test.each(['supervisor-chengdong', 'leader-chengdong', 'safety-head', 'applicant-1'])('to %s', async (login) => {
    const { send, signIn } = world()
    const cookie = await signIn(login)
    const invited = await send('POST', '/api/people', {
      cookie,
      key: newKey(),
      body: { ...REVIEWER, email: 'c@power.example' },
    })
    expect(invited.json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    expect((await send('GET', '/api/people', { cookie })).json()).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

test('an administrator has the rights that were given, and no others', async () => {
  const { db, send, signIn } = world()
  const cookie = await signIn('administrator')
  const body = { ...NEW, role: 'administrator', department: null, region: null, email: 'audit@power.example' }
  const refused = await asAdministrator('POST', '/api/people', body)
  expect(refused.json()).toMatchObject({ status: 422, errors: [{ field: '/rights' }] })
  try {
    await db
      .update(users)
      .set({ rights: ['audit'] })
      .where(eq(users.id, 'u-administrator'))
    const answered = async (path: string) => (await send('GET', path, { cookie })).statusCode
    expect([await answered('/api/audit'), await answered('/api/people'), await answered('/api/calendars')]).toEqual([
      200, 403, 403,
    ])
    expect((await send('GET', '/api/me', { cookie })).json()).toMatchObject({
      administration: expect.arrayContaining(['read-audit', 'verify-log']) as string[],
    })
  } finally {
    await db
      .update(users)
      .set({ rights: [...RIGHTS] })
      .where(eq(users.id, 'u-administrator'))
  }
})

test('the only administrator can neither disable nor demote themselves', async () => {
  const path = '/api/people/u-administrator'
  expect((await asAdministrator('POST', `${path}/disable`)).json()).toMatchObject({ code: 'ACCOUNT_IS_OWN' })
  const place = { role: 'reviewer', department: 'safety', region: null }
  expect((await asAdministrator('POST', `${path}/place`, place)).json()).toMatchObject({ code: 'ACCOUNT_IS_OWN' })
})

describe('a forgotten password', () => {
  const ask = (email: string) => world().send('POST', '/api/auth/request-password-reset', { body: { email } })

  test('is answered alike for an address that nobody has, and mailed to one that somebody has', async () => {
    expect((await ask('nobody@power.example')).json()).toEqual((await ask('dispatch-1@demo.local')).json())
    expect(await world().db.$count(outbox, eq(outbox.stream, personStream('u-dispatch-1')))).toBe(1)
    // asked twice within a minute, one mail
    await ask('dispatch-1@demo.local')
    expect(await world().db.$count(outbox, eq(outbox.stream, personStream('u-dispatch-1')))).toBe(1)
  })

  test('is set anew by the link, which ends the sessions that were open', async () => {
    const cookie = await world().signIn('dispatch-1')
    expect((await world().send('GET', '/api/me', { cookie })).statusCode).toBe(200)
    expect((await setPassword(world(), await tokenFor(world(), 'u-dispatch-1'))).statusCode).toBe(200)
    expect((await world().send('GET', '/api/me', { cookie })).statusCode).toBe(401)
    expect((await enter(world(), 'dispatch-1@demo.local')).statusCode).toBe(200)
  })
})

/** As production begins: rules, and nobody. */
async function emptyHouse(): Promise<string> {
  const url = await newDatabase()
  await migrate(url)
  const { db, close } = connect(url, { max: 1 })
  await seedRules(db).finally(close)
  return url
}

describe('the first administrator', () => {
  const production = apiWorld({ authSecret: SECRET, mode: 'production' }, emptyHouse)
  const person = { name: '罗敏', email: 'Luo@power.example', language: 'zh', rights: RIGHTS } as const
  const house = () => {
    const { db } = production()
    return { db, signIn: createSignIn({ db, config: { publicUrl: 'http://localhost', authSecret: SECRET } }) }
  }

  test('is made on a database without one, gets another link until the password is set, and none afterwards', async () => {
    const first = await appoint(house(), person)
    const again = await appoint(house(), person)
    expect(again?.id).toBe(first?.id)
    expect((await setPassword(production(), again?.token ?? '')).statusCode).toBe(200)
    expect((await enter(production(), person.email)).statusCode).toBe(200)
    expect(await appoint(house(), { ...person, email: 'another@power.example' })).toBeNull()
    expect(await production().db.$count(users)).toBe(1)
  })
})
