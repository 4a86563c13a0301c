import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { and, desc, eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenidConfig } from '../../api/deps.ts'
import { positionsOf } from '../../db/queries/own-positions.ts'
import { accounts, audit, outbox, sessions, users } from '../../db/schema/index.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { personStream } from '../../db/streams.ts'
import { readGroupPlaces } from '../../domain/people/groups.ts'
import { startOpenidProvider } from '../support/openid-provider.ts'
import { newDatabase } from '../support/suite.ts'
import { apiWorld } from './world.ts'
import type { World } from './world.ts'

const HOME = 'http://127.0.0.1'
const SECRET = 'a secret of these tests, of more than 32 characters'
const [company, other] = await Promise.all([
  startOpenidProvider(`${HOME}/api/auth/openid/callback`),
  startOpenidProvider(`${HOME}/api/auth/openid/callback`),
])
const settings = (provider: typeof company, more: Partial<OpenidConfig> = {}): OpenidConfig => ({
  ...{ issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret },
  ...{ scopes: 'openid groups email', groupsClaim: 'groups', positions: null, secondFactor: ['mfa'] },
  ...{ isRequired: false, breakGlass: null },
  ...more,
})
const shared = newDatabase('people')
const on = (openid: OpenidConfig) =>
  apiWorld({ openid, authSecret: SECRET, secondFactorFor: ['supervisor'] }, () => shared)

const plain = on(settings(company))
const elsewhere = on(settings(other))
const mapped = on(
  settings(company, {
    positions: readGroupPlaces(
      'safety-east=reviewer/safety/chengdong; managers=account-manager/chengxi; moon=leader/moon',
    ),
    breakGlass: 'administrator@demo.local',
  }),
)
// a port on which nobody listens
const away = on({ ...settings(company), issuer: 'http://127.0.0.1:9' })
const required = on(settings(company, { isRequired: true, breakGlass: 'administrator@demo.local' }))

afterAll(async () => {
  await Promise.all([company.close(), other.close()])
})
beforeEach(() => {
  company.people.clear()
  other.people.clear()
})

const cookieIn = (answer: { headers: Record<string, string | string[] | number | undefined> }, name: string) =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((each) => String(each).split(';')[0] ?? '')
    .find((each) => each.startsWith(`${name}=`) && !each.endsWith('=')) ?? ''
const INTENT = 'power-connection.openid'
const SESSION = 'power-connection.session_token'

