import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setBusinessTime } from '../../db/clock.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { checkDrift, rebuild } from '../../db/integrity.ts'
import { migrate } from '../../db/migrate.ts'
import { modeOf, settleMode } from '../../db/mode.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { ensureRoles } from '../../db/roles.ts'
import {
  cases,
  clocks,
  closingChanges,
  closings,
  closingsOfMonths,
  events,
  files,
  tasks,
} from '../../db/schema/index.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { verifyChains } from '../../db/verify-log.ts'
import { at, PaperCase } from '../support/paper.ts'
import { writeLog } from '../support/positions.ts'
import { newDatabase } from '../support/suite.ts'

const CASE = '2026-000001'
const OTHER = '2026-000002'

let owner: Connection
let url: string

beforeAll(async () => {
  url = await newDatabase()
  await migrate(url)
  owner = connect(url, { max: 3 })
  await seedRules(owner.db)
})
afterAll(() => owner.close())

beforeEach(async () => {
  for (const table of [events, tasks, clocks, closings, closingChanges, closingsOfMonths, cases])
    await owner.db.delete(table)
  const kase = new PaperCase().complete('acceptance.0.1.marketing', 'accept', at('2026-03-02', '10:00'))
  await writeLog(owner.db, CASE, kase.log)
  await writeLog(owner.db, OTHER, kase.log)
})

const problems = async () => (await verifyChains(owner.db)).problems
const drift = async () => (await checkDrift(owner.db, rulesStore(owner.db))).problems
const ofCase = (seq: number) => sql`${events.stream} = ${CASE} and ${events.seq} = ${seq}`

describe('the hash chain', () => {
  it('is whole as the journal writes it', async () => {
    expect(await verifyChains(owner.db)).toMatchObject({ cases: 2, problems: [] })
  })

  it.each([
    [
      'a time altered in the bytes',
      sql`update cases.events set body = replace(body, '10:00', '09:00') where ${ofCase(3)}`,
    ],
    ['a column that says something else', sql`update cases.events set at = at - interval '1 day' where ${ofCase(3)}`],
    ['an event taken out of the middle', sql`delete from cases.events where ${ofCase(3)}`],
    ['the end cut off', sql`delete from cases.events where stream = ${CASE} and seq > 4`],
    ['the head moved back', sql`update cases.cases set seq = seq - 1 where case_no = ${CASE}`],
    [
      'an event of another case put in its place',
      sql`update cases.events set body = (select body from cases.events where stream = ${OTHER} and seq = 3) where ${ofCase(3)}`,
    ],
    ['all events gone', sql`delete from cases.events where stream = ${CASE}`],
  ])('shows %s', async (_, tampering) => {
    await owner.db.execute(tampering)
    const found = await problems()
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((problem) => problem.includes(CASE))).toBe(true)
  })
})

describe('the read model', () => {
  it.each([
    ['a due instant', sql`update cases.tasks set due_at = due_at + interval '1 day' where case_no = ${CASE}`],
    ['a task too few', sql`delete from cases.tasks where case_no = ${CASE}`],
    ['a clock too few', sql`delete from cases.clocks where case_no = ${CASE}`],
    ['what the trends count of it', sql`update cases.closings set day = day - 1 where case_no = ${CASE}`],
    ['a closing too many', sql`update cases.closings set key = 'once-more' where case_no = ${CASE}`],
    [
      'the state of the head row',
      sql`update cases.cases set state = (state::jsonb || '{"status":"completed"}')::json where case_no = ${CASE}`,
    ],
    ['the armed instant', sql`update cases.cases set next_due_at = null where case_no = ${CASE}`],
  ])('drifts where %s differs, and a rebuild brings it back from the log', async (_, spoiling) => {
    expect(await drift()).toEqual([])
    await owner.db.execute(spoiling)
    expect((await drift()).join()).toContain(CASE)
    expect((await rebuild(owner.db, rulesStore(owner.db))).problems).toEqual([])
    expect(await drift()).toEqual([])
    expect(await problems()).toEqual([])
  })
})

describe('the sums of what was closed', () => {
  it('drift where a change is missing, and a rebuild makes them again', async () => {
    expect(await drift()).toEqual([])
    await owner.db.delete(closingChanges)
    expect(await drift()).toEqual(['the sums of 2026-03 differ from what was closed in it'])
    await rebuild(owner.db, rulesStore(owner.db))
    expect(await drift()).toEqual([])
  })
})

