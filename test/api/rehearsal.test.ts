import { describe, expect, test } from 'vitest'
import { apiWorld } from './world.ts'

interface People {
  password: string
  items: { email: string; role: string; department: string | null; region: { zh: string; en: string } | null }[]
}

/** What a rehearsal has beside production: its clock, and people who sign in with one known password. */
const ROUTES = [
  ['GET', '/rehearsal/clock'],
  ['POST', '/rehearsal/clock'],
  ['GET', '/rehearsal/people'],
] as const

describe('a rehearsal', () => {
  const world = apiWorld()

  test('tells everybody as whom they may sign in, and the password lets every role in', async () => {
    const { send } = world()
    const answer = await send('GET', '/rehearsal/people')
    expect(answer.statusCode).toBe(200)
    const { items, password } = answer.json<People>()
    // 5 departments of 3, 2 regions of 4, an administrator, 12 customers
    expect(items).toHaveLength(5 * 3 + 2 * 4 + 1 + 12)
    expect(items).toContainEqual({
      name: '韩国梁',
      email: 'supervisor-chengdong@demo.local',
      role: 'supervisor',
      department: null,
      region: { zh: '城东', en: 'Chengdong' },
    })
    for (const role of new Set(items.map((person) => person.role))) {
      const email = items.find((person) => person.role === role)?.email
      const entered = await send('POST', '/api/auth/sign-in/email', { body: { email, password } })
      expect([role, entered.statusCode]).toEqual([role, 200])
      expect([role, entered.json<{ user: { email: string } }>().user.email]).toEqual([role, email])
    }
  })
})

describe('production', () => {
  const world = apiWorld({ mode: 'production' })

  test.each(ROUTES)('has no %s %s', async (method, path) => {
    const { send, signIn } = world()
    const body = method === 'POST' ? { body: { workingDays: 1 } } : {}
    for (const cookie of [undefined, await signIn('administrator')]) {
      const answer = await send(method, path, { ...body, ...(cookie === undefined ? {} : { cookie }) })
      expect(answer.statusCode).toBe(404)
      expect(answer.json<{ code: string }>().code).toBe('NOT_FOUND')
      expect(answer.body).not.toContain('demo.local')
    }
  })

  test('documents none of them', async () => {
    const { paths } = (await world().send('GET', '/openapi.json')).json<{ paths: object }>()
    expect(Object.keys(paths).filter((path) => path.startsWith('/rehearsal'))).toEqual([])
  })
})
