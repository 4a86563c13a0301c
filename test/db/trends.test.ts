import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { businessNow, setBusinessTime } from '../../db/clock.ts'
import { addUp, sumAgain, wrongMonths } from '../../db/closing-sums.ts'
import { closingsOf } from '../../db/closings.ts'
import type { Database } from '../../db/connect.ts'
import { project, replace, rowsOf } from '../../db/projections.ts'
import { readTrends } from '../../db/queries/trends/trends.ts'
import type { Trends, TrendsOf } from '../../db/queries/trends/trends-shapes.ts'
import { closingChanges, closings, closingsOfMonths } from '../../db/schema/index.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { Rules } from '../../domain/limits/rules.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import { CATEGORIES } from '../../domain/vocabulary.ts'
import { over } from '../../bench/filled.ts'
import { snapshotsOf } from '../domain/play.ts'
import { HOSPITAL, HOSPITAL_TO_END, PLANT_AGREED, SHOP, SHOP_TO_END } from '../domain/scripts.ts'
import { PAPER_RULES, PaperCase } from '../support/paper.ts'
import { casesTrend } from './counted/of-cases.ts'
import { statutoryTrends, stepTrends } from './counted/of-clocks.ts'
import { savingOf } from './counted/of-rounds.ts'
import { ACTORS, caseOf, EVERYBODY, openTablesOf, renamed } from './filled-tables.ts'

/**
 * What the trends say by the rows that are kept for them is what counting tasks, clocks and cases says: by everybody, of
 * every time, region and category. Of cases at all stages: begun, at their end, given up, of one phase and more.
 */
const STORIES = [
  [HOSPITAL, HOSPITAL_TO_END],
  [{}, PLANT_AGREED],
  [{ ...SHOP, chargeableExtras: true }, SHOP_TO_END],
] as const
let db: Database
let close: () => Promise<void>
let states: CaseState[]

beforeAll(async () => {
  const begun = Array.from({ length: 32 }, (_, index) => caseOf(index + 1))
  const told = STORIES.flatMap(([facts, script]) =>
    snapshotsOf(new PaperCase(facts), script)
      .map(({ state }) => state)
      .filter((_, index, all) => index % 5 === 0 || index === all.length - 1),
  )
  const ended = told.filter((_, index) => index % 2 === 0).map(over)
  const later = [...told, ...ended].map((state, index) => ({ ...renamed(state, 33 + index), facts: state.facts }))
  states = [...begun, ...later]
  ;({ db, close } = await openTablesOf(states))
})

afterAll(() => close())

async function counted(of: TrendsOf): Promise<Omit<Trends, 'from' | 'to' | 'by'>> {
  return db.transaction(async (tx) => {
    const now = await businessNow(tx)
    const [steps, statutory] = [await stepTrends(tx, of, now), await statutoryTrends(tx, of, now)]
    return { now, steps, statutory, cases: await casesTrend(tx, of, now), parallel: await savingOf(tx, of) }
  })
}

const withoutNow = ({ now: _, ...rest }: Omit<Trends, 'from' | 'to' | 'by'>) => rest

async function expectSame(of: TrendsOf): Promise<Trends> {
  const trends = await readTrends(db, of)
  const { from: _from, to: _to, by: _by, ...kept } = trends
  expect(withoutNow(kept)).toEqual(withoutNow(await counted(of)))
  return trends
}

const TIMES = [
  ['2026-01-01', '2026-12-31'],
  ['2026-03-01', '2026-03-31'],
  ['2026-02-26', '2026-03-04'],
  ['2026-03-03', '2026-03-03'],
  ['2026-03-11', '2026-05-20'],
] as const