describe('the three database roles', () => {
  it('let the worker add to the log and nobody change it, and keep passwords from the worker', async () => {
    const urls = await ensureRoles(url, { mode: 'rehearsal' })
    if (urls === null) throw new Error('the owner may make roles')
    const worker = connect(urls.worker, { max: 1 })
    const api = connect(urls.api, { max: 1 })
    try {
      await expect(worker.db.update(events).set({ type: 'x' }).where(eq(events.stream, CASE))).rejects.toThrow()
      await expect(worker.db.delete(events)).rejects.toThrow()
      await expect(worker.client`select password from auth.accounts`).rejects.toThrow('permission denied')
      await expect(api.db.update(cases).set({ seq: 1 })).rejects.toThrow()
      // What was handed in goes by an erasure that two administrators confirmed, and is never another.
      await owner.client`insert into intake.statements (id, author_id, stream, body, salt, sha256)
        values (gen_random_uuid(), 'u-applicant-1', ${CASE}, 'a remark', 'salt', 'hash')`
      await expect(api.client`update intake.statements set body = '', salt = '', erased_at = now()`).rejects.toThrow(
        'what was handed in stays',
      )
      await expect(api.client`update intake.statements set body = 'another'`).rejects.toThrow(
        'what was handed in stays',
      )
      await expect(api.client`update intake.statements set sha256 = ''`).rejects.toThrow('permission denied')
      // A version never changes once it is published, and what is audited stays.
      await expect(api.client`update rules.calendars set body = '{}'`).rejects.toThrow('permission denied')
      await expect(api.client`delete from ops.audit`).rejects.toThrow('permission denied')
      await expect(api.client`update ops.redatings set reason = ''`).rejects.toThrow('permission denied')
      // In a rehearsal the API moves the clock, and cannot make another thing of the database.
      await api.client`update ops.business_clock set version = version`
      await expect(api.client`update ops.business_clock set mode = 'production'`).rejects.toThrow('permission denied')
      expect(await worker.client`select 1 as one from cases.events limit 1`).toHaveLength(1)
    } finally {
      await worker.close()
      await api.close()
    }
  })
})

describe('the files of a case', () => {
  const put = async (caseNo: string) => {
    const id = randomUUID()
    await owner.db.insert(files).values({
      ...{
        id,
        ownerId: 'u-applicant',
        stream: caseNo,
        kind: 'contract',
        name: 'a.txt',
        mediaType: 'text/plain',
        bytes: 1,
      },
      sha256: '0'.repeat(64),
    })
    return id
  }
  const isThere = async (id: string) => (await owner.db.$count(files, eq(files.id, id))) === 1

  it('are taken away and changed by nobody who writes through the API; a draft gives its own back', async () => {
    const urls = await ensureRoles(url, { mode: 'rehearsal' })
    const api = connect(urls?.api ?? '', { max: 1 })
    const [handedIn, begun] = [await put(CASE), await put('2026-000099')]
    try {
      await expect(api.client`delete from intake.files where id = ${handedIn}`).rejects.toThrow(
        'a file of a case stays',
      )
      await expect(api.client`delete from intake.files`).rejects.toThrow('a file of a case stays')
      await expect(api.client`update intake.files set sha256 = '' where id = ${handedIn}`).rejects.toThrow(
        'permission denied',
      )
      // else it were of a draft, and then to be deleted
      await expect(api.client`update intake.files set stream = '2026-000099'`).rejects.toThrow('permission denied')
      expect([await isThere(handedIn), await isThere(begun)]).toEqual([true, true])
      await api.client`delete from intake.files where id = ${begun}`
      expect([await isThere(handedIn), await isThere(begun)]).toEqual([true, false])
    } finally {
      await api.close()
      await owner.db.delete(files)
    }
  })
})

describe('roles that the settings name', () => {
  it('are made with the passwords given, changed when these change, and have the same privileges', async () => {
    const named = (role: string, password: string) => {
      const address = new URL(url)
      address.username = `suite-${role}`
      address.password = encodeURIComponent(password)
      return address.toString()
    }
    for (const password of ["it's one", 'another']) {
      const given = { api: named('api', password), worker: named('worker', password) }
      expect(await ensureRoles(url, { mode: 'rehearsal', given })).toEqual(given)
      const worker = connect(given.worker, { max: 1 })
      const api = connect(given.api, { max: 1 })
      try {
        expect(await worker.client`select 1 as one from cases.events limit 1`).toHaveLength(1)
        await expect(worker.client`delete from cases.events`).rejects.toThrow('permission denied')
        await expect(api.client`update cases.cases set seq = 1`).rejects.toThrow('permission denied')
      } finally {
        await worker.close()
        await api.close()
      }
    }
  })
})

describe('a database that serves production', () => {
  it('is known by it for ever, and its clock is moved by nobody, the owner included', async () => {
    const productionUrl = await newDatabase()
    await migrate(productionUrl)
    const { db, close } = connect(productionUrl, { max: 1 })
    const urls = await ensureRoles(productionUrl, { mode: 'production' })
    const api = connect(urls?.api ?? '', { max: 1 })
    try {
      expect(await modeOf(db)).toBeNull()
      expect(await settleMode(db, 'production')).toBe('production')
      expect(await settleMode(db, 'rehearsal')).toBe('production')
      const refusal: unknown = await setBusinessTime(db, Date.now() + 60_000).catch((error: unknown) => error)
      expect(refusal).toMatchObject({ cause: { constraint_name: 'stands_in_production' } })
      await expect(api.client`update ops.business_clock set version = version`).rejects.toThrow('permission denied')
    } finally {
      await api.close()
      await close()
    }
  })
})
