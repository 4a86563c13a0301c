import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { outbox } from '../../db/schema/index.ts'
import { apiWorld } from './world.ts'

const world = apiWorld()
const CASE = '2026-000077'
const GIVEN_UP = randomUUID()
const at = new Date('2026-03-02T01:00:00Z')

async function put(seq: number, delivery: Partial<typeof outbox.$inferInsert>) {
  const data = { notices: [{ template: 'accepted', items: [{ clock: 'acceptance.0.1.marketing' }] }] }
  await world()
    .db.insert(outbox)
    .values({ stream: CASE, seq, recipientId: 'u-applicant-1', data, at, ...delivery })
}

async function mails(login: string, query = '') {
  const { send, signIn } = world()
  return send('GET', `/api/mails${query}`, { cookie: await signIn(login) })
}

describe('the delivery of mails', () => {
  beforeAll(async () => {
    await put(1, { sentAt: at, attempts: 1 })
    await put(2, {})
    await put(3, { attempts: 4, lastError: 'Error ECONNREFUSED' })
    await put(4, { attempts: 9, lastError: 'Error EENVELOPE 550', refusedSince: at })
    const failed = { attempts: 90, lastError: 'Error EENVELOPE 550', refusedSince: at, givenUpAt: at }
    await put(5, { id: GIVEN_UP, ...failed })
  })

  test('shows the administrator what could not be sent so far, to whom and why, and no other mail', async () => {
    const answer = await mails('administrator')
    expect(answer.statusCode).toBe(200)
    const { items } = answer.json<{ items: { id: string; state: string; lastError: string }[] }>()
    expect(items.map(({ state, lastError }) => `${state}: ${lastError}`).sort()).toEqual([
      'given-up: Error EENVELOPE 550',
      'refused: Error EENVELOPE 550',
      'waiting: Error ECONNREFUSED',
    ])
    expect(items.find(({ id }) => id === GIVEN_UP)).toMatchObject({
      caseNo: CASE,
      templates: ['accepted'],
      // who looks after mails is not told who the customers are
      to: { id: 'u-applicant-1', name: null, email: null },
      attempts: 90,
      nextAttemptAt: null,
    })
  })

  test('is a log of all mails of a case, page by page', async () => {
    const states: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`
      const page = (await mails('administrator', `?caseNo=${CASE}&limit=2${more}`)).json<{
        items: { state: string }[]
        nextCursor: string | null
      }>()
      states.push(...page.items.map(({ state }) => state))
      cursor = page.nextCursor
    }
    expect(states.sort()).toEqual(['given-up', 'refused', 'sent', 'waiting', 'waiting'])
    expect((await mails('administrator', '?cursor=no')).statusCode).toBe(422)
  })

  test('a mail that was given up is tried again as if it were new, once, and the audit has it', async () => {
    const { send, signIn, db } = world()
    const retry = async (login: string, id: string, key: string) =>
      send('POST', `/api/mails/${id}/retry`, { cookie: await signIn(login), key })
    expect((await retry('administrator', GIVEN_UP, 'retry-1')).statusCode).toBe(200)
    const [row] = await db.select().from(outbox).where(eq(outbox.id, GIVEN_UP))
    expect(row).toMatchObject({ attempts: 0, givenUpAt: null, refusedSince: null })
    // the same key gets the same answer; there is nothing to be tried again any more
    expect((await retry('administrator', GIVEN_UP, 'retry-1')).statusCode).toBe(200)
    expect((await retry('administrator', GIVEN_UP, 'retry-2')).statusCode).toBe(404)
    const audit = await send('GET', '/api/audit', { cookie: await signIn('administrator') })
    expect(audit.json()).toMatchObject({ items: [{ action: 'retry-mail', subject: GIVEN_UP }] })
  })

  test('is nobody else’s', async () => {
    for (const login of ['applicant-1', 'marketing-head', 'supervisor-chengdong']) {
      expect((await mails(login)).statusCode).toBe(403)
    }
  })
})
