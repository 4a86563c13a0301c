import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { holdersOfSeveralRights } from '../../db/queries/accounts.ts'
import { audit, tasks } from '../../db/schema/index.ts'
import { apiWorld } from './world.ts'

const world = apiWorld()
let keys = 0

async function asked(login: string, method: 'GET' | 'POST', path: string, body: object = {}, hasKey = true) {
  const { send, signIn } = world()
  const cookie = await signIn(login)
  const key = hasKey ? { key: `positions-${++keys}` } : {}
  return send(method, path, { cookie, ...(method === 'POST' ? { ...key, body } : {}) })
}
const asAdministrator = (path: string, body?: object) => asked('administrator', 'POST', path, body)
interface Own {
  id: string
  isCurrent: boolean
  waiting: number
  department: string | null
}
const own = async (login: string) => (await asked(login, 'GET', '/api/me/positions')).json<{ items: Own[] }>().items
const me = async (login: string) => (await asked(login, 'GET', '/api/me')).json<object>()
const SAFETY_IN_EAST = { role: 'reviewer', department: 'safety', region: 'chengdong' }
const PLANNING = '/api/people/u-planning-1/positions'

describe('a second position', () => {
  test('is given once, stands in the list and the audit, and waits until it is taken up', async () => {
    expect((await asAdministrator(PLANNING, SAFETY_IN_EAST)).statusCode).toBe(200)
    const again = await asAdministrator(PLANNING, SAFETY_IN_EAST)
    expect(again.json()).toMatchObject({ status: 422, errors: [{ field: '/role' }] })
    const wrong = await asAdministrator(PLANNING, { role: 'supervisor', department: null, region: 'nowhere' })
    expect(wrong.json()).toMatchObject({ status: 422, errors: [{ field: '/region' }] })
    expect((await own('planning-1')).map(({ department, isCurrent }) => [department, isCurrent])).toEqual([
      ['planning', true],
      ['safety', false],
    ])
    expect(await me('planning-1')).toMatchObject({ department: 'planning', region: null })
    const { items } = (await asked('administrator', 'GET', '/api/people?text=planning-1')).json<{
      items: { positions: object[] }[]
    }>()
    expect(items[0]?.positions).toMatchObject([SAFETY_IN_EAST])
    const kept = await world().db.select().from(audit).where(eq(audit.subject, 'u-planning-1'))
    expect(kept).toMatchObject([{ action: 'give-position', details: SAFETY_IN_EAST }])
  })

  test('says how many tasks wait in it', async () => {
    const shared: Omit<typeof tasks.$inferInsert, 'caseNo' | 'key' | 'party'> = {
      ...{ kind: 'step', step: 'plan-review', phase: 0, round: 1, status: 'open', stopped: false, waiting: false },
      ...{ openedAt: new Date(), category: 'hv-single', green: false, applicantId: 'u-applicant-1' },
      ...{ assigneeId: 'u-planning-1', region: 'chengdong' },
    }
    await world()
      .db.insert(tasks)
      .values([
        { ...shared, caseNo: '2026-900001', key: 'plan-review.0.1.safety', party: 'safety' },
        { ...shared, caseNo: '2026-900002', key: 'plan-review.0.1.safety', party: 'safety' },
        { ...shared, caseNo: '2026-900002', key: 'plan-review.0.1.planning', party: 'planning' },
        // in the other region: of none of the positions
        { ...shared, caseNo: '2026-900003', key: 'plan-review.0.1.safety', party: 'safety', region: 'chengxi' },
      ])
    expect((await own('planning-1')).map(({ waiting }) => waiting)).toEqual([1, 2])
    const counts = (await asked('planning-1', 'GET', '/api/tasks/counts')).json<{ mine: number }>()
    expect(counts.mine).toBe(1)
  })

  test('is taken up in one session, by its person alone, and counts from the next request on', async () => {
    const [, second] = await own('planning-1')
    const position = second?.id ?? ''
    const stolen = await asked('planning-2', 'POST', '/api/me/position', { position }, false)
    expect(stolen.json()).toMatchObject({ code: 'NOT_FOUND' })
    expect((await asked('planning-1', 'POST', '/api/me/position', { position }, false)).statusCode).toBe(200)
    expect(await me('planning-1')).toMatchObject(SAFETY_IN_EAST)
    const counts = (await asked('planning-1', 'GET', '/api/tasks/counts')).json<{ mine: number }>()
    expect(counts.mine).toBe(2)
  })

  test('is taken away: the session that was in it goes on in the one that is home', async () => {
    const [home, second] = await own('planning-1')
    const at = (id = '') => `${PLANNING}/${id}/take`
    expect((await asAdministrator(at(home?.id))).json()).toMatchObject({ code: 'NOT_FOUND' })
    expect((await asAdministrator(at(second?.id))).statusCode).toBe(200)
    expect(await me('planning-1')).toMatchObject({ department: 'planning', region: null })
    expect(await own('planning-1')).toHaveLength(1)
  })

  test('is nobody’s own to give, nor a customer’s to have', async () => {
    const given = await asAdministrator('/api/people/u-administrator/positions', SAFETY_IN_EAST)
    expect(given.json()).toMatchObject({ code: 'ACCOUNT_IS_OWN' })
    const customers = await asAdministrator('/api/people/u-applicant-1/positions', SAFETY_IN_EAST)
    expect(customers.json()).toMatchObject({ code: 'NOT_FOUND' })
    expect(await own('applicant-1')).toEqual([])
    expect((await asked('planning-head', 'POST', PLANNING, SAFETY_IN_EAST)).json()).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })

  test('that can give rights counts for the last administrator', async () => {
    const administrator = { role: 'administrator', department: null, region: null, rights: ['security'] }
    expect((await asAdministrator('/api/people/u-safety-2/positions', administrator)).statusCode).toBe(200)
    const [, second] = await own('safety-2')
    await asked('safety-2', 'POST', '/api/me/position', { position: second?.id ?? '' }, false)
    // the other administrator may now be disabled, and then this position may not be taken by anybody
    expect((await asked('safety-2', 'POST', '/api/people/u-administrator/disable')).statusCode).toBe(200)
    const taken = await asked('safety-2', 'POST', `/api/people/u-safety-2/positions/${second?.id ?? ''}/take`)
    expect(taken.json()).toMatchObject({ code: 'ACCOUNT_IS_OWN' })
    expect((await asked('safety-2', 'POST', '/api/people/u-administrator/enable')).statusCode).toBe(200)
  })
})

