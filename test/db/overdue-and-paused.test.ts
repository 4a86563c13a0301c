import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../db/connect.ts'
import { readBoard } from '../../db/queries/tasks/board.ts'
import { listCases } from '../../db/queries/cases/cases.ts'
import { readLoad } from '../../db/queries/tasks/load.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import type { TaskFilters, TaskList } from '../../db/queries/tasks/task-lists.ts'
import { countTasks, listTasks } from '../../db/queries/tasks/tasks.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { atTime } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { applicant, PaperCase, statement } from '../support/paper.ts'
import { ACTORS, openTablesOf, renamed } from './filled-tables.ts'

/**
 * Work that was overdue when it was paused, beside all that it must not be taken for. HV single, accepted on a Monday or
 * Thursday at 10:30; the survey has two working days, so that of Monday 2 March is due on Wednesday the 4th at 17:30.
 * It is Friday 6 March, 10:00; each case has two parts of a survey, of marketing and production technology.
 */
const [LATE_THEN_PAUSED, PAUSED_IN_TIME, LATE, IN_TIME] = ['2026-000001', '2026-000002', '2026-000003', '2026-000004']
const DUE = atTime('2026-03-04', '17:30')
const SUSPEND = { action: 'suspend', statement } as const
const supervisor = ACTORS['a supervisor']!

let db: Database
let close: () => Promise<void>
let rules: RulesStore

beforeAll(async () => {
  const surveyed = (day: string, until: Instant = atTime('2026-03-06', '10:00')) =>
    new PaperCase({}, atTime(day, '09:00'))
      .complete('acceptance.0.1.marketing', 'accept', atTime(day, '10:30'))
      .pass(until)
  const told = [
    surveyed('2026-03-02', atTime('2026-03-05', '09:00')).do(applicant, SUSPEND, atTime('2026-03-05', '09:00')),
    surveyed('2026-03-02', atTime('2026-03-04', '10:00')).do(applicant, SUSPEND, atTime('2026-03-04', '10:00')),
    surveyed('2026-03-02'),
    surveyed('2026-03-05'),
  ]
  // the third of three would be of the other region
  const numbered = told.map(({ now }, index) => ({
    ...renamed(now, index + 1),
    facts: now.facts,
  }))
  ;({ db, close } = await openTablesOf(numbered))
  rules = rulesStore(db)
})

afterAll(() => close())

const listed = async (list: TaskList, filters: TaskFilters = {}) => {
  const page = { sort: 'dueAt', limit: 50, cursor: null } as const
  const { items, total } = await listTasks(db, { ...page, actor: supervisor, list, filters, rules })
  expect(total).toBe(items.length)
  return items
}
const casesOn = async (list: TaskList, filters: TaskFilters = {}) =>
  (await listed(list, filters)).map(({ caseNo }) => caseNo).sort()

describe('work that was overdue when it was paused', () => {
  test('is among the overdue, and among the paused; what was paused in time is paused alone', async () => {
    const late = [LATE_THEN_PAUSED, LATE_THEN_PAUSED, LATE, LATE]
    expect(await casesOn('overdue')).toEqual(late)
    expect(await casesOn('all', { state: 'overdue' })).toEqual(late)
    const paused = [LATE_THEN_PAUSED, LATE_THEN_PAUSED, PAUSED_IN_TIME, PAUSED_IN_TIME]
    expect(await casesOn('all', { state: 'stopped' })).toEqual(paused)
  })

  test('is found by both filters at once, and left out of what is late and goes on', async () => {
    expect(await casesOn('overdue', { stopped: true })).toEqual([LATE_THEN_PAUSED, LATE_THEN_PAUSED])
    expect(await casesOn('overdue', { stopped: false })).toEqual([LATE, LATE])
  })

  test('says on its line that it is both, and since when it was due', async () => {
    const lines = await listed('all', { status: 'open' })
    const said = lines.map(({ caseNo, overdue, stopped, dueAt }) => ({ caseNo, overdue, stopped, dueAt }))
    const of = (caseNo: string | undefined) => said.find((line) => line.caseNo === caseNo)
    expect(of(LATE_THEN_PAUSED)).toMatchObject({ overdue: true, stopped: true, dueAt: DUE })
    expect(of(PAUSED_IN_TIME)).toMatchObject({ overdue: false, stopped: true, dueAt: null })
    expect(of(LATE)).toMatchObject({ overdue: true, stopped: false, dueAt: DUE })
    // accepted on Thursday: the two days are Friday and Monday the 9th
    expect(of(IN_TIME)).toMatchObject({ overdue: false, stopped: false, dueAt: atTime('2026-03-09', '17:30') })
  })

  test('counts on badges, on the board and for its department as often as the lists show it', async () => {
    expect((await countTasks(db, { actor: supervisor, rules })).overdue).toBe(4)
    const { total, matrix, stoppedLongest } = await readBoard(db, { actor: supervisor, filters: {}, rules })
    // two cases late, two paused, one of them both
    expect(total).toMatchObject({ open: 8, overdue: 4, stopped: 4, dueToday: 0, dueSoon: 0 })
    const surveys = matrix.filter(({ step }) => step === 'survey')
    expect(surveys.map(({ party, overdue, stopped }) => ({ party, overdue, stopped }))).toEqual([
      { party: 'marketing', overdue: 2, stopped: 2 },
      { party: 'production', overdue: 2, stopped: 2 },
    ])
    // what was paused first has stood longest
    const longest = stoppedLongest.map(({ caseNo }) => caseNo)
    expect(longest).toEqual([PAUSED_IN_TIME, PAUSED_IN_TIME, LATE_THEN_PAUSED, LATE_THEN_PAUSED])
    const load = await readLoad(db, { actor: ACTORS["marketing's head"]!, department: 'marketing', rules })
    expect(load.total).toMatchObject({ open: 4, overdue: 2, stopped: 2 })
  })

  test('is late on the list of cases, too', async () => {
    const page = { sort: 'caseNo', limit: 10, cursor: null } as const
    const { items } = await listCases(db, { ...page, actor: supervisor, filters: {} })
    const late = items.map(({ caseNo, open }) => [caseNo, open.some(({ overdue }) => overdue)])
    expect(late).toEqual([
      [LATE_THEN_PAUSED, true],
      [PAUSED_IN_TIME, false],
      [LATE, true],
      [IN_TIME, false],
    ])
  })
})

describe('what is due next in a case whose survey took longer than the company planned', () => {
  const nextDue = async (actor: Actor) => {
    const page = { sort: 'caseNo', limit: 10, cursor: null } as const
    const { items } = await listCases(db, { ...page, actor, filters: {} })
    return items.find(({ caseNo }) => caseNo === LATE)?.nextDue
  }

  test('is the survey to the company, which is late with it', async () => {
    expect(await nextDue(supervisor)).toMatchObject({ layer: 'promise', name: 'survey', dueAt: DUE, overdue: true })
  })

  // by law the reply has 20 working days: 3–6, 9–13, 16–20, 23–27 March are 19, Monday the 30th is the 20th
  test('is to the customer what the law says, which is not late', async () => {
    const law = { layer: 'statutory', name: 'plan-reply', dueAt: atTime('2026-03-30', '17:30'), overdue: false }
    expect(await nextDue(ACTORS['applicant']!)).toMatchObject(law)
  })
})
