import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import Type from 'typebox'
import type { Static } from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import { checkDrift, rebuild } from '../../db/integrity.ts'
import { verifyLog } from '../../db/verify-log.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { problemItems, tasks } from '../../db/schema/index.ts'
import { itemWorkflowId } from '../../workflows/messages.ts'
import { momentText, refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const ItemWritten = Type.Object({ no: Type.String(), version: Type.Integer() })
const Named = Type.Object({ id: Type.String(), name: nullable(Type.String()) })
const Line = Type.Object({
  no: Type.String(),
  caseNo: Type.String(),
  matter: Type.String(),
  status: Type.String(),
  outcome: nullable(Type.String()),
  owner: Named,
  dueAt: Type.String(),
  overdue: Type.Boolean(),
  lastRung: nullable(Type.String()),
})
const List = Type.Object({ items: Type.Array(Line), total: Type.Integer() })
const OfCase = Type.Object({ items: Type.Array(Line), mayRaise: Type.Boolean() })
const Page = Type.Object({
  ...Line.properties,
  version: Type.Integer(),
  customerName: nullable(Type.String()),
  case: Type.Object({
    address: nullable(Type.String()),
    requestedKva: nullable(Type.Number()),
    open: Type.Array(Type.Object({ key: Type.String() })),
  }),
  history: Type.Array(
    Type.Object({
      what: Type.String(),
      at: Type.String(),
      by: nullable(Named),
      text: nullable(Type.String()),
      rungs: Type.Array(Type.String()),
    }),
  ),
  done: Type.Array(Type.Object({ type: Type.String(), by: Named, task: nullable(Type.String()) })),
  actions: Type.Array(Type.String()),
})
const Tasks = Type.Object({
  items: Type.Array(
    Type.Object({
      key: Type.String(),
      kind: Type.String(),
      caseNo: Type.String(),
      step: nullable(Type.String()),
      matter: nullable(Type.String()),
      overdue: Type.Boolean(),
      lastRung: nullable(Type.String()),
    }),
  ),
})
const Counts = Type.Record(Type.String(), Type.Integer())
const Counted = Type.Object({ open: Type.Integer(), overdue: Type.Integer() })
const Board = Type.Object({ items: Counted, total: Counted, steps: Type.Array(Type.Object({ step: Type.String() })) })

const MATTER = '线路须跨越东侧地块，产权人未答复。'

const town = suiteTown()
const person = (login: string): Person => town().person(login)
const head = () => person('production-head')
const owner = () => person('production-1')
const supervisor = () => person('supervisor-chengdong')

async function caseAtSurvey(applicant: string): Promise<{ kase: Kase; manager: Person }> {
  const kase = await town().brings(await town().submits(applicant), 'survey')
  const manager = await town().managerOf(kase)
  await town().newMails(kase)
  return { kase, manager }
}

function raises(who: Person, kase: Kase, asked: object = {}, key?: string): Promise<Static<typeof ItemWritten>> {
  const body = { matter: MATTER, owner: owner().id, step: 'survey', ...asked }
  return who.writes('POST', `/api/cases/${kase.caseNo}/items`, body, ItemWritten, key)
}

function acts(who: Person, no: string, action: string, body: object, key?: string) {
  return who.writes('POST', `/api/items/${no}/${action}`, body, ItemWritten, key)
}

const pageOf = (no: string, who: Person = supervisor()) => who.reads(`/api/items/${no}`, Page)
const tasksOf = async (who: Person, query = '') => (await who.reads(`/api/tasks?kind=item${query}`, Tasks)).items
/** Who got mail of an item since this was asked last. */
const mailed = async (no: string) =>
  (await town().newMails({ caseNo: no })).map(({ to, subject }) => `${to}: ${subject.split('｜')[0] ?? ''}`).sort()

describe('a problem item', () => {
  let kase: Kase
  let manager: Person
  let no: string
  beforeAll(async () => {
    await town().passesTo('03-02 09:00')
    ;({ kase, manager } = await caseAtSurvey('applicant-2'))
  })

  it('is raised once under a key, for an owner who may see the case', async () => {
    const key = randomUUID()
    const first = await raises(manager, kase, { days: 2 }, key)
    no = first.no
    expect(no).toMatch(/^XT2026\d{6}$/)
    expect(await raises(manager, kase, { days: 2 }, key)).toEqual(first)
    expect(await refused(raises(manager, kase, { days: 3 }, key))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
    // planning has no task in it yet
    expect(await refused(raises(manager, kase, { owner: 'u-planning-1' }))).toMatchObject({
      code: 'OWNER_NOT_POSSIBLE',
    })
    expect(await refused(raises(manager, kase, { owner: 'u-supervisor-chengdong' }))).toMatchObject({
      code: 'OWNER_NOT_POSSIBLE',
    })
    expect(await refused(raises(manager, kase, { days: 21 }))).toMatchObject({
      code: 'ITEM_DAYS_NOT_ALLOWED',
      most: 20,
    })
    expect(await mailed(no)).toEqual([`production-1: 【业扩报装】请协调解决`])
  })

  it('stands in its owner’s work list beside the steps, and on the board', async () => {
    expect(await tasksOf(owner())).toMatchObject([
      { key: no, kind: 'item', caseNo: kase.caseNo, step: null, matter: MATTER, overdue: false },
    ])
    expect(await tasksOf(person('production-2'))).toEqual([])
    expect(await tasksOf(person('production-2'), '&list=department')).toMatchObject([{ key: no }])
    expect(await tasksOf(manager, '&list=all')).toMatchObject([{ key: no }])
    expect(await tasksOf(person('manager-chengxi-1'), '&list=all')).toEqual([])
    expect((await owner().reads('/api/tasks/counts', Counts))['mine']).toBe(1)
    const board = await supervisor().reads('/api/board', Board)
    expect(board.items).toMatchObject({ open: 1, overdue: 0 })
  })

  it('is read by the staff who may see the case, and by no customer', async () => {
    const page = await pageOf(no)
    // due at the close of the second working day after Monday 2 March
    expect(page).toMatchObject({ no, matter: MATTER, dueAt: '2026-03-04T17:30:00.000+08:00', version: 1 })
    expect(page.case.open.map(({ key }) => key)).toContain('survey.0.1.production')
    const customer = town().applicantOf(kase)
    for (const path of [
      `/api/items/${no}`,
      `/api/cases/${kase.caseNo}/items`,
      `/api/cases/${kase.caseNo}/item-owners`,
    ]) {
      expect((await customer.sends('GET', path)).status).toBeGreaterThanOrEqual(403)
      expect((await person('manager-chengxi-1').sends('GET', path)).status).toBe(404)
      expect((await person('administrator').sends('GET', path)).status).toBeGreaterThanOrEqual(403)
    }
    expect(await customer.reads('/api/items?list=all&status=any', List)).toMatchObject({ total: 0, items: [] })
    expect(JSON.stringify(await customer.reads(`/api/cases/${kase.caseNo}`, Type.Unknown()))).not.toContain(no)
    expect(
      (await customer.reads('/api/tasks?list=all&status=any', Tasks)).items.filter(({ kind }) => kind === 'item'),
    ).toEqual([])
  })

  it('climbs a ladder of its own: its owner, its owner’s head, the supervisor of the region', async () => {
    // 450 working minutes before Wednesday 17:30 is Wednesday 08:30
    await town().passesTo('03-04 08:30')
    expect(await mailed(no)).toContain(`production-1: 【业扩报装】协调事项即将到期`)
    await town().passesTo('03-04 17:30')
    expect(await mailed(no)).toEqual([
      `production-1: 【业扩报装】协调事项已到期`,
      `production-head: 【业扩报装】协调事项已到期`,
    ])
    expect(await tasksOf(owner(), '&list=overdue')).toMatchObject([{ key: no, lastRung: 'due' }])
    expect((await supervisor().reads('/api/board', Board)).items).toMatchObject({ open: 1, overdue: 1 })
    // three working days: Thursday 5, Friday 6, Monday 9
    await town().passesTo('03-09 17:30')
    expect(await mailed(no)).toEqual([`supervisor-chengdong: 【业扩报装】协调事项已超期`])
    const { history } = await pageOf(no)
    expect(history.map(({ what, at, rungs }) => `${momentText(at)} ${[what, ...rungs].join(' ')}`)).toEqual([
      '03-02 09:00 raise',
      '03-04 08:30 rung remind',
      '03-04 17:30 rung due',
      '03-09 17:30 rung overdue-3wd',
    ])
  })

  it('is given more time by whoever raised it or supervises, never by its owner, and climbs anew', async () => {
    const { version } = await pageOf(no)
    const body = { version, days: 3, reason: '产权人出差，周四返回' }
    expect(await refused(acts(owner(), no, 'move-due', body))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(acts(head(), no, 'move-due', body))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(acts(manager, no, 'move-due', { ...body, version: 1 }))).toMatchObject({
      code: 'ITEM_CHANGED',
      version,
    })
    await acts(manager, no, 'move-due', body)
    // Monday 9 March 17:30, three working days: Tuesday, Wednesday, Thursday
    expect(await pageOf(no)).toMatchObject({ dueAt: '2026-03-12T17:30:00.000+08:00', lastRung: null, overdue: false })
    await town().passesTo('03-12 08:30')
    expect(await mailed(no)).toEqual([
      `production-1: 【业扩报装】协调事项即将到期`,
      `production-1: 【业扩报装】协调期限已调整`,
    ])
  })

  it('takes two who act at once one after the other, and tells the second', async () => {
    const { version } = await pageOf(no)
    const settle = { version, outcome: 'solved', text: '已取得书面同意' }
    const hand = { version, owner: 'u-production-2', reason: '张卫东休假' }
    const results = await Promise.allSettled([acts(owner(), no, 'settle', settle), acts(head(), no, 'hand-over', hand)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [lost] = results.filter((each) => each.status === 'rejected')
    expect(await refused(Promise.reject(lost?.reason as Error))).toMatchObject({ code: 'ITEM_CHANGED' })
    const page = await pageOf(no)
    if (page.status === 'open') await acts(head(), no, 'settle', { ...settle, version: page.version })
  })

  it('ends with an outcome, leaves the lists, and is reopened with a reason', async () => {
    expect(await pageOf(no)).toMatchObject({ status: 'settled', outcome: 'solved' })
    expect(await tasksOf(owner())).toEqual([])
    expect((await supervisor().reads('/api/board', Board)).items).toMatchObject({ open: 0 })
    const { items } = await manager.reads(`/api/cases/${kase.caseNo}/items`, OfCase)
    expect(items).toMatchObject([{ no, status: 'settled' }])
    expect((await mailed(no)).some((each) => each.startsWith('manager') && each.includes('已办结'))).toBe(true)
    const { version } = await pageOf(no)
    expect(await refused(acts(owner(), no, 'reopen', { version, reason: '尚未解决' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await acts(manager, no, 'reopen', { version, reason: '同意书无效', days: 1 })
    expect(await pageOf(no)).toMatchObject({ status: 'open', outcome: null })
  })
})

describe('what an item decides', () => {
  let kase: Kase
  let manager: Person
  let no: string
  beforeAll(async () => {
    ;({ kase, manager } = await caseAtSurvey('applicant-3'))
    no = (await raises(manager, kase)).no
  })
  const claims = (item: string, key?: string) => owner().acts(kase, 'tasks/survey.0.1.production/claim', { item }, key)

  it('is done to the case by the case’s own actions, for an open item of that very case', async () => {
    const other = await caseAtSurvey('applicant-5')
    const foreign = (await raises(other.manager, other.kase)).no
    expect(await refused(claims(foreign))).toMatchObject({ code: 'ITEM_NOT_FOUND' })
    expect(await refused(claims('XT2026999999'))).toMatchObject({ code: 'ITEM_NOT_FOUND' })
    const { version } = await pageOf(foreign)
    await acts(other.manager, foreign, 'withdraw', { version })
    const late = other.manager.acts(other.kase, 'suspend', { reason: '等待', item: foreign })
    expect((await refused(late))['code']).toMatch(/ITEM_NOT_OPEN|NOT_ALLOWED/)
    expect(await refused(town().applicantOf(kase).acts(kase, 'withdraw', { item: no }))).toMatchObject({
      code: 'ITEM_NOT_FOUND',
    })
  })

  it('is in the log and on the item’s page, and nowhere for the customer', async () => {
    await claims(no)
    expect((await pageOf(no)).done).toMatchObject([
      { type: 'TaskClaimed', by: { id: owner().id }, task: 'survey.0.1.production' },
    ])
    const Log = Type.Object({
      items: Type.Array(Type.Object({ type: Type.String(), item: nullable(Type.String()), by: Type.Unknown() })),
    })
    const path = `/api/cases/${kase.caseNo}/events?limit=500`
    const { items } = await manager.reads(path, Log)
    expect(items.filter(({ item }) => item !== null)).toMatchObject([{ type: 'TaskClaimed', item: no }])
    expect(JSON.stringify(await town().applicantOf(kase).reads(path, Type.Unknown()))).not.toContain(no)
  })

  it('leaves the case’s own rows alone, and they leave the items’: rebuilt, nothing differs', async () => {
    const { db, close } = connect(town().world.databaseUrl, { max: 2 })
    try {
      const before = await db.select().from(tasks).where(eq(tasks.kind, 'item')).orderBy(tasks.key)
      expect(before.map(({ key }) => key)).toContain(no)
      expect((await checkDrift(db, rulesStore(db))).problems).toEqual([])
      // its mails and texts are of a stream of their own, and of no case that is missing
      expect((await verifyLog(db)).problems).toEqual([])
      await rebuild(db, rulesStore(db))
      expect(await db.select().from(tasks).where(eq(tasks.kind, 'item')).orderBy(tasks.key)).toEqual(before)
      expect((await checkDrift(db, rulesStore(db))).problems).toEqual([])
    } finally {
      await close()
    }
  })

  it('goes where its case goes: into the green channel', async () => {
    await supervisor().admitsToGreen(kase)
    expect(await tasksOf(owner(), '&green=true')).toMatchObject([{ key: no }])
  })
})

describe('an item that was raised while Temporal was away', () => {
  it('is begun by the watcher once a rung is late', async () => {
    const { kase, manager } = await caseAtSurvey('applicant-6')
    const { no } = await raises(manager, kase, { days: 1 })
    const { house, databaseUrl } = town().world
    const handle = house.temporal.workflow.getHandle(itemWorkflowId(no))
    const { db, close } = connect(databaseUrl, { max: 1 })
    try {
      // as if nobody had ever told Temporal of it, and its reminder were long due
      const terminated = () =>
        handle.terminate('never begun').then(
          () => true,
          () => false,
        )
      await expect.poll(terminated).toBe(true)
      await db
        .update(problemItems)
        .set({ countedFrom: sql`counted_from - interval '14 days'`, nextDueAt: sql`counted_from - interval '13 days'` })
        .where(eq(problemItems.no, no))
      await expect.poll(async () => (await pageOf(no)).lastRung, { timeout: 20_000 }).toBe('overdue-3wd')
    } finally {
      await close()
    }
  })
})
