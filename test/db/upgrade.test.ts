import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resumeCases } from '../../activities/resume-cases.ts'
import { auditProblems } from '../../db/audit-chain.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { checkDrift, rebuild } from '../../db/integrity.ts'
import { migrate } from '../../db/migrate.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { verifyChains } from '../../db/verify-log.ts'
import { momentOf } from '../../demo/moment.ts'
import { Player } from '../../demo/player.ts'
import { reportOf } from '../../demo/report.ts'
import { STORIES } from '../../demo/stories/index.ts'
import type { Act } from '../../demo/story.ts'
import { epochOf } from '../../domain/time/instant.ts'
import { ready } from '../support/story.ts'
import { newDatabase, openSuiteHouse } from '../support/suite.ts'
import type { SuiteHouse } from '../support/suite.ts'
import { clockAt, migrateUpTo } from './as-before.ts'

/**
 * The whole database of a company that works with the version before, as it was left at noon of 10 March 2026: fifteen cases
 * of the demo of which fourteen stand open, with their people, passwords, sessions, texts, mails, problem items, adopted
 * limits and audit, as the code of migration 33 (accounts by invitation) wrote them. After the upgrade its people sign in
 * with the passwords that they had, and its cases are played to the ends that docs/procedure.md gives them.
 */
const LAST_BEFORE = 33
const Fixture = Type.Object({
  until: Type.String(),
  named: Type.Array(Type.Object({ name: Type.String(), caseNo: Type.String() })),
  tables: Type.Record(Type.String(), Type.Array(Type.Unknown())),
})
const file = new URL('recorded/whole-0033.json.gz', import.meta.url)
const fixture = Value.Parse(Fixture, JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')))

/** Of these the demo tells the same today as it did then; each ends in another way. */
const PLAYED_ON = [
  'LV residential',
  'HV dual, green channel',
  'HV single, three phases',
  'Temporary supply',
  'Reduction for a period',
  'Silent customer',
  'Plan lapsed and asked for again',
]

/** Every row comes back as it was, also what the database itself gives out. */
async function fill({ client }: Connection): Promise<void> {
  await client.begin(async (sql) => {
    // what a trigger would write or a key would refuse was written already
    await sql`set local session_replication_role = replica`
    for (const [table, rows] of Object.entries(fixture.tables)) {
      if (table.startsWith('drizzle.') || rows.length === 0) continue
      const [schema, name] = table.split('.')
      await sql`delete from ${sql(table)}`
      const columns = await sql<{ name: string }[]>`
        select column_name as name from information_schema.columns
        where table_schema = ${schema ?? ''} and table_name = ${name ?? ''} and is_generated = 'NEVER'`
      const named = sql(columns.map((each) => each.name))
      await sql`insert into ${sql(table)} (${named}) overriding system value
        select ${named} from jsonb_populate_recordset(null::${sql(table)}, ${JSON.stringify(rows)}::text::jsonb)`
    }
    await sql`select setval('intake.case_numbers', 100), setval('intake.item_numbers', 100),
      setval(pg_get_serial_sequence('cases.changes', 'id'), 100000)`
  })
}

describe('the database of the version before', () => {
  let owner: Connection
  let world: SuiteHouse & { close: () => Promise<void> }

  beforeAll(async () => {
    const databaseUrl = await newDatabase()
    owner = connect(databaseUrl, { max: 2 })
    await migrateUpTo(owner, LAST_BEFORE)
    await fill(owner)
    await clockAt(owner, fixture.until)
    await migrate(databaseUrl)
    world = await openSuiteHouse({ databaseUrl })
    await ready(world.house.url)
  })
  afterAll(async () => {
    await world.close()
    await owner.close()
  })

  const player = () => new Player({ url: world.house.url, password: DEMO_PASSWORD })
  const isSound = async () => {
    const rules = rulesStore(owner.db)
    expect(await verifyChains(owner.db)).toMatchObject({ cases: fixture.named.length, problems: [] })
    expect(await auditProblems(owner.db)).toEqual([])
    expect((await checkDrift(owner.db, rules)).problems).toEqual([])
  }

  it('is brought up to date: chains are whole, read model and log agree', async () => {
    await isSound()
  })

  it('knows its people: each signs in as before, in the place that they had, and sees the cases of that place', async () => {
    const Me = Type.Object({
      id: Type.String(),
      role: Type.String(),
      department: Type.Union([Type.String(), Type.Null()]),
    })
    const List = Type.Object({ items: Type.Array(Type.Object({ caseNo: Type.String() })) })
    // all cases are of one region; applicant-7 submitted two of them
    const people: [string, string, string | null, number][] = [
      ['administrator', 'administrator', null, 15],
      ['supervisor-chengdong', 'supervisor', null, 15],
      ['supervisor-chengxi', 'supervisor', null, 0],
      ['safety-head', 'department-head', 'safety', 6],
      ['applicant-7', 'applicant', null, 2],
    ]
    for (const [login, role, department, cases] of people) {
      const session = await player().session(login)
      expect(await session.get('/api/me', Me)).toMatchObject({ id: `u-${login}`, role, department })
      const { items } = await session.get('/api/cases?limit=50', List)
      expect(items, login).toHaveLength(cases)
    }
  })

  it('its open cases are played to their ends', async () => {
    const open = fixture.named.length - 1
    expect(await resumeCases(owner.db, world.house.temporal)).toBe(open)
    const stories = STORIES.filter(({ name }) => PLAYED_ON.includes(name))
    expect(stories.map(({ name }) => name)).toEqual(expect.arrayContaining(PLAYED_ON))
    const on = player()
    const isAhead = ({ at }: Act) => epochOf(momentOf(at)) >= epochOf(momentOf('03-10 12:00'))
    const rest = stories.map((story) => ({ ...story, acts: story.acts.filter(isAhead) }))
    for (const story of rest) {
      const caseNo = fixture.named.find(({ name }) => name === story.name)?.caseNo
      on.takeOver(story, caseNo ?? '')
    }
    await on.play(rest)
    const session = await on.session('administrator')
    const { calendar } = await rulesStore(owner.db).current()
    for (const story of stories) {
      const expected = { ...story.expected, mails: 0 }
      const report = await reportOf({ ...story, expected }, { session, caseNo: on.caseNoOf(story), mails: 0, calendar })
      expect(report.differences, story.name).toEqual([])
    }
  })

  it('and nothing has drifted, also when the read model is made anew from the logs', async () => {
    await isSound()
    expect((await rebuild(owner.db, rulesStore(owner.db))).problems).toEqual([])
    await isSound()
  })
})