describe('a house that keeps the rights of administrators apart', () => {
  const apart = apiWorld({ separatedRights: true })
  const ask = async (path: string, body: object) => {
    const cookie = await apart().signIn('administrator')
    return apart().send('POST', path, { cookie, key: `apart-${++keys}`, body })
  }
  const administrator = (...rights: string[]) => ({ role: 'administrator', department: null, region: null, rights })
  const invited = (email: string, ...rights: string[]) => ({
    ...{ name: 'New', email, phone: null, language: 'zh', ...administrator(...rights) },
  })
  const REFUSED = { status: 422, errors: [{ field: '/rights' }] }

  test('gives nobody two of them: by an invitation, another place or a second position', async () => {
    expect((await ask('/api/people', invited('two@demo.local', 'system', 'audit'))).json()).toMatchObject(REFUSED)
    const made = await ask('/api/people', invited('one@demo.local', 'audit'))
    expect(made.statusCode).toBe(201)
    const { id } = made.json<{ id: string }>()
    const moved = await ask(`/api/people/${id}/place`, administrator('audit', 'security'))
    expect(moved.json()).toMatchObject(REFUSED)
    const more = '/api/people/u-safety-1/positions'
    expect((await ask(more, administrator('system', 'security'))).json()).toMatchObject(REFUSED)
    expect((await ask(more, administrator('audit'))).statusCode).toBe(200)
    expect((await ask('/api/people/u-safety-1/place', administrator('system'))).json()).toMatchObject(REFUSED)
    expect((await ask(`/api/people/${id}/place`, administrator('system'))).statusCode).toBe(200)
  })

  test('knows who holds several from before', async () => {
    expect(await holdersOfSeveralRights(apart().db)).toEqual(['罗敏'])
  })
})
