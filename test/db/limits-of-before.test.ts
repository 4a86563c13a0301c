import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { checkDrift } from '../../db/integrity.ts'
import { migrate } from '../../db/migrate.ts'
import { currentVersions, rulesStore } from '../../db/queries/rules.ts'
import { adoptions, calendars, profiles, tasks } from '../../db/schema/index.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { LADDERS_BEFORE } from '../../domain/limits/ladders.data.ts'
import { routeFiguresOf } from '../../domain/limits/profile.ts'
import { readProfile } from '../../domain/limits/profile-stored.ts'
import type { StoredProfile } from '../../domain/limits/profile-stored.ts'
import { PROFILE_2026 } from '../../domain/limits/profiles.data.ts'
import { SHIPPED_TERMS } from '../../domain/limits/terms.data.ts'
import { at, PAPER_RULES, PaperCase } from '../support/paper.ts'
import { writeLog } from '../support/positions.ts'
import { newDatabase } from '../support/suite.ts'

/**
 * Limits as they were stored until November 2026: thresholds without sources, neither periods nor ladders, fewer rows. A
 * survey at 10 kV has three days in them, one more than in those that are shipped now.
 */
function before(version: string): StoredProfile {
  const { terms: _terms, ladders: _ladders, ...stored } = structuredClone({ ...PROFILE_2026, version })
  for (const table of [stored.promise, stored.green]) {
    for (const row of ['reduction-plan', 'validity-extension', 'removal', 'customer-call', 'line-date']) {
      Reflect.deleteProperty(table, row)
    }
  }
  const survey = { value: 3, unit: 'workingDays', source: '公司服务承诺', status: 'practice' } as const
  const figures = { lvThresholdKw: 100, jointReviewKva: 2_000, accessSystemDesignKv: 66 }
  return {
    ...stored,
    figures,
    promise: { ...stored.promise, survey: { ...stored.promise.survey, 'hv-single': survey } },
  }
}

const CASE = '2026-000001'

let owner: Connection

beforeEach(async () => {
  const url = await newDatabase()
  await migrate(url)
  owner = connect(url, { max: 2 })
})
afterEach(() => owner.close())

/** A database whose limits in force are these of before. */
async function holds(body: StoredProfile): Promise<void> {
  const { calendar } = PAPER_RULES
  const loadedAt = new Date('2026-01-01T00:00:00+08:00')
  await owner.db
    .insert(calendars)
    .values({ version: calendar.version, body: calendar, source: '', status: 'rule', loadedAt })
  await owner.db.insert(profiles).values({ version: body.version, body, loadedAt })
  const versions = { profile: body.version, calendar: calendar.version }
  await owner.db.insert(adoptions).values({ region: null, ...versions, from: loadedAt, adoptedAt: loadedAt })
}

const bodyOf = async (version: string) =>
  (await owner.db.select({ body: profiles.body }).from(profiles).where(eq(profiles.version, version)))[0]?.body

describe('a database whose limits were shipped before', () => {
  const old = before('limits-2026.11')

  it('takes the present ones for new cases; open cases count by theirs, with what these lack as it was then', async () => {
    await holds(old)
    const kase = new PaperCase({}, at('2026-03-02'), { ...PAPER_RULES, profile: readProfile(old) })
    kase.complete('acceptance.0.1.marketing', 'accept', at('2026-03-02', '10:00'))
    const state = await writeLog(owner.db, CASE, kase.log)
    await seedRules(owner.db)

    expect((await currentVersions(owner.db)).profile).toBe(PROFILE_2026.version)
    expect(await bodyOf(old.version)).toEqual(old)
    const store = rulesStore(owner.db)
    const { profile } = await store.ofCase(state)
    expect(profile.version).toBe(old.version)
    expect(routeFiguresOf(profile)).toEqual({ lvThresholdKw: 100, jointReviewKva: 2_000, accessSystemDesignKv: 66 })
    expect(profile.terms['customer-silent']).toEqual(SHIPPED_TERMS['customer-silent'])
    expect(profile.ladders).toEqual(LADDERS_BEFORE)

    // accepted on Monday the 2nd: three working days are the 3rd, 4th and 5th
    const rows = await owner.db.select({ key: tasks.key, dueAt: tasks.dueAt }).from(tasks)
    expect(rows.find(({ key }) => key === 'survey.0.1.marketing')?.dueAt).toEqual(new Date('2026-03-05T17:30:00+08:00'))
    expect((await checkDrift(owner.db, store)).problems).toEqual([])
  })
})

describe('a database whose limits somebody published', () => {
  it('keeps them in force', async () => {
    await holds(before('limits-of-the-company'))
    await seedRules(owner.db)
    expect((await currentVersions(owner.db)).profile).toBe('limits-of-the-company')
    expect(await bodyOf(PROFILE_2026.version)).toEqual(PROFILE_2026)
  })
})
