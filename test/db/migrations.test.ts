import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { and, eq, sql } from 'drizzle-orm'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resumeCases } from '../../activities/resume-cases.ts'
import { auditProblems } from '../../db/audit-chain.ts'
import { chainHash, genesisHash, storedOf } from '../../db/chain.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { checkDrift, rebuild } from '../../db/integrity.ts'
import { migrate } from '../../db/migrate.ts'
import { modeOf } from '../../db/mode.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { cases, tasks, units } from '../../db/schema/index.ts'
import { verifyChains } from '../../db/verify-log.ts'
import { Administrator } from '../support/administration.ts'
import { ready, Town } from '../support/story.ts'
import { newDatabase, openSuiteHouse } from '../support/suite.ts'
import type { SuiteHouse } from '../support/suite.ts'
import { clockAt, migrateUpTo } from './as-before.ts'

/**
 * A database that was in use: the demo's cases that stood open at noon of 10 March 2026, with log, read model, calendar
 * and limits as the code of the third migration (0002) wrote them. It is brought up to date, and its cases go on.
 */
const LAST_BEFORE = 2
const Row = Type.Record(Type.String(), Type.Unknown())
const Fixture = Type.Object({
  until: Type.String(),
  calendar: Type.Object({ version: Type.String() }),
  profile: Type.Object({ version: Type.String() }),
  cases: Type.Array(
    Type.Object({
      name: Type.String(),
      caseNo: Type.String(),
      bodies: Type.Array(Type.String()),
      head: Row,
      tasks: Type.Array(Row),
      clocks: Type.Array(Row),
    }),
  ),
})
const file = new URL('recorded/open-cases-0002.json.gz', import.meta.url)
const text = gunzipSync(readFileSync(file)).toString('utf8')
// The whole of calendar and limits is kept as it is; only what is read here is looked at.
const fixture = Value.Parse(Fixture, JSON.parse(text))

/** Puts rows into a table as it stands at that moment. */
async function put(
  { db }: Connection,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const named = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value])))
  const columns = sql.raw(Object.keys(named[0] ?? {}).join(', '))
  const into = sql.raw(table)
  await db.execute(
    sql`insert into ${into} (${columns}) select ${columns} from jsonb_populate_recordset(null::${into}, ${JSON.stringify(named)}::jsonb)`,
  )
}

const snake = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

async function fill(owner: Connection): Promise<void> {
  const { until, calendar, profile } = fixture
  await put(owner, 'rules.calendars', [
    { version: calendar.version, body: calendar, source: '', status: 'rule', loadedAt: until, current: true },
  ])
  await put(owner, 'rules.profiles', [{ version: profile.version, body: profile, loadedAt: until, current: true }])
  for (const { caseNo, bodies, head, tasks, clocks } of fixture.cases) {
    let hash = genesisHash(caseNo)
    const events = bodies.map((body) => {
      const { seq, type, at, by, recordedAt } = storedOf(body)
      const prevHash = hash
      hash = chainHash(prevHash, body)
      return { caseNo, seq, type, at, recordedAt, actorId: by.id, body, prevHash, hash }
    })
    await put(owner, 'cases.events', events)
    await put(owner, 'cases.cases', [{ ...head, hash }])
    await put(owner, 'cases.tasks', tasks)
    if (clocks.length > 0) await put(owner, 'cases.clocks', clocks)
  }
  for (const subject of ['cn-2026a', 'cn-2026b']) {
    const row = { at: until, actorId: 'u-administrator', deed: 'publish-calendar', subject }
    await put(owner, 'ops.audit', [{ ...row, details: { source: subject } }])
  }
  await clockAt(owner, until)
}