/** A browser at the provider, from the address to which it was sent to that to which it is sent back. */
async function atProvider(address: string, account: string): Promise<string> {
  const kept = new Map<string, string>()
  let next = new Request(address)
  for (let steps = 0; steps < 10; steps++) {
    const headers = { cookie: [...kept].map(([name, value]) => `${name}=${value}`).join('; ') }
    const answer = await fetch(new Request(next, { headers: { ...Object.fromEntries(next.headers), ...headers } }), {
      redirect: 'manual',
    })
    for (const each of answer.headers.getSetCookie()) {
      const [pair = ''] = each.split(';')
      kept.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const to = answer.headers.get('location')
    if (to?.startsWith(HOME + '/') === true) return to.slice(HOME.length)
    next =
      to === null
        ? new Request(next.url, { method: 'POST', body: new URLSearchParams({ account }) })
        : new Request(new URL(to, next.url))
  }
  throw new Error('the provider sends nobody back')
}

/** Comes back from the provider with the cookie that the browser went with. */
async function comesBack(world: World, { address, intent }: { address: string; intent: string }, account: string) {
  const answer = await world.send('GET', await atProvider(address, account), { cookie: intent })
  expect(answer.statusCode).toBe(302)
  return { answer, to: String(answer.headers.location), session: cookieIn(answer, SESSION) }
}

async function begins(world: World, to = '/tasks?list=mine') {
  const answer = await world.send('GET', `/api/auth/openid/begin?to=${encodeURIComponent(to)}`)
  return { address: String(answer.headers.location), intent: cookieIn(answer, INTENT) }
}
const signsIn = async (world: World, account: string) => comesBack(world, await begins(world), account)
const refused = (code: string) => `${HOME}/sign-in?refused=${code}`

async function asksToLink(world: World, login: string, password = DEMO_PASSWORD) {
  const cookie = await plain().signIn(login)
  return world.send('POST', '/api/me/identity', { cookie, body: { password } })
}
/** Links somebody's account to an account at the provider of this world. */
async function links(world: World, login: string, account: string) {
  const answer = await asksToLink(world, login)
  expect(answer.statusCode).toBe(200)
  return comesBack(
    world,
    { address: answer.json<{ address: string }>().address, intent: cookieIn(answer, INTENT) },
    account,
  )
}
const whoIs = async (world: World, cookie: string) =>
  (await world.send('GET', '/api/me', { cookie })).json<{ id?: string; role?: string; region?: string }>()
const audited = (subject: string, action: (typeof audit.$inferSelect)['action']) =>
  plain()
    .db.select()
    .from(audit)
    .where(and(eq(audit.subject, subject), eq(audit.action, action)))
    .orderBy(desc(audit.number))

describe('the sign-in of the company', () => {
  test('opens the account that its person linked, on the page that was asked for', async () => {
    company.people.set('c-1', {})
    expect((await links(plain(), 'safety-1', 'c-1')).to).toBe(`${HOME}/account`)
    const { to, session } = await signsIn(plain(), 'c-1')
    expect(to).toBe(`${HOME}/tasks?list=mine`)
    expect(await whoIs(plain(), session)).toMatchObject({ id: 'u-safety-1' })
    const [opened] = await plain().db.select().from(sessions).where(eq(sessions.way, 'openid'))
    expect(opened?.userId).toBe('u-safety-1')
    expect(await audited('u-safety-1', 'link-identity')).toMatchObject([
      { actorId: 'u-safety-1', details: { issuer: company.issuer, subject: 'c-1' } },
    ])
  })

  test('never links by an email, verified or not: an equal address is nobody', async () => {
    company.people.set('c-2', { email: 'safety-2@demo.local' })
    const { to, session } = await signsIn(plain(), 'c-2')
    expect([to, session]).toEqual([refused('OPENID_NOT_LINKED'), ''])
    expect(await plain().db.$count(accounts, eq(accounts.accountId, 'c-2'))).toBe(0)
  })

  test('knows a person by issuer and subject: the same subject of another issuer is nobody', async () => {
    for (const { people } of [company, other]) people.set('c-3', {})
    await links(plain(), 'planning-1', 'c-3')
    expect((await signsIn(elsewhere(), 'c-3')).to).toBe(refused('OPENID_NOT_LINKED'))
    await links(elsewhere(), 'planning-2', 'c-3')
    const [here, there] = [await signsIn(plain(), 'c-3'), await signsIn(elsewhere(), 'c-3')]
    expect(await whoIs(plain(), here.session)).toMatchObject({ id: 'u-planning-1' })
    expect(await whoIs(elsewhere(), there.session)).toMatchObject({ id: 'u-planning-2' })
  })

  test('opens nothing for an answer with another state, another nonce, without its cookie, or a second time', async () => {
    company.people.set('c-4', {})
    await links(plain(), 'safety-head', 'c-4')
    const asked = await begins(plain())
    const back = await atProvider(asked.address, 'c-4')
    const tampered = async (change: Record<string, string>) => {
      const sealed = decodeURIComponent(asked.intent.slice(INTENT.length + 1))
      const intent = JSON.parse(await symmetricDecrypt({ key: SECRET, data: sealed })) as { asked: object }
      const data = JSON.stringify({ ...intent, asked: { ...intent.asked, ...change } })
      return `${INTENT}=${await symmetricEncrypt({ key: SECRET, data })}`
    }
    const tries = [
      plain().send('GET', back, { cookie: await tampered({ state: 'another' }) }),
      plain().send('GET', back.replace(/state=[^&]+/u, 'state=another'), { cookie: asked.intent }),
      plain().send('GET', back),
      plain().send('GET', back, { cookie: `${INTENT}=something` }),
    ]
    for (const answer of await Promise.all(tries)) {
      expect([answer.headers.location, cookieIn(answer, SESSION)]).toEqual([refused('OPENID_FAILED'), ''])
    }
    const other = await begins(plain())
    const wrongNonce = await plain().send('GET', back, { cookie: await tampered({ nonce: 'another' }) })
    expect([wrongNonce.headers.location, cookieIn(wrongNonce, SESSION)]).toEqual([refused('OPENID_FAILED'), ''])
    const good = await atProvider(other.address, 'c-4')
    expect((await plain().send('GET', good, { cookie: other.intent })).headers.location).toBe(`${HOME}/tasks?list=mine`)
    const again = await plain().send('GET', good, { cookie: other.intent })
    expect([again.headers.location, cookieIn(again, SESSION)]).toEqual([refused('OPENID_FAILED'), ''])
  })

  test('sends nobody to a page that is not ours, and says if the person cancelled there', async () => {
    company.people.set('c-5', {})
    await links(plain(), 'marketing-2', 'c-5')
    for (const to of ['//evil.example', '/\\evil.example', '/\t/evil.example']) {
      expect((await comesBack(plain(), await begins(plain(), to), 'c-5')).to).toBe(`${HOME}/`)
    }
    expect((await signsIn(plain(), 'nobody')).to).toBe(refused('OPENID_FAILED'))
  })

  test('refuses who is disabled', async () => {
    company.people.set('c-6', {})
    await links(plain(), 'planning-head', 'c-6')
    await plain().db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, 'u-planning-head'))
    const { to, session } = await signsIn(plain(), 'c-6')
    expect([to, session]).toEqual([refused('ACCOUNT_DISABLED'), ''])
  })

  test('asks for the second factor of the house, unless the provider says that it asked for one', async () => {
    company.people.set('c-7', {})
    await links(plain(), 'supervisor-chengdong', 'c-7')
    const alone = await signsIn(plain(), 'c-7')
    const me = await plain().send('GET', '/api/me', { cookie: alone.session })
    expect(me.json()).toMatchObject({ lacksSecondFactor: true })
    company.people.set('c-7', { amr: ['pwd', 'mfa'] })
    const withMore = await signsIn(plain(), 'c-7')
    expect((await plain().send('GET', '/api/me', { cookie: withMore.session })).json()).toMatchObject({
      lacksSecondFactor: false,
    })

    const { secret } = (
      await plain().send('POST', '/api/me/authenticator', { cookie: alone.session, key: 'openid-1', body: {} })
    ).json<{ secret: string }>()
    const app = new TOTP({ secret: Secret.fromBase32(secret) })
    const confirmed = { cookie: alone.session, key: 'openid-2', body: { code: app.generate() } }
    expect((await plain().send('POST', '/api/me/authenticator/confirm', confirmed)).statusCode).toBe(200)
    company.people.set('c-7', {})
    const asked = await signsIn(plain(), 'c-7')
    expect(asked.session).toBe('')
    const { pathname, searchParams, hash } = new URL(asked.to)
    expect([pathname, searchParams.get('from')]).toEqual(['/sign-in', '/tasks?list=mine'])
    const said = new URLSearchParams(hash.slice(1))
    expect(said.get('kinds')).toBe('authenticator')
    const shown = await plain().send('POST', '/api/auth/second-factor', {
      body: { challenge: said.get('challenge'), code: app.generate({ timestamp: Date.now() + 30_000 }) },
    })
    expect(await whoIs(plain(), cookieIn(shown, SESSION))).toMatchObject({ id: 'u-supervisor-chengdong' })
  })
})

