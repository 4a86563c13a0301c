import { symmetricDecrypt } from 'better-auth/crypto'
import { desc, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { audit, outbox, passkeys, proofs, users } from '../../db/schema/index.ts'
import { TERMS_VERSION } from '../../domain/people/registration.ts'
import { apiWorld } from './world.ts'

const SECRET = 'the secret of this house, which is long enough'
const PASSWORD = 'a long enough password'
const world = apiWorld({ authSecret: SECRET, sendsSms: true })
let keys = 0

const post = (path: string, body: object, cookie?: string) =>
  world().send('POST', path, { body, key: `registration-${++keys}`, ...(cookie === undefined ? {} : { cookie }) })
const cookieOf = (answer: Awaited<ReturnType<typeof post>>) =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((each) => each.split(';')[0])
    .join('; ')
const me = async (cookie: string) => (await world().send('GET', '/api/me', { cookie })).json<Record<string, unknown>>()

/** What was sent last to an address: the template, and the token or the code, as the relay reads it. */
async function lastTo(address: string) {
  const [proof] = await world()
    .db.select()
    .from(proofs)
    .where(eq(proofs.address, address))
    .orderBy(desc(proofs.createdAt))
    .limit(1)
  const [row] = await world()
    .db.select()
    .from(outbox)
    .where(eq(outbox.stream, `person-proof-${proof?.id}`))
  const [notice] = (row?.data as { notices: { template: string; items: { key?: string }[] }[] }).notices
  const sealed = notice?.items[0]?.key
  const said = sealed === undefined ? '' : await symmetricDecrypt({ key: SECRET, data: sealed })
  return { template: notice?.template, to: row?.recipientId, channel: row?.channel, said }
}

/** As if what was asked for so far was long ago. */
const timePasses = (minutes: number) =>
  world()
    .db.update(proofs)
    .set({
      createdAt: sql`${proofs.createdAt} - make_interval(mins => ${minutes})`,
      expiresAt: sql`${proofs.expiresAt} - make_interval(mins => ${minutes})`,
    })

const byEmail = (email: string, termsVersion = TERMS_VERSION) =>
  post('/api/auth/register/email', { email, language: 'zh', termsVersion })
const askCode = (phone: string) => post('/api/auth/phone-code', { phone, language: 'zh' })
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

beforeEach(async () => {
  await world().db.delete(proofs)
})

describe('registering with an email', () => {
  test('is answered alike for an address that somebody has, who gets a mail that says so', async () => {
    const answers = [await byEmail('new@customer.example'), await byEmail('Safety-1@demo.local')]
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(Array(2).fill([200, '{"success":true}']))
    expect(await lastTo('new@customer.example')).toMatchObject({ template: 'register-link' })
    expect(await lastTo('safety-1@demo.local')).toMatchObject({
      template: 'account-exists',
      to: 'u-safety-1',
      said: '',
    })
  })

  test('makes an account by the link, once, with the terms that were agreed to', async () => {
    await byEmail('Wang@Customer.example')
    const { said: token } = await lastTo('wang@customer.example')
    const rows = JSON.stringify([await world().db.select().from(proofs), await world().db.select().from(outbox)])
    expect(rows).not.toContain(token)
    const confirm = () => post('/api/auth/register/email/confirm', { token, name: '王建国', password: PASSWORD })
    const answer = await confirm()
    expect(answer.statusCode).toBe(200)
    const person = await me(cookieOf(answer))
    expect(person).toMatchObject({ name: '王建国', email: 'wang@customer.example', role: 'applicant', region: null })
    expect((await confirm()).json()).toMatchObject({ status: 410, code: 'LINK_NOT_VALID' })
    const [kept] = await world().db.select().from(users).where(eq(users.email, 'wang@customer.example'))
    expect(kept).toMatchObject({ emailVerified: true, termsVersion: TERMS_VERSION, termsAt: expect.any(Date) as Date })
    const [row] = await world()
      .db.select()
      .from(audit)
      .where(eq(audit.subject, String(person['id'])))
    expect(row).toMatchObject({ action: 'register-account', details: { by: 'email', terms: TERMS_VERSION } })
    const entered = await post('/api/auth/sign-in/email', { email: 'wang@customer.example', password: PASSWORD })
    expect(entered.statusCode).toBe(200)
  })

  test('is refused for old terms, for a link of yesterday, and more often than once a minute', async () => {
    expect((await byEmail('li@customer.example', '2020-01')).json()).toMatchObject({ code: 'TERMS_CHANGED' })
    await byEmail('li@customer.example')
    const again = await byEmail('li@customer.example')
    expect(again.json()).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
    // the same for an address that has an account
    await byEmail('safety-2@demo.local')
    expect((await byEmail('safety-2@demo.local')).json()).toMatchObject({ code: 'RATE_LIMITED' })
    await timePasses(24 * 60)
    const { said: token } = await lastTo('li@customer.example')
    const late = await post('/api/auth/register/email/confirm', { token, name: '李', password: PASSWORD })
    expect(late.json()).toMatchObject({ code: 'LINK_NOT_VALID' })
  })

  test('is limited for one place, whatever addresses it asks for', async () => {
    const answers = []
    for (let each = 0; each < 11; each++) answers.push(await byEmail(`guess-${each}@customer.example`))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(10).fill(200), 429])
  })
})