describe('a database from before, with open cases in it', () => {
  let owner: Connection
  let world: SuiteHouse & { close: () => Promise<void> }

  beforeAll(async () => {
    const databaseUrl = await newDatabase()
    owner = connect(databaseUrl, { max: 2 })
    await migrateUpTo(owner, LAST_BEFORE)
    await fill(owner)
    await migrate(databaseUrl)
    world = await openSuiteHouse({ databaseUrl })
    await ready(world.house.url)
  })
  afterAll(async () => {
    await world.close()
    await owner.close()
  })

  const rules = () => rulesStore(owner.db)

  it('is brought up to date: read model and log agree, chains are whole, the audit has one, it knows its mode', async () => {
    expect(fixture.cases.length).toBeGreaterThanOrEqual(14)
    expect(await verifyChains(owner.db)).toMatchObject({ cases: fixture.cases.length, problems: [] })
    expect((await checkDrift(owner.db, rules())).problems).toEqual([])
    expect(await auditProblems(owner.db)).toEqual([])
    expect(await owner.client`select number from ops.audit order by number`).toEqual([{ number: 1 }, { number: 2 }])
    expect(await modeOf(owner.db)).toBe('rehearsal')
  })

  it('has a region for each word that its cases used, below the company', async () => {
    const found = await owner.db.select({ code: units.code, kind: units.kind, parent: units.parent }).from(units)
    const region = { code: 'chengdong', kind: 'region', parent: 'company' }
    expect(found).toEqual(expect.arrayContaining([{ code: 'company', kind: 'company', parent: null }, region]))
  })

  it('keeps every case by the rules of its submission', async () => {
    const rows = await owner.db.select({ state: cases.state }).from(cases)
    expect(rows.map(({ state }) => [state.counting, state.procedure])).toEqual(rows.map(() => [1, 1]))
  })

  it('its cases go on: people act, what comes due happens, and nothing drifts', async () => {
    expect(await resumeCases(owner.db, world.house.temporal)).toBe(fixture.cases.length)
    const town = new Town(world)
    const single = fixture.cases.find(({ name }) => name === 'HV single')
    if (single === undefined) throw new Error('no such case')
    const kase = town.knows('applicant-3', single.caseNo)
    const before = (await town.log(kase)).length
    await town.person('applicant-3').completes(kase, 'plan-confirmation.0.1.applicant', 'accept')
    // three working days on: limits of tasks that stood open on the 10th run out
    await town.passesTo('03-13 17:30')
    expect((await town.log(kase)).length).toBeGreaterThan(before)
    const log = (await Promise.all(fixture.cases.map(({ caseNo }) => town.log({ caseNo })))).flat()
    const rungs = log.filter(({ type, at }) => type === 'RungFired' && at > fixture.until)
    expect(rungs.length).toBeGreaterThan(0)

    expect((await verifyChains(owner.db)).problems).toEqual([])
    expect((await checkDrift(owner.db, rules())).problems).toEqual([])
    expect((await rebuild(owner.db, rules())).problems).toEqual([])
    expect((await checkDrift(owner.db, rules())).problems).toEqual([])
  })

  it('a re-dating takes its cases to the present counting, as it was shown before', async () => {
    const town = new Town(world)
    const works = fixture.cases.find(({ name }) => name === 'LV other with external works')
    if (works === undefined) throw new Error('no such case')
    const kase = town.knows('applicant-2', works.caseNo)
    const customer = town.person('applicant-2')
    // the works outside are due on Wednesday the 18th; suspended on that day until Friday
    await town.passesTo('03-18 10:00')
    await customer.acts(kase, 'suspend', { reason: '资金未到位' })
    await town.passesTo('03-20 10:00')
    await customer.acts(kase, 'resume', {})

    const administrator = new Administrator(town.person('administrator'))
    const preview = await administrator.previews({ counting: 2 }, '改用现行计时规则')
    expect(preview).toMatchObject({ status: 'previewed', reason: '改用现行计时规则' })
    expect(preview.counts).toMatchObject({ total: fixture.cases.length, becomesOverdue: 0 })
    // by the first rules the day of the suspension was counted; by the second it is left, and is Monday the 23rd
    const change = 'external-works.0.1.production 03-18 17:30 → 03-23 17:30'
    expect((await administrator.shown(preview))[kase.caseNo]).toEqual(['pending', change])
    const countings = async () =>
      (await owner.db.select({ state: cases.state }).from(cases)).map(({ state }) => state.counting)
    expect(new Set(await countings())).toEqual(new Set([1]))

    const { status, counts } = await administrator.applies(preview)
    expect({ status, counts }).toMatchObject({
      status: 'applied',
      counts: { done: fixture.cases.length, moved: 0, failed: 0, pending: 0 },
    })
    expect(new Set(await countings())).toEqual(new Set([2]))
    expect(await town.events(kase, 'Redated')).toMatchObject([
      { text: '改用现行计时规则', data: { redating: preview.id, counting: { before: 1, after: 2 } } },
    ])
    const [row] = await owner.db
      .select({ dueAt: tasks.dueAt })
      .from(tasks)
      .where(and(eq(tasks.caseNo, kase.caseNo), eq(tasks.key, 'external-works.0.1.production')))
    expect(row?.dueAt).toEqual(new Date('2026-03-23T17:30:00+08:00'))
    // nobody is taken there twice
    const again = await administrator.previews({ counting: 2 })
    expect(again.counts['total']).toBe(0)
    expect((await verifyChains(owner.db)).problems).toEqual([])
    expect((await checkDrift(owner.db, rules())).problems).toEqual([])
  })
})