describe('trends by what is kept for them', () => {
  test('there is something to count, of every kind', async () => {
    const { steps, statutory, cases, parallel } = await expectSame({
      ...{ actor: ACTORS['an administrator']!, from: '2026-01-01', to: '2026-12-31', by: 'week' },
    })
    expect(steps.length).toBeGreaterThan(10)
    expect(statutory.length).toBeGreaterThan(2)
    expect(steps.some(({ whole }) => whole.cases < whole.count)).toBe(true)
    expect(steps.some(({ openLate }) => openLate > 0)).toBe(true)
    expect(cases.whole.count).toBeGreaterThan(5)
    expect(cases.periods.length).toBeGreaterThan(0)
    expect(parallel.length).toBeGreaterThan(1)
  })

  test.each(EVERYBODY)('are those of counting, of %s', async (_, actor) => {
    for (const [from, to] of TIMES) {
      for (const by of ['week', 'month'] as const) await expectSame({ actor, from, to, by })
    }
  })

  test.each(CATEGORIES)('are those of counting, of %s and of a region', async (category) => {
    for (const actor of Object.values(ACTORS)) {
      await expectSame({ actor, from: '2026-01-01', to: '2026-12-31', by: 'month', category })
      await expectSame({ actor, from: '2026-01-01', to: '2026-12-31', by: 'month', category, region: 'chengxi' })
    }
  })
})

describe('the sums of months', () => {
  const whole = { from: '2026-01-01', to: '2026-12-31', by: 'month' } as const
  const readers = [ACTORS['an administrator']!, ACTORS["production's head"]!, ACTORS["marketing's head"]!]
  const wrong = () => db.transaction(wrongMonths)
  const expectAllSame = async () => {
    expect(await wrong()).toEqual([])
    for (const actor of readers) {
      for (const time of [whole, { ...whole, from: '2026-02-26', to: '2026-04-20' }, { ...whole, from: '2026-03-01' }])
        await expectSame({ actor, ...time })
    }
  }

  test('are right before what changed is added to them, and after', async () => {
    await expectAllSame()
    expect(await addUp(db)).toBeGreaterThan(100)
    expect(await db.$count(closingChanges)).toBe(0)
    expect(await db.$count(closingsOfMonths)).toBeLessThan(await db.$count(closings))
    await expectAllSame()
    expect(await addUp(db)).toBe(0)
  })

  test('follow a case that goes on: what was closed counts for the departments that join', async () => {
    const story = snapshotsOf(new PaperCase({}), PLANT_AGREED).map(({ state }, index) => ({
      ...renamed(state, 900),
      facts: state.facts,
      index,
    }))
    let before: { state: CaseState; rules: Rules; hash: string } | null = null
    for (const { index, ...state } of story) {
      const hash = `turn-${index}`
      const past = before
      await db.transaction((tx) => project(tx, state, { before: past, rules: PAPER_RULES, hash }))
      before = { state, rules: PAPER_RULES, hash }
      if (index % 4 === 1) await expectAllSame()
      if (index % 4 === 3) await addUp(db)
    }
    // written again from an earlier place of its log
    const { index: _, ...earlier } = story[Math.floor(story.length / 2)]!
    await db.transaction((tx) => replace(tx, earlier, PAPER_RULES, 'again'))
    await expectAllSame()
    await addUp(db)
    await expectAllSame()
    expect(await db.$count(closingsOfMonths, sql`n <= 0`)).toBe(0)
  })

  test('are the same wherever the business clock stands', async () => {
    for (const day of ['2026-02-27', '2026-08-01', '2026-03-06']) {
      await setBusinessTime(db, epochOf(atTime(day, '10:00')))
      await expectAllSame()
    }
  })

  test('that are wrong are named by their month, and made again', async () => {
    await db
      .update(closingsOfMonths)
      .set({ n: sql`n + 1` })
      .where(eq(closingsOfMonths.month, '2026-03-01'))
    expect(await wrong()).toEqual(['2026-03-01'])
    await sumAgain(db)
    await expectAllSame()
  })
})

describe('what is kept of what was closed', () => {
  test('follows from the rows of the case alone', () => {
    for (const state of states) {
      const { closings: kept, ...parts } = rowsOf(state, PAPER_RULES)
      expect(closingsOf(parts)).toEqual(kept)
    }
  })

  test('says on which day the same was closed before, so that a case is counted once in any time', async () => {
    const rows = await db.select().from(closings).where(eq(closings.kind, 'step'))
    for (const row of rows) {
      const earlier = rows.filter((each) => each.caseNo === row.caseNo && each.name === row.name && each !== row)
      if (row.before === null) expect(earlier.filter(({ day }) => day < row.day)).toEqual([])
      else expect(earlier.map(({ day }) => day)).toContain(row.before)
    }
    expect(rows.some(({ before, day }) => before !== null && before < day)).toBe(true)
    expect(await db.$count(closings, sql`before = day`)).toBeGreaterThan(0)
  })
})