describe('linking an account', () => {
  test('wants the password, and is no customer’s', async () => {
    const wrong = await asksToLink(plain(), 'dispatch-1', 'not the password')
    expect([wrong.json<{ code: string }>().code, cookieIn(wrong, INTENT)]).toEqual(['PASSWORD_WRONG', ''])
    expect((await asksToLink(plain(), 'applicant-1')).json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
  })

  test('takes no identity that another account has, nor a second one for the same account', async () => {
    for (const account of ['c-8', 'c-9']) company.people.set(account, {})
    await links(plain(), 'dispatch-1', 'c-8')
    expect((await links(plain(), 'dispatch-2', 'c-8')).to).toBe(`${HOME}/account?refused=OPENID_LINK_TAKEN`)
    expect((await links(plain(), 'dispatch-1', 'c-9')).to).toBe(`${HOME}/account?refused=OPENID_LINK_TAKEN`)
    const cookie = await plain().signIn('dispatch-1')
    const account = await plain().send('GET', '/api/me/account', { cookie })
    expect(account.json<{ identity: { since: string } }>().identity.since).toMatch(/^20/u)
    expect((await plain().send('POST', '/api/me/identity/remove', { cookie, body: {} })).statusCode).toBe(200)
    expect((await signsIn(plain(), 'c-8')).to).toBe(refused('OPENID_NOT_LINKED'))
  })

  test('accepts an invitation once; a link to set another password is none', async () => {
    company.people.set('c-10', {})
    const { internalAdapter } = await plain().app.signIn.$context
    const linkFor = async (token: string, value: string) => {
      const expiresAt = new Date(Date.now() + 60_000)
      await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value, expiresAt })
    }
    await plain()
      .db.insert(users)
      .values({
        ...{ id: 'u-new', name: 'New', email: 'new@demo.local', role: 'reviewer', department: 'safety' },
        invitedAt: new Date(),
      })
    const accepts = async (token: string) => {
      const answer = await plain().send('POST', '/api/auth/openid/invitation', { body: { token } })
      const { address } = answer.json<{ address: string }>()
      return comesBack(plain(), { address, intent: cookieIn(answer, INTENT) }, 'c-10')
    }
    await linkFor('a-link-of-somebody-active', 'u-production-1')
    expect((await accepts('a-link-of-somebody-active')).to).toBe(refused('LINK_NOT_VALID'))
    expect((await accepts('a-link-that-was-never-sent')).to).toBe(refused('LINK_NOT_VALID'))
    await linkFor('a-link-of-the-invitation', 'u-new')
    const { session } = await accepts('a-link-of-the-invitation')
    expect(await whoIs(plain(), session)).toMatchObject({ id: 'u-new' })
    expect((await accepts('a-link-of-the-invitation')).to).toBe(refused('LINK_NOT_VALID'))
  })
})