describe('registering with a phone', () => {
  const NUMBER = '13811112222'
  const body = { phone: NUMBER, name: '赵丽', language: 'zh', termsVersion: TERMS_VERSION, password: null }
  const register = (code: string) => post('/api/auth/register/phone', { ...body, code })

  test('takes the code of an SMS once, and makes an account without an email', async () => {
    expect((await askCode('+86 138-1111-2222')).body).toBe('{"success":true}')
    const { template, channel, said: code } = await lastTo(NUMBER)
    expect({ template, channel }).toEqual({ template: 'phone-code', channel: 'sms' })
    const early = await post('/api/auth/sign-in/phone-code', { phone: NUMBER, code })
    expect(early.json()).toMatchObject({ status: 404, code: 'NOT_REGISTERED' })
    const answer = await register(code)
    expect(answer.statusCode).toBe(200)
    expect(await me(cookieOf(answer))).toMatchObject({ name: '赵丽', email: null, phone: NUMBER, role: 'applicant' })
    expect((await register(code)).json()).toMatchObject({ status: 422, code: 'CODE_NOT_VALID' })
  })

  test('a number that has an account signs in to it, and keeps its name', async () => {
    await askCode(NUMBER)
    const answer = await post('/api/auth/register/phone', { ...body, name: '别人', code: (await lastTo(NUMBER)).said })
    expect(await me(cookieOf(answer))).toMatchObject({ name: '赵丽' })
    expect(await world().db.$count(users, eq(users.phoneNumber, NUMBER))).toBe(1)
  })

  test('a code is wrong five times and then over, though it be right; ten minutes old it is over, too', async () => {
    await askCode(NUMBER)
    const { said: code } = await lastTo(NUMBER)
    const enter = (typed: string) => post('/api/auth/sign-in/phone-code', { phone: NUMBER, code: typed })
    for (let tried = 1; tried <= 5; tried++) {
      expect((await enter(wrongOf(code))).json()).toMatchObject({ code: 'CODE_NOT_VALID' })
    }
    expect((await enter(code)).json()).toMatchObject({ code: 'CODE_NOT_VALID' })
    await timePasses(2)
    await askCode(NUMBER)
    const { said: next } = await lastTo(NUMBER)
    await timePasses(10)
    expect((await enter(next)).json()).toMatchObject({ code: 'CODE_NOT_VALID' })
  })

  test('a code of an SMS alone opens nothing for who has a second factor', async () => {
    const [owner] = await world().db.select({ id: users.id }).from(users).where(eq(users.phoneNumber, NUMBER))
    const passkey = { id: 'a-passkey', userId: owner?.id ?? '', name: 'Phone', publicKey: '', counter: 0 }
    await world()
      .db.insert(passkeys)
      .values({ ...passkey, transports: [] })
    await askCode(NUMBER)
    const answer = await post('/api/auth/sign-in/phone-code', { phone: NUMBER, code: (await lastTo(NUMBER)).said })
    expect(answer.json()).toMatchObject({ status: 403, code: 'SECOND_FACTOR_NEEDED' })
    expect(answer.headers['set-cookie']).toBeUndefined()
    await world().db.delete(passkeys)
  })

  test('the code sent last is the one that counts', async () => {
    await askCode(NUMBER)
    const { said: first } = await lastTo(NUMBER)
    await timePasses(1)
    await askCode(NUMBER)
    const { said: second } = await lastTo(NUMBER)
    const enter = (code: string) => post('/api/auth/sign-in/phone-code', { phone: NUMBER, code })
    if (first !== second) expect((await enter(first)).statusCode).toBe(422)
    expect((await enter(second)).statusCode).toBe(200)
  })

  test('a password is set by a code, ends the sessions, and signs in with the number', async () => {
    await askCode(NUMBER)
    const entered = await post('/api/auth/sign-in/phone-code', { phone: NUMBER, code: (await lastTo(NUMBER)).said })
    await timePasses(1)
    await askCode(NUMBER)
    const reset = { phone: NUMBER, code: (await lastTo(NUMBER)).said, newPassword: PASSWORD }
    expect((await post('/api/auth/reset-password/phone', reset)).statusCode).toBe(200)
    expect((await world().send('GET', '/api/me', { cookie: cookieOf(entered) })).statusCode).toBe(401)
    const enter = (phone: string, password: string) => post('/api/auth/sign-in/phone', { phone, password })
    const right = await enter('138 1111 2222', PASSWORD)
    expect(right.statusCode).toBe(200)
    expect(right.body).not.toContain('invalid')
    const wrong = [await enter(NUMBER, 'not the password'), await enter('13899998888', 'not the password')]
    expect(new Set(wrong.map(({ body: said }) => said.replace(/"instance":"[^"]*"/u, ''))).size).toBe(1)
    expect(wrong[0]?.json()).toMatchObject({ status: 401, code: 'INVALID_CREDENTIALS' })
  })

  test('a disabled account is told so after its number is proven, and not before', async () => {
    await world()
      .db.update(users)
      .set({ disabledAt: sql`now()` })
      .where(eq(users.phoneNumber, NUMBER))
    expect((await askCode(NUMBER)).statusCode).toBe(200)
    const answer = await post('/api/auth/sign-in/phone-code', { phone: NUMBER, code: (await lastTo(NUMBER)).said })
    expect(answer.json()).toMatchObject({ status: 403, code: 'ACCOUNT_DISABLED' })
    await world().db.update(users).set({ disabledAt: null }).where(eq(users.phoneNumber, NUMBER))
  })

  test('what is no mobile number is refused by its field', async () => {
    expect((await askCode('0512-65123456')).json()).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ field: '/phone' }],
    })
  })
})

