import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import Type from 'typebox'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { startChangesSweeper } from '../../activities/journal/changes.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { ensureRoles } from '../../db/roles.ts'
import { changes, sessions, users } from '../../db/schema/index.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { Id, Written } from '../../demo/answers.ts'
import { addDays, civilDateOf } from '../../domain/time/instant.ts'
import { throwawayApi } from '../../runtime/demo/throwaway.ts'
import { Session } from '../../demo/session.ts'
import { openApiSide } from '../../runtime/api-side.ts'
import type { ApiSide } from '../../runtime/api-side.ts'
import { LivePage, seqOf } from '../support/live-page.ts'
import { ready, suiteTown } from '../support/story.ts'
import type { Kase } from '../support/story.ts'

const ACCEPTANCE = 'acceptance.0.1.marketing'
const PER_PERSON = 4

const files = mkdtempSync(join(tmpdir(), 'power-connection-live-'))
const api = {
  ...throwawayApi(files),
  rateLimit: { perMinute: 100_000 },
  live: { heartbeatMs: 100, streamsPerPerson: PER_PERSON },
}

describe('live pages', () => {
  const town = suiteTown({ api })
  /** A second API process's side, on the same database and Temporal. */
  let other: ApiSide
  let owner: Connection
  const pages: LivePage[] = []

  beforeAll(async () => {
    owner = connect(town().world.databaseUrl, { max: 2 })
    other = await openSide(api)
  })
  afterEach(() => {
    for (const page of pages.splice(0)) page.close()
  })
  afterAll(async () => {
    await other.close()
    await owner.close()
    rmSync(files, { recursive: true, force: true })
  })

  async function openSide(options: typeof api): Promise<ApiSide> {
    const { databaseUrl, namespace } = town().world
    const urls = await ensureRoles(databaseUrl, { mode: 'rehearsal' })
    if (urls === null) throw new Error('the owner may make roles')
    const temporal = { address: inject('servers').temporalAddress, namespace }
    const side = await openApiSide({ databaseUrl: urls.api, temporal, api: options, progress: () => undefined })
    await ready(side.url)
    return side
  }

  const person = (login: string) => town().person(login)
  const here = () => town().world.house.url

  async function opens(login: string, path: string, more: { at?: string; lastEventId?: string } = {}) {
    const { at = here(), ...rest } = more
    const page = await LivePage.open(at + path, { cookie: await person(login).signIn(), ...rest })
    pages.push(page)
    return page
  }
  const opensCase = (login: string, { caseNo }: Pick<Kase, 'caseNo'>, more = {}) =>
    opens(login, `/api/cases/${caseNo}/stream`, more)
  const opensList = (login: string, list: string, more = {}) => opens(login, `/api/tasks/stream?list=${list}`, more)

  it('show at one API what was done at another, both ways', async () => {
    const kase = await town().submits('applicant-1')
    const shown = await opensCase('applicant-1', kase, { at: other.url })
    const listed = await opensList('marketing-head', 'department')
    const begun = await shown.next()
    expect(begun).toMatchObject({ event: 'case', data: { caseNo: kase.caseNo } })

    const claimed = await person('marketing-1').claims(kase, ACCEPTANCE)
    expect(claimed.seq).toBeGreaterThan(seqOf(begun)!)
    expect(await shown.next()).toMatchObject({ event: 'case', data: { caseNo: kase.caseNo, seq: claimed.seq } })
    expect(await listed.next()).toMatchObject({ event: 'list', data: { list: 'department' } })

    const elsewhere = await new Session(other.url).signIn('marketing-1@demo.local', DEMO_PASSWORD)
    await elsewhere.write('POST', `/api/cases/${kase.caseNo}/tasks/${ACCEPTANCE}/release`, {}, Written)
    expect(await listed.next()).toMatchObject({ event: 'list' })
    await shown.reaches(claimed.seq + 1)
  })

  it('tell the list that a task leaves as well as the one it comes to, and nobody else', async () => {
    const kase = await town().submits('applicant-2')
    await person('marketing-1').claims(kase, ACCEPTANCE)
    const from = await opensList('marketing-1', 'mine')
    const to = await opensList('marketing-2', 'mine')
    const applicants = await opensList('applicant-2', 'mine')
    const production = await opensList('production-1', 'department')
    const region = await opensList('supervisor-chengdong', 'all')
    const elsewhere = await opensList('supervisor-chengxi', 'all')

    await person('marketing-head').assigns(kase, ACCEPTANCE, person('marketing-2'))
    for (const page of [from, to, region]) expect((await page.next()).event).toBe('list')
    await person('marketing-2').completes(kase, ACCEPTANCE, 'accept')
    for (const page of [to, region]) expect((await page.next()).event).toBe('list')
    // the survey is production's: the first that it hears of this case
    await production.next()

    await person('supervisor-chengdong').admitsToGreen(kase)
    await region.next()
    const afar = await town().submits('applicant-3', { region: 'chengxi' })
    await elsewhere.next()
    await person('marketing-1').claims(afar, ACCEPTANCE)
    await from.next()
    // assigned away and claimed afar; nothing of what others did between
    expect(from.events).toHaveLength(2)
    expect(elsewhere.events.length).toBeLessThanOrEqual(2)
    // accepted, green, and not what marketing had to itself before
    expect(production.events).toHaveLength(2)
    expect(applicants.events).toEqual([])
  })

  it('merge what comes at once: twenty comments are a few events, the last with the last number', async () => {
    const kase = await town().submits('applicant-4')
    const page = await opensCase('marketing-1', kase)
    const list = await opensList('marketing-1', 'department')
    await page.next()
    const from = Date.now()
    const written = await Promise.all(
      Array.from({ length: 20 }, async (_, number) => {
        const path = `/api/cases/${kase.caseNo}/tasks/${ACCEPTANCE}/comments`
        const key = `live-comment-${number}`
        return (await person('marketing-1').insists('POST', path, { body: { text: `comment ${number}` }, key })).body
      }),
    )
    const last = Math.max(...written.map(({ seq }) => Number(seq)))
    await page.reaches(last)
    // the present place at the beginning, one at once, then at most one in a tenth of a second
    expect(page.events.length).toBeLessThanOrEqual(2 + (Date.now() - from) / 100)
    expect(page.events.length).toBeLessThan(20)
    expect(page.events.map(seqOf)).toEqual(page.events.map(seqOf).toSorted((a, b) => a! - b!))
    // a comment is on no list
    await person('marketing-1').claims(kase, ACCEPTANCE)
    await list.next()
    expect(list.events).toHaveLength(1)
  })

  const listeners = () =>
    owner.client<{ pid: number }[]>`select pid from pg_stat_activity
      where datname = current_database() and query = 'listen "changes"'`

  it('miss nothing when the listening connection is cut, and listen again', async () => {
    const kase = await town().submits('applicant-5')
    const [one, two] = [await opensCase('applicant-5', kase), await opensCase('applicant-5', kase, { at: other.url })]
    const cut = await listeners()
    expect(cut).toHaveLength(2)
    const marketing = person('marketing-1')
    const before = marketing.claims(kase, ACCEPTANCE)
    for (const { pid } of cut) await owner.client`select pg_terminate_backend(${pid})`
    await before
    const { seq } = await marketing.releases(kase, ACCEPTANCE)
    await Promise.all([one.reaches(seq), two.reaches(seq)])

    let again: number[] = []
    await one.until(() => {
      void listeners().then((rows) => (again = rows.map(({ pid }) => pid)))
      return again.length === 2
    })
    expect(again.filter((pid) => cut.some((old) => old.pid === pid))).toEqual([])
    await one.reaches((await marketing.claims(kase, ACCEPTANCE)).seq)
  })

  it('go on from the last event at any API, without loss and without repetition', async () => {
    const kase = await town().submits('applicant-6')
    const marketing = person('marketing-1')
    const page = await opensCase('applicant-6', kase)
    const list = await opensList('marketing-2', 'department')
    await page.reaches((await marketing.claims(kase, ACCEPTANCE)).seq)
    await list.next()
    page.close()
    list.close()

    await marketing.releases(kase, ACCEPTANCE)
    const { seq: missed } = await marketing.claims(kase, ACCEPTANCE)
    const back = await opensCase('applicant-6', kase, { at: other.url, lastEventId: page.lastEventId })
    const listBack = await opensList('marketing-2', 'department', { at: other.url, lastEventId: list.lastEventId })
    expect(seqOf(await back.next())).toBe(missed)
    await listBack.next()
    back.close()
    listBack.close()
    expect([back.events.length, listBack.events.length]).toEqual([1, 1])

    const third = await opensCase('applicant-6', kase, { lastEventId: back.lastEventId })
    const listThird = await opensList('marketing-2', 'department', { lastEventId: listBack.lastEventId })
    expect([third.events, listThird.events]).toEqual([[], []])
    const { seq: next } = await marketing.releases(kase, ACCEPTANCE)
    expect(seqOf(await third.next())).toBe(next)
    await listThird.next()
  })

  it('neither skip an earlier transaction that commits later nor wait for it', async () => {
    const [slow, quick] = [await town().submits('applicant-7'), await town().submits('applicant-8')]
    const [slowPage, quickPage] = [await opensCase('applicant-7', slow), await opensCase('applicant-8', quick)]
    await slowPage.next()
    const later = { caseNo: slow.caseNo, seq: 1_000 }
    let away: LivePage | undefined
    await owner.db.transaction(async (tx) => {
      await tx.insert(changes).values({
        ...{ stream: later.caseNo, seq: later.seq, region: 'chengdong', applicantId: 'u-applicant-7' },
        ...{ parties: [], assignees: [], accountManagers: [] },
      })
      // began later, is there earlier, and is shown while the other one is still open
      await quickPage.reaches((await person('marketing-1').claims(quick, ACCEPTANCE)).seq)
      away = await opensCase('applicant-7', slow, { lastEventId: quickPage.lastEventId })
      away.close()
      expect(away.events).toEqual([])
    })
    expect((await slowPage.next()).data).toEqual(later)
    for (const at of [here(), other.url]) {
      const back = await opensCase('applicant-7', slow, { at, lastEventId: away!.lastEventId })
      expect((await back.next()).data).toEqual(later)
    }
  })

  it('are open to those only who may see the case', async () => {
    const kase = await town().submits('applicant-9')
    const stream = `/api/cases/${kase.caseNo}/stream`
    for (const login of ['applicant-1', 'supervisor-chengxi', 'dispatch-1']) {
      expect(await person(login).sends('GET', stream)).toMatchObject({ status: 404, body: { code: 'CASE_NOT_FOUND' } })
    }
    expect((await fetch(here() + stream)).status).toBe(401)
    const cookie = await person('marketing-1').signIn()
    expect((await fetch(here() + stream, { method: 'HEAD', headers: { cookie } })).status).toBe(404)
    expect(await person('marketing-1').sends('GET', '/api/tasks/stream?list=theirs')).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION_FAILED' },
    })
    const nothing = await opensList('supervisor-chengdong', 'department')
    const everything = await opensList('supervisor-chengdong', 'all')
    await person('marketing-1').claims(kase, ACCEPTANCE)
    await everything.next()
    expect(nothing.events).toEqual([])
  })

  it('end when the session ends, expires or is of somebody else now, and do not prolong it', async () => {
    const cookie = await person('planning-1').signIn()
    const open = () => LivePage.open(`${here()}/api/tasks/stream`, { cookie })
    const mine = eq(sessions.userId, 'u-planning-1')
    const [page, second] = [await open(), await open()]
    pages.push(page, second)
    // near its end, so that any other request would prolong it
    const near = new Date(Date.now() + 3600_000)
    await owner.db
      .update(sessions)
      .set({ expiresAt: near, updatedAt: new Date(0) })
      .where(mine)
    const beats = page.heartbeats
    await page.until(() => page.heartbeats > beats + 1)
    pages.push(await open())
    expect(await owner.db.select({ at: sessions.expiresAt }).from(sessions).where(mine)).toEqual([{ at: near }])
    await owner.db
      .update(sessions)
      .set({ expiresAt: sql`now()` })
      .where(mine)
    await Promise.all([page.ends(), second.ends()])

    const signedOut = await opensList('planning-1', 'mine')
    await owner.db.delete(sessions).where(mine)
    await signedOut.ends()

    const moved = await opensList('planning-2', 'department')
    await owner.db.update(users).set({ department: 'safety' }).where(eq(users.id, 'u-planning-2'))
    await moved.ends()
    await owner.db.update(users).set({ department: 'planning' }).where(eq(users.id, 'u-planning-2'))
  })

  it('end when an authorisation is revoked, and when somebody is no member of a company account any more', async () => {
    const { caseNo } = await town().submits('applicant-9')
    const customer = person('applicant-9')
    const letter = await customer.uploads(caseNo, 'authorisation-letter')
    const today = civilDateOf((await town().readsClock()).now)
    const named = { name: '郭建平', address: 'applicant-10@demo.local', may: 'read', notified: false, letter }
    const asked = { ...named, from: today, until: addDays(today, 30) }
    const { id } = await customer.writes('POST', `/api/cases/${caseNo}/agents`, asked, Id)
    const page = await opensCase('applicant-10', { caseNo })
    await customer.writes('POST', `/api/cases/${caseNo}/agents/${id}/revoke`, {}, Id)
    await page.ends()
    expect((await person('applicant-10').sends('GET', `/api/cases/${caseNo}`)).status).toBe(404)

    const company = {
      ...{
        creditCode: '91350100M000100Y43',
        name: '城东锻造厂',
        address: '锻造路 1 号',
        legalRepresentative: '郭建平',
      },
      ...{ region: 'chengdong', language: 'zh', second: { name: '郭建平', address: 'applicant-10@demo.local' } },
    }
    const made = await customer.writes('POST', '/api/companies', company, Id)
    const { asks } = await person('applicant-10').reads('/api/companies', Type.Object({ asks: Type.Array(Id) }))
    await person('applicant-10').writes('POST', `/api/company-asks/${asks[0]?.id}/accept`, {}, Id)
    const list = await opensList('applicant-10', 'mine')
    await customer.writes('POST', `/api/companies/${made.id}/members/u-applicant-10/remove`, {}, Id)
    await list.ends()
  })

  it('end within seconds, long before the next heartbeat, when an administrator at another API disables the person', async () => {
    const slow = await openSide({ ...api, live: { heartbeatMs: 60_000, streamsPerPerson: 20 } })
    try {
      const cookie = await person('dispatch-2').signIn()
      const page = await LivePage.open(`${slow.url}/api/tasks/stream`, { cookie })
      pages.push(page)
      const colleague = await opensList('dispatch-head', 'department', { at: slow.url })
      const from = Date.now()
      const path = '/api/people/u-dispatch-2'
      await person('administrator').insists('POST', `${path}/disable`, { key: 'live-disable' })
      await page.ends()
      expect(Date.now() - from).toBeLessThan(10_000)
      expect((await fetch(`${slow.url}/api/tasks`, { headers: { cookie } })).status).toBe(401)
      expect(colleague.hasEnded).toBe(false)
      await person('administrator').insists('POST', '/api/people/u-dispatch-head/sessions/end', { key: 'live-end' })
      await colleague.ends()
      await person('administrator').insists('POST', `${path}/enable`, { key: 'live-enable' })
    } finally {
      await slow.close()
    }
  })

  it('are told to read all again where what they missed is not kept any more', async () => {
    const kase = await town().submits('applicant-10')
    const page = await opensCase('applicant-10', kase)
    const [takenAt, snapshot] = page.lastEventId.split('/')
    const old = `${Number(takenAt) - 25 * 3600_000}/${snapshot}`
    for (const lastEventId of [old, `${Number(takenAt) + 3600_000}/${snapshot}`, 'anything', '1/3:2:', '1/5:9:7,6']) {
      const back = await opensCase('applicant-10', kase, { lastEventId })
      expect(await back.next()).toMatchObject({ event: 'reset', data: {} })
      back.close()
    }
    await owner.db
      .update(changes)
      .set({ writtenAt: sql`now() - interval '26 hours'` })
      .where(eq(changes.stream, kase.caseNo))
    const kept = await owner.db.$count(changes)
    const { db } = town().world.house.pools.worker
    await startChangesSweeper({ db, log: { warn: () => undefined }, everyMs: 1_000_000 }).stop()
    expect(await owner.db.$count(changes, eq(changes.stream, kase.caseNo))).toBe(0)
    expect(await owner.db.$count(changes)).toBe(kept - 1)
  })

  it('are limited per person', async () => {
    const open = await Promise.all(Array.from({ length: PER_PERSON }, () => opensList('safety-1', 'mine')))
    await expect(opensList('safety-1', 'mine')).rejects.toThrow(/^429 .*"TOO_MANY_STREAMS"/)
    await opensList('safety-2', 'mine')
    open[0]?.close()
    await open[0]!.until(() => open[0]!.hasEnded)
    let again: LivePage | undefined
    for (let tries = 0; again === undefined && tries < 100; tries++) {
      again = await opensList('safety-1', 'mine').catch(() => undefined)
    }
    expect(again).toBeDefined()
  })

  it('do not hold up a stop, however many there are', async () => {
    const side = await openSide({ ...api, live: { heartbeatMs: 15_000, streamsPerPerson: 200 } })
    const cookie = await person('dispatch-1').signIn()
    const path = `${side.url}/api/tasks/stream?list=department`
    const many = await Promise.all(Array.from({ length: 200 }, () => LivePage.open(path, { cookie })))
    // as browsers do: a connection on which nothing was asked yet
    const { hostname, port } = new URL(side.url)
    const ahead = createConnection(Number(port), hostname)
    await once(ahead, 'connect')
    const from = Date.now()
    await side.close()
    expect(Date.now() - from).toBeLessThan(3_000)
    await Promise.all(many.map((page) => page.ends()))
  })

  it('stand in the OpenAPI document as event streams', async () => {
    const document = await new Session(here()).text('/openapi.json')
    expect(document.match(/"text\/event-stream"/g)).toHaveLength(2)
    expect(document).toContain('last-event-id')
  })
})