describe('positions by groups', () => {
  test('follow at each sign-in what the groups give, of places that are there', async () => {
    company.people.set('c-11', { groups: ['safety-east', 'canteen', 'moon'] })
    await links(mapped(), 'production-1', 'c-11')
    const first = await signsIn(mapped(), 'c-11')
    expect(await whoIs(mapped(), first.session)).toMatchObject({ role: 'reviewer', region: 'chengdong' })
    company.people.set('c-11', { groups: ['managers', 'safety-east'] })
    await signsIn(mapped(), 'c-11')
    const has = (await positionsOf(mapped().db, 'u-production-1')).map(({ home, role, region }) => ({
      home,
      role,
      region,
    }))
    expect(has).toEqual([
      { home: true, role: 'reviewer', region: 'chengdong' },
      { home: false, role: 'account-manager', region: 'chengxi' },
    ])
    await signsIn(mapped(), 'c-11')
    expect(await audited('u-production-1', 'follow-groups')).toMatchObject([
      { actorId: 'system', details: { home: null, given: [{ role: 'account-manager' }], taken: [] } },
      { details: { home: { role: 'reviewer', department: 'safety', region: 'chengdong' } } },
    ])
  })

  test('none: the sign-in is refused, what was open ends, and the audit has it', async () => {
    company.people.set('c-12', { groups: ['safety-east'] })
    await links(mapped(), 'production-2', 'c-12')
    const { session } = await signsIn(mapped(), 'c-12')
    company.people.set('c-12', { groups: ['canteen', 'moon'] })
    const gone = await signsIn(mapped(), 'c-12')
    expect([gone.to, gone.session]).toEqual([refused('OPENID_NO_POSITION'), ''])
    expect((await mapped().send('GET', '/api/me', { cookie: session })).statusCode).toBe(401)
    expect(await audited('u-production-2', 'refuse-groups')).toMatchObject([
      { details: { issuer: company.issuer, groups: ['canteen', 'moon'] } },
    ])
  })
})

describe('where staff sign in by the company alone', () => {
  const byPassword = (login: string) =>
    required().send('POST', '/api/auth/sign-in/email', {
      body: { email: `${login}@demo.local`, password: DEMO_PASSWORD },
    })

  test('a password opens nothing but for customers', async () => {
    const answer = await byPassword('dispatch-head')
    expect([answer.json<{ code: string }>().code, cookieIn(answer, SESSION)]).toEqual(['OPENID_REQUIRED', ''])
    // who has a second factor here, from the test above, is not asked for it first
    expect((await byPassword('supervisor-chengdong')).json()).toMatchObject({ code: 'OPENID_REQUIRED' })
    expect((await byPassword('applicant-2')).statusCode).toBe(200)
    company.people.set('c-13', {})
    await links(required(), 'dispatch-head', 'c-13')
    const { session } = await signsIn(required(), 'c-13')
    expect(await whoIs(required(), session)).toMatchObject({ id: 'u-dispatch-head' })
  })

  test('the break-glass account gets in; the audit has each time, and the other administrators are told', async () => {
    await required()
      .db.insert(users)
      .values({
        ...{ id: 'u-second', name: 'Second', email: 'second@demo.local', role: 'administrator', rights: ['security'] },
      })
    expect((await byPassword('administrator')).statusCode).toBe(200)
    expect(await audited('u-administrator', 'break-glass')).toMatchObject([
      { actorId: 'u-administrator', details: { way: 'password' } },
    ])
    const told = await required()
      .db.select()
      .from(outbox)
      .where(eq(outbox.stream, personStream('u-administrator')))
    expect(told.map(({ recipientId }) => recipientId)).toEqual(['u-second'])
    expect(JSON.stringify(told)).toContain('break-glass-used')
    await byPassword('administrator')
    expect(await audited('u-administrator', 'break-glass')).toHaveLength(2)
  })

  test('it is offered to who is not signed in, and said to be needed', async () => {
    const offers = await Promise.all([plain(), required()].map((world) => world.send('GET', '/api/auth/openid')))
    expect(offers.map((each) => each.json<object>())).toEqual([
      { isOffered: true, isRequired: false },
      { isOffered: true, isRequired: true },
    ])
  })
})

test('a provider that is away is said to be', async () => {
  const answer = await away().send('GET', '/api/auth/openid/begin')
  expect(answer.headers.location).toBe(refused('OPENID_UNAVAILABLE'))
})
