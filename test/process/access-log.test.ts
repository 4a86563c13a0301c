import { asc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import Type from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { Database } from '../../db/connect.ts'
import { readingLog, readingProblems } from '../../db/readings.ts'
import { readings } from '../../db/schema/index.ts'
import { verifyLog } from '../../db/verify-log.ts'
import { suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Readers = Type.Object({
  items: Type.Array(
    Type.Object({
      person: nullable(Type.Object({ id: Type.String(), name: nullable(Type.String()) })),
      role: Type.String(),
      department: nullable(Type.String()),
      way: Type.String(),
      times: Type.Integer(),
    }),
  ),
})
const Log = Type.Object({
  items: Type.Array(
    Type.Object({
      person: Type.Object({ id: Type.String() }),
      route: Type.String(),
      way: Type.String(),
      cases: Type.Array(Type.String()),
      file: nullable(Type.String()),
    }),
  ),
})

const town = suiteTown()
const person = (login: string): Person => town().person(login)

async function withOwner<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { db, close } = connect(town().world.databaseUrl, { max: 2 })
  try {
    return await work(db)
  } finally {
    await close()
  }
}

/** What a person has read so far: ways and routes, cases, whether a file; in order. */
async function readBy(login: string) {
  return withOwner((db) =>
    db
      .select({ route: readings.route, way: readings.way, cases: readings.cases, file: readings.file })
      .from(readings)
      .where(eq(readings.personId, `u-${login}`))
      .orderBy(asc(readings.at), asc(readings.number)),
  )
}

let kase: Kase
let other: Kase
beforeAll(async () => {
  await town().passesTo('03-02 09:00')
  kase = await town().submits('applicant-1')
  other = await town().submits('applicant-2')
  await town().brings(kase, 'survey')
})

describe('the access log', () => {
  it('has a row for each request by which staff read of a customer, with the cases that were shown', async () => {
    const before = (await readBy('marketing-2')).length
    const reader = person('marketing-2')
    const path = `/api/cases/${kase.caseNo}`
    for (const read of [path, `${path}/application`, `${path}/documents`, `${path}/events`, `${path}/comments`]) {
      expect((await reader.sends('GET', read)).status).toBe(200)
    }
    expect((await readBy('marketing-2')).slice(before)).toEqual(
      ['', '/application', '/documents', '/events', '/comments'].map((end) => ({
        ...{ route: `GET /api/cases/:caseNo${end}`, way: 'shown' },
        ...{ cases: [kase.caseNo], file: null },
      })),
    )
  })

  it('names the cases on the page of a list, and of a search only that it was made', async () => {
    const before = (await readBy('marketing-head')).length
    const reader = person('marketing-head')
    await reader.sends('GET', '/api/cases?limit=1&sort=caseNo')
    await reader.sends('GET', '/api/tasks?list=department')
    await reader.sends('GET', '/api/search?q=nobody-has-this-name')
    await reader.sends('GET', '/api/cases?search=nobody-has-this-name')
    await reader.sends('GET', '/api/tasks.xlsx?list=department')
    const rows = (await readBy('marketing-head')).slice(before)
    expect(rows.map(({ route, way }) => `${way} ${route}`)).toEqual([
      'shown GET /api/cases',
      'shown GET /api/tasks',
      'found GET /api/search',
      'found GET /api/cases',
      'exported GET /api/tasks.xlsx',
    ])
    expect(rows[0]?.cases).toEqual([kase.caseNo])
    expect(rows[1]?.cases.toSorted()).toEqual([kase.caseNo, other.caseNo])
    expect(rows[2]?.cases).toEqual([])
    expect(rows[4]?.cases.toSorted()).toEqual([kase.caseNo, other.caseNo])
    expect(JSON.stringify(await withOwner((db) => db.select().from(readings)))).not.toContain('nobody-has-this-name')
  })

  it('says which file was opened', async () => {
    const Documents = Type.Object({ items: Type.Array(Type.Object({ id: Type.String() })) })
    const { items } = await person('marketing-1').reads(`/api/cases/${kase.caseNo}/documents`, Documents)
    const file = items[0]?.id ?? ''
    const { headers } = await person('marketing-1').sends('GET', `/api/documents/${file}`)
    expect(headers.get('etag')).not.toBeNull()
    expect((await readBy('marketing-1')).at(-1)).toEqual({
      ...{ route: 'GET /api/documents/:id', way: 'opened', cases: [kase.caseNo], file },
    })
  })

  it('has nothing of customers who read their own, of what was refused, and of what tells of nobody', async () => {
    const before = await readBy('production-2')
    await person('applicant-1').sends('GET', `/api/cases/${kase.caseNo}`)
    expect((await person('production-2').sends('GET', `/api/cases/${other.caseNo}`)).status).toBe(404)
    await person('production-2').sends('GET', '/api/business-time')
    await person('production-2').sends('GET', '/api/tasks/counts')
    expect(await readBy('production-2')).toEqual(before)
    expect(await readBy('applicant-1')).toEqual([])
  })

  it('tells the supervisor who read a case by name, the customer by department, others nothing', async () => {
    const path = `/api/cases/${kase.caseNo}/readers`
    const seen = await person('supervisor-chengdong').reads(path, Readers)
    expect(seen.items.map((line) => line.person?.id)).toContain('u-marketing-2')
    const own = await person('applicant-1').reads(path, Readers)
    expect(own.items.map(({ department }) => department)).toContain('marketing')
    expect(JSON.stringify(own)).not.toMatch(/u-marketing|u-supervisor/)
    expect(own.items.every((line) => line.person === null)).toBe(true)
    expect((await person('marketing-1').sends('GET', path)).status).toBe(403)
    expect((await person('applicant-2').sends('GET', path)).status).toBe(404)
    expect((await person('supervisor-chengxi').sends('GET', path)).status).toBe(404)
  })

  it('answers the audit what a person read between two instants, and who read a case', async () => {
    const audit = person('administrator')
    const day = 'from=2026-03-02T00:00:00%2B08:00&until=2026-03-03T00:00:00%2B08:00'
    const { items } = await audit.reads(`/api/readings?person=u-marketing-head&${day}`, Log)
    expect(items.map(({ way }) => way)).toContain('exported')
    expect(new Set(items.map((line) => line.person.id))).toEqual(new Set(['u-marketing-head']))
    const ofDayBefore = 'until=2026-03-02T00:00:00%2B08:00'
    expect((await audit.reads(`/api/readings?${ofDayBefore}`, Log)).items).toEqual([])
    const ofCase = await audit.reads(`/api/readings?caseNo=${other.caseNo}`, Log)
    expect(ofCase.items.length).toBeGreaterThan(0)
    expect(ofCase.items.every(({ cases }) => cases.includes(other.caseNo))).toBe(true)
    expect((await person('supervisor-chengdong').sends('GET', '/api/readings')).status).toBe(403)
  })

  it('can be added to and not changed by the API, and shows who changed it', async () => {
    const asApi = async (statement: SQL) => {
      const { db, close } = connect(town().world.databaseUrl, { max: 1 })
      try {
        await db.execute(sql`set role power_connection_api`)
        await db.execute(statement)
      } finally {
        await close()
      }
    }
    await expect(asApi(sql`update ops.readings set person_id = 'u-safety-1'`)).rejects.toThrow()
    await expect(asApi(sql`delete from ops.readings`)).rejects.toThrow()
    await withOwner(async (db) => {
      expect((await verifyLog(db)).problems).toEqual([])
      const [row] = await db.select().from(readings).where(eq(readings.number, 2))
      if (row === undefined) throw new Error('no second row')
      const its = sql`chain = ${row.chain} and number = 2`
      await db.execute(sql`update ops.readings set cases = '{}' where ${its}`)
      expect(await readingProblems(db)).toEqual([`access log ${row.chain} 2: its hash is not that of its bytes`])
      await db.update(readings).set(row).where(its)
      await db.execute(sql`delete from ops.readings where ${its}`)
      expect((await readingProblems(db)).sort()).toEqual([
        `access log ${row.chain} 3: does not follow the one before it`,
        `access log ${row.chain} 3: stands behind a gap`,
      ])
      await db.insert(readings).values(row)
      expect(await readingProblems(db)).toEqual([])
    })
  })

  it('refuses an answer whose row cannot be written, and goes on with a new chain', async () => {
    await withOwner(async (db) => {
      const keep = readingLog(db)
      const actor = { id: 'u-safety-2', role: 'reviewer', department: 'safety', region: null } as const
      const reading = { actor, route: 'GET /api/tasks', way: 'shown', cases: [kase.caseNo], file: null } as const
      await Promise.all(Array.from({ length: 450 }, () => keep(reading)))
      await expect(keep({ ...reading, file: 'no uuid' })).rejects.toThrow()
      await keep(reading)
      expect(await db.$count(readings, eq(readings.personId, 'u-safety-2'))).toBe(451)
      expect(await readingProblems(db)).toEqual([])

      await db.execute(sql`alter table ops.readings rename to readings_away`)
      try {
        const { status, body } = await person('marketing-2').sends('GET', `/api/cases/${kase.caseNo}`)
        expect(status).toBe(500)
        expect(JSON.stringify(body)).not.toContain('人民路')
      } finally {
        await db.execute(sql`alter table ops.readings_away rename to readings`)
      }
      expect((await person('marketing-2').sends('GET', `/api/cases/${kase.caseNo}`)).status).toBe(200)
    })
  })
})
