import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { sessions, users } from '../../db/schema/index.ts'
import { apiWorld } from './world.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

// each test has a person, and so a session, of its own
describe('a session', () => {
  const world = apiWorld()
  const me = async (cookie: string) => world().send('GET', '/api/me', { cookie })
  const ofPerson = (login: string) => eq(sessions.userId, `u-${login}`)

  test('is its person’s, as they are at each request', async () => {
    const cookie = await world().signIn('marketing-1')
    await world().db.update(users).set({ phone: '13800000001' }).where(eq(users.id, 'u-marketing-1'))
    expect((await me(cookie)).json()).toMatchObject({ id: 'u-marketing-1', role: 'reviewer', phone: '13800000001' })
    await world().db.update(users).set({ phone: null }).where(eq(users.id, 'u-marketing-1'))
    expect((await me(cookie)).json()).toMatchObject({ phone: null })
  })

  test('is nobody’s with a cookie that was not signed, or signed for another', async () => {
    const [cookie, other] = [await world().signIn('marketing-2'), await world().signIn('safety-1')]
    const [token = '', signature = ''] = cookie.split('.')
    const [, signatureOfOther = ''] = other.split('.')
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
    for (const wrong of [
      token,
      `${token}.`,
      `${token}.${signatureOfOther}`,
      `${token}.${flipped}`,
      `${token}x.${signature}`,
    ]) {
      expect((await me(wrong)).statusCode).toBe(401)
    }
    expect((await me(cookie)).statusCode).toBe(200)
  })

  test('that was taken away lets nobody in', async () => {
    const cookie = await world().signIn('safety-2')
    expect((await me(cookie)).statusCode).toBe(200)
    const claims = async () => {
      const path = '/api/cases/2026-000001/tasks/acceptance.0.1.safety/claim'
      return (await world().send('POST', path, { cookie, key: 'claim' })).statusCode
    }
    expect(await claims()).toBe(404)
    await world().db.delete(sessions).where(ofPerson('safety-2'))
    expect((await me(cookie)).statusCode).toBe(401)
    expect(await claims()).toBe(401)
  })

  test('ends at its instant', async () => {
    const cookie = await world().signIn('applicant-1')
    await endsIn('applicant-1', -1_000)
    expect((await me(cookie)).statusCode).toBe(401)
  })

  test('is prolonged by who uses it, not before ten minutes of it have passed', async () => {
    const cookie = await world().signIn('dispatch-1')
    await endsIn('dispatch-1', 12 * HOUR_MS - 9 * MINUTE_MS)
    expect((await me(cookie)).statusCode).toBe(200)
    expect(await leftMs('dispatch-1')).toBeLessThanOrEqual(12 * HOUR_MS - 9 * MINUTE_MS)
    await endsIn('dispatch-1', 12 * HOUR_MS - 11 * MINUTE_MS)
    expect((await me(cookie)).statusCode).toBe(200)
    expect(await leftMs('dispatch-1')).toBeGreaterThan(12 * HOUR_MS - MINUTE_MS)
  })

  async function endsIn(login: string, ms: number): Promise<void> {
    const changed = await world()
      .db.update(sessions)
      .set({ expiresAt: new Date(Date.now() + ms) })
      .where(ofPerson(login))
      .returning({ id: sessions.id })
    expect(changed).toHaveLength(1)
  }

  async function leftMs(login: string): Promise<number> {
    const [session] = await world().db.select().from(sessions).where(ofPerson(login))
    return (session?.expiresAt.getTime() ?? 0) - Date.now()
  }
})