describe('the other way to be reached', () => {
  test('an email is added by the link that came to it, by the account that asked for it alone', async () => {
    await askCode('13822223333')
    const asked = { phone: '13822223333', code: (await lastTo('13822223333')).said }
    const cookie = cookieOf(
      await post('/api/auth/register/phone', {
        ...{ ...asked, name: '孙伟', language: 'zh', termsVersion: TERMS_VERSION, password: null },
      }),
    )
    const choose = (notifyBy: string) => post('/api/account/channels', { notifyBy }, cookie)
    expect((await choose('both')).json()).toMatchObject({ code: 'VALIDATION_FAILED' })
    await post('/api/account/email', { email: 'sun@customer.example', language: 'zh' }, cookie)
    const { template, said: token } = await lastTo('sun@customer.example')
    expect(template).toBe('address-link')
    const other = await post('/api/account/email/confirm', { token }, await world().signIn('applicant-1'))
    expect(other.json()).toMatchObject({ code: 'LINK_NOT_VALID' })
    expect((await post('/api/account/email/confirm', { token }, cookie)).statusCode).toBe(200)
    expect((await choose('both')).statusCode).toBe(200)
    expect((await world().send('GET', '/api/account/contact', { cookie })).json()).toMatchObject({
      ...{ email: 'sun@customer.example', phoneNumber: '13822223333', notifyBy: 'both' },
    })
  })

  test("somebody else's address cannot be taken: who has it is told, who asks is not", async () => {
    const cookie = await world().signIn('applicant-2')
    const answer = await post('/api/account/email', { email: 'planning-1@demo.local', language: 'zh' }, cookie)
    expect([answer.statusCode, answer.body]).toEqual([200, '{"success":true}'])
    expect(await lastTo('planning-1@demo.local')).toMatchObject({ template: 'account-exists', to: 'u-planning-1' })
  })

  test('a number of another account is not taken though its code is right', async () => {
    const cookie = await world().signIn('applicant-3')
    const phone = '13822223333'
    await post('/api/account/phone', { phone, language: 'zh' }, cookie)
    const taken = await post('/api/account/phone/confirm', { phone, code: (await lastTo(phone)).said }, cookie)
    expect(taken.json()).toMatchObject({ code: 'CODE_NOT_VALID' })
    await post('/api/account/phone', { phone: '13833334444', language: 'zh' }, cookie)
    const code = (await lastTo('13833334444')).said
    // a code for this account signs nobody in
    const stranger = await post('/api/auth/sign-in/phone-code', { phone: '13833334444', code })
    expect(stranger.json()).toMatchObject({ code: 'CODE_NOT_VALID' })
    expect((await post('/api/account/phone/confirm', { phone: '13833334444', code }, cookie)).statusCode).toBe(200)
  })

  test('is for customers: staff are reached as the house decides', async () => {
    const cookie = await world().signIn('safety-1')
    const answers = [
      await post('/api/account/phone', { phone: '13844445555', language: 'zh' }, cookie),
      await post('/api/account/email', { email: 'x@y.example', language: 'zh' }, cookie),
    ]
    expect(answers.map((each) => each.json<{ code: string }>().code)).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED'])
  })
})

describe('a house without a gateway', () => {
  const silent = apiWorld({ authSecret: SECRET, sendsSms: false })

  test('says that it sends no SMS, and sends none', async () => {
    expect((await silent().send('GET', '/api/auth/registration')).json()).toMatchObject({ sendsSms: false })
    const asked = await silent().send('POST', '/api/auth/phone-code', {
      body: { phone: '13811112222', language: 'zh' },
    })
    expect(asked.json()).toMatchObject({ status: 409, code: 'SMS_NOT_AVAILABLE' })
  })
})
