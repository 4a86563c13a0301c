import { afterAll, beforeAll, expect, test } from 'vitest'
import { setBusinessTime } from '../../db/clock.ts'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { countOpenCasesOver, provisionalYears } from '../../db/queries/calendar-reach.ts'
import { listCalendars } from '../../db/queries/published.ts'
import { adoptions, calendars } from '../../db/schema/index.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import { PaperCase } from '../support/paper.ts'
import { writeLog } from '../support/positions.ts'
import { newDatabase } from '../support/suite.ts'

let db: ReturnType<typeof connect>['db']
let close = async () => {}

beforeAll(async () => {
  const url = await newDatabase()
  await migrate(url)
  const connection = connect(url)
  db = connection.db
  close = connection.close
  await setBusinessTime(db, epochOf(atTime('2026-12-28', '08:30')))
  await seedRules(db)
  // accepted on Monday 28 December: the survey has until the 30th, the reply by law until 26 January
  const paper = new PaperCase({}, atTime('2026-12-28', '08:30'))
  paper.complete('acceptance.0.1.marketing', 'accept', atTime('2026-12-28', '10:00'))
  await writeLog(db, '2026-000001', paper.log)
  // submitted only: nothing of it is due beyond the 29th
  await writeLog(db, '2026-000002', new PaperCase({}, atTime('2026-12-28', '09:00')).log)
})

afterAll(() => close())

test('of open cases it is told which reach into a year without a notice', async () => {
  expect(await provisionalYears(db)).toEqual([{ year: 2027, openCases: 1, firstCase: '2026-000001', loaded: false }])
})

test('a notice that is loaded and not yet in the calendar of these cases is told apart', async () => {
  const [row] = await db.select().from(calendars)
  if (row === undefined) throw new Error('no calendar')
  const body = { ...row.body, version: 'cn-2027', noticedYears: [...row.body.noticedYears, 2027] }
  await db.insert(calendars).values({ ...row, version: 'cn-2027', body })
  await db.update(adoptions).set({ calendar: 'cn-2027' })
  expect(await provisionalYears(db)).toEqual([{ year: 2027, openCases: 1, firstCase: '2026-000001', loaded: true }])
})

test.each([
  // both are open over the 29th, one of them over 4 January, none in February or before they came
  [['2026-12-29'], 2],
  [['2026-12-29', '2027-02-10'], 2],
  [['2027-01-04'], 1],
  [['2027-02-10'], 0],
  [['2026-12-25'], 0],
  [[], 0],
])('over %j limits of %i open cases run', async (days, cases) => {
  expect(await countOpenCasesOver(db, days)).toBe(cases)
})

test('what is seeded carries the business time at which it was', async () => {
  const [first] = (await listCalendars(db)).filter(({ version }) => version === 'cn-2026.2')
  expect(first?.loadedAt.slice(0, 10)).toBe('2026-12-28')
})
