import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chainHash, eventBody, genesisHash } from '../../db/chain.ts'
import { businessNow } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { rowsOf } from '../../db/projections.ts'
import { readCasePage } from '../../db/queries/cases/case-page.ts'
import { CASE_SORTS, listCases } from '../../db/queries/cases/cases.ts'
import type { CaseLine } from '../../db/queries/cases/case-lines.ts'
import type { CaseFilters, CaseSort } from '../../db/queries/cases/cases.ts'
import { dueUpTo, earliestDue } from '../../db/queries/due.ts'
import { listComments, listEvents } from '../../db/queries/cases/events.ts'
import { explainClock } from '../../db/queries/cases/explanation.ts'
import { BADGES_UP_TO, countOf, CursorError } from '../../db/queries/paging.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import { TASK_LISTS, TASK_SORTS } from '../../db/queries/tasks/task-lists.ts'
import type { TaskFilters, TaskList, TaskSort } from '../../db/queries/tasks/task-lists.ts'
import { countTasks, listTasks } from '../../db/queries/tasks/tasks.ts'
import { events, statements } from '../../db/schema/index.ts'
import { availableActions, maySee } from '../../domain/actions/available-actions.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { LoggedEvent } from '../../domain/case/events.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { applicant, PAPER_RULES, PaperCase, statement } from '../support/paper.ts'
import { ACTORS, administrator, EVERYBODY, isOnList, openFilledTables, person, rows, states } from './filled-tables.ts'
import type { TaskRow } from './filled-tables.ts'

const { calendar } = PAPER_RULES
let db: Database
let close: () => Promise<void>
let rules: RulesStore

beforeAll(async () => {
  ;({ db, close } = await openFilledTables())
  rules = rulesStore(db)
})

afterAll(() => close())

describe('work lists', () => {
  describe.each(EVERYBODY)('of %s', (_, actor) => {
    test.each(TASK_LISTS)('%s gives each task in scope once, whatever the sort, and counts them', async (list) => {
      const expected = rows.filter((row) => isOnList(row, list, actor)).map(identityOf)
      for (const sort of TASK_SORTS) {
        const { found, totals } = await allTasks({ actor, list, sort })
        expect(found.map(identityOf).sort()).toEqual(expected.toSorted())
        expect(new Set(totals)).toEqual(new Set([expected.length]))
      }
    })

    test('the badges show as many as the lists hold', async () => {
      const counts = await countTasks(db, { actor, rules })
      for (const list of TASK_LISTS) {
        const { found } = await allTasks({ actor, list, filters: { status: 'open' } })
        expect(counts[list], list).toBe(found.length)
      }
    })
  })

  test('are counted up to a bound, also where they are read in parts', async () => {
    const some = (rows: number) => sql`select 1 from generate_series(1, ${rows})`
    const counts = await db.transaction((tx) =>
      Promise.all([
        countOf(tx, [some(700)]),
        countOf(tx, [some(200), some(799)], BADGES_UP_TO),
        countOf(tx, [some(700), some(700)], BADGES_UP_TO),
        countOf(tx, [some(9_000), some(2_000)]),
      ]),
    )
    expect(counts).toEqual([700, 999, 1_000, 10_000])
  })

  test('there is something on every list that is tried', () => {
    const counted = (list: TaskList, name: string) => rows.filter((row) => isOnList(row, list, ACTORS[name]!)).length
    for (const list of ['mine', 'department', 'overdue', 'due-soon', 'all'] as const) {
      expect(counted(list, 'a reviewer of marketing'), list).toBeGreaterThan(0)
    }
    expect(counted('mine', 'applicant')).toBeGreaterThan(0)
    expect(counted('mine', 'an account manager')).toBeGreaterThan(0)
    expect(counted('overdue', 'a supervisor')).toBeGreaterThan(3)
    expect(counted('department', 'a reviewer of no department')).toBe(0)
  })

  test('by due instant, the green channel goes first and what has no due instant last', async () => {
    const { found } = await allTasks({ actor: administrator, list: 'all', filters: { status: 'open' } })
    const keys = found.map(({ green, dueAt, caseNo, key }) => [green ? 0 : 1, dueAt ?? '9999', caseNo, key].join('|'))
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)))
    expect(found.some(({ green }) => green) && found.some(({ green }) => !green)).toBe(true)
    expect(found.some(({ dueAt }) => dueAt === null)).toBe(true)
  })

  const FILTERS: [string, TaskFilters, (row: TaskRow) => boolean][] = [
    ['step', { step: 'survey' }, ({ step }) => step === 'survey'],
    ['category', { category: 'lv-residential' }, ({ category }) => category === 'lv-residential'],
    ['region', { region: 'chengxi' }, ({ region }) => region === 'chengxi'],
    ['green', { green: true }, ({ green }) => green],
    ['status', { status: 'done' }, ({ status }) => status === 'done'],
    ['stopped', { stopped: true }, ({ stopped }) => stopped],
    ['awaited', { awaited: true }, ({ asked }) => asked.length > 0],
    ['not awaited', { awaited: false }, ({ asked }) => asked.length === 0],
    ['party', { party: 'production' }, ({ party }) => party === 'production'],
    ['no rung', { rung: null }, ({ lastRung }) => lastRung === null],
    ['what stands', { state: 'stopped' }, ({ status, stopped }) => status === 'open' && stopped],
    ['what is overdue', { state: 'overdue' }, (row) => isOnList(row, 'overdue', administrator)],
    ['what is due soon', { state: 'due-soon' }, (row) => isOnList(row, 'due-soon', administrator)],
    // NOW is 6 March, 10:00
    [
      'what is due today',
      { state: 'due-today' },
      (row) =>
        isOnList(row, 'due-soon', administrator) && row.dueAt!.getTime() < epochOf(atTime('2026-03-07', '00:00')),
    ],
    ['assignee', { assignee: 'u-marketing-1' }, ({ assigneeId }) => assigneeId === 'u-marketing-1'],
    [
      'nobody',
      { assignee: null, status: 'open' },
      ({ assigneeId, status }) => assigneeId === null && status === 'open',
    ],
  ]
  test.each(FILTERS)('are filtered by %s', async (_, filters, matches) => {
    const { found, totals } = await allTasks({ actor: administrator, list: 'all', filters })
    const expected = rows.filter(matches).map(identityOf)
    expect(expected.length).toBeGreaterThan(0)
    expect(found.map(identityOf).sort()).toEqual(expected.sort())
    expect(totals[0]).toBe(expected.length)
  })

  test('a line says what its reader may do, and how long is left by working time', async () => {
    const actor = ACTORS['a reviewer of marketing']!
    const { found } = await allTasks({ actor, list: 'department', filters: { status: 'open' } })
    for (const line of found) {
      const state = states.find(({ caseNo }) => caseNo === line.caseNo)!
      expect(line.actions).toEqual(availableActions(state, actor).filter(({ task }) => task === line.key))
      expect(line).toMatchObject({ customerName: `客户${line.caseNo}`, shortAddress: '城东区工业大道188号' })
      if (line.dueAt === null) expect(line.workingMinutesLeft).toBeNull()
      else expect(line.workingMinutesLeft! < 0).toBe(line.overdue)
    }
    expect(found.some(({ overdue }) => overdue)).toBe(true)
    const own = await allTasks({ actor: ACTORS['applicant']!, list: 'mine' })
    expect(own.found.map(({ customerName }) => customerName)).toEqual(own.found.map(({ caseNo }) => `客户${caseNo}`))
    // who runs the house is shown numbers and states
    const all = await allTasks({ actor: administrator, list: 'all' })
    expect(
      all.found.filter(({ customerName, shortAddress }) => customerName !== null || shortAddress !== null),
    ).toEqual([])
  })

  test('a cursor is good for the sort that gave it only', async () => {
    const query = { actor: administrator, list: 'all', filters: {}, limit: 2, rules } as const
    const { nextCursor } = await listTasks(db, { ...query, sort: 'dueAt', cursor: null })
    const infinite = Buffer.from('["openedAt","2026-02-31T00:00:00.000Z","2026-000001","x"]').toString('base64url')
    for (const cursor of [nextCursor, 'nonsense', 'W10', infinite]) {
      await expect(listTasks(db, { ...query, sort: 'openedAt', cursor })).rejects.toThrow(CursorError)
    }
  })
})

describe('cases', () => {
  test.each(EVERYBODY)('%s sees what maySee grants, each case once, by every sort', async (_, actor) => {
    const expected = states.filter((state) => maySee(state, actor)).map(({ caseNo }) => caseNo)
    for (const sort of CASE_SORTS) {
      const { found, totals } = await allCases({ actor, sort })
      expect(found.map(({ caseNo }) => caseNo).sort()).toEqual(expected.toSorted())
      expect(new Set(totals)).toEqual(new Set([expected.length]))
      const keys = found.map((line) => [keyOf(line, sort), line.caseNo].join('|'))
      const ordered = keys.toSorted((a, b) => (a < b ? -1 : 1))
      expect(keys).toEqual(sort.startsWith('-') ? ordered.reverse() : ordered)
    }
  })

  const FILTERS: [string, CaseFilters, (state: CaseState) => boolean][] = [
    ['status', { status: 'withdrawn' }, ({ status }) => status === 'withdrawn'],
    ['category', { category: 'hv-single' }, ({ route }) => route.category === 'hv-single'],
    ['green', { green: true }, ({ green }) => green !== null],
    [
      'what the reader has to do',
      { owed: true },
      ({ tasks }) => Object.values(tasks).some((each) => each.status === 'open' && each.assignee === administrator.id),
    ],
    ['number', { search: '00001' }, ({ caseNo }) => caseNo.includes('00001')],
    // what is neither letter nor digit is not looked for: 202600001 stands in 2026-000010 to 2026-000019
    ['number, whatever is between its digits', { search: '2026_00001' }, ({ caseNo }) => /^2026-00001/.test(caseNo)],
    // as wildcards they would find 2026-000010 and others; 20600001 and 2000001 stand in no number
    ['no wildcard', { search: '20_600001' }, () => false],
    ['no wildcard either', { search: '20%00001' }, () => false],
    ['nothing if there is no letter or digit', { search: '%' }, () => false],
  ]
  test.each(FILTERS)('are filtered by %s', async (_, filters, matches) => {
    const { found } = await allCases({ actor: administrator, filters })
    expect(found.map(({ caseNo }) => caseNo).sort()).toEqual(
      states
        .filter(matches)
        .map(({ caseNo }) => caseNo)
        .sort(),
    )
  })

  test('a line tells its reader what he owes, who has the ball and what is due next', async () => {
    const manager = ACTORS['an account manager']!
    const { found } = await allCases({ actor: manager, sort: 'owed' })
    const owed = found.filter(({ open }) => open.some((task) => task.mine))
    expect(owed.length).toBeGreaterThan(0)
    expect(owed).toEqual(found.slice(0, owed.length))
    expect(
      (await allCases({ actor: manager, filters: { owed: true } })).found.map(({ caseNo }) => caseNo).sort(),
    ).toEqual(owed.map(({ caseNo }) => caseNo).sort())
    for (const { open, nextDue, withCustomer } of found) {
      for (const task of open) expect(task.mine).toBe(task.party === 'account-manager')
      const dues = open.flatMap(({ dueAt, stopped }) => (dueAt === null || stopped ? [] : [dueAt])).toSorted()
      if (dues[0] !== undefined) expect(nextDue!.dueAt <= dues[0]).toBe(true)
      if (open.some(({ party, stopped, waiting }) => party !== 'applicant' && !stopped && !waiting))
        expect(withCustomer).toBe(false)
    }
    const customers = await allCases({ actor: ACTORS['applicant']! })
    expect(customers.found.some(({ withCustomer }) => withCustomer)).toBe(true)
  })

  test('a page tells who has the ball; who may not see the case is told that there is none', async () => {
    const { caseNo } = states.find(({ rounds }) => rounds.some(({ step }) => step === 'plan-review'))!
    const page = await readCasePage(db, { caseNo, actor: ACTORS['a reviewer of safety']!, rules })
    expect(page.customerName).toBe(`客户${caseNo}`)
    expect(page.ball.withCustomer).toBe(false)
    expect(page.ball.holders.map(({ party }) => party).sort()).toEqual([
      'dispatch',
      'marketing',
      'planning',
      'production',
      'safety',
    ])
    expect(page.timeline.map(({ step }) => step)).toEqual([
      'acceptance',
      'survey',
      'external-plan',
      'internal-plan',
      'plan-review',
    ])
    expect(page.availableActions.some(({ action, task }) => action === 'claim' && task?.endsWith('safety'))).toBe(true)
    const stranger = person('u-applicant-9', 'applicant')
    await expect(readCasePage(db, { caseNo, actor: stranger, rules })).rejects.toThrow('CASE_NOT_FOUND')
    await expect(readCasePage(db, { caseNo: 'x', actor: administrator, rules })).rejects.toThrow('CASE_NOT_FOUND')
  })

  test('a customer is told the account manager and no other name of the house', async () => {
    const state = states.find((each) => each.applicant === 'u-applicant-1' && each.accountManager !== null)!
    const page = await readCasePage(db, { caseNo: state.caseNo, actor: ACTORS['applicant']!, rules })
    expect(page.accountManager?.name).toBeTruthy()
    const names = page.timeline.flatMap(({ tasks: each }) => each.map(({ assignee }) => assignee))
    expect(names.filter((each) => each !== null && each.name !== null && each.id !== 'u-applicant-1')).toEqual([])
  })

  test('a deadline adds up day by day; a clock that there is not has no explanation', async () => {
    const state = states.find(({ clocks: each }) => each['statutory:plan-reply.0.1'] !== undefined)!
    const read = { caseNo: state.caseNo, actor: administrator, rules }
    const explained = await explainClock(db, { ...read, clockId: 'statutory:plan-reply.0.1' })
    const counted = explained?.days.filter(({ kind }) => kind === 'counted' || kind === 'make-up')
    expect(counted?.length).toBe(explained?.limit?.value)
    expect(explained?.days.at(-1)?.date).toBe(explained?.dueAt?.slice(0, 10))
    expect(explained?.clock.limits[0]).toMatchObject({ layer: 'statutory', figureStatus: 'law', binds: true })
    expect(await explainClock(db, { ...read, clockId: 'toString' })).toBeNull()
  })
})

test('what changes in a case at every action stands in none of its indexes', async () => {
  const found = await db.execute(sql`
    select indexname from pg_indexes
    where schemaname = 'cases' and tablename = 'cases' and indexdef ~ '\\m(seq|hash|last_at|state|outline)\\M'`)
  expect([...found]).toEqual([])
})

describe('the log', () => {
  const caseNo = '2026-900001'
  const paper = new PaperCase().complete('acceptance.0.1.marketing', 'accept', atTime('2026-03-02', '10:00'))
  const comment = '00000000-0000-4000-8000-00000000000c'

  beforeAll(async () => {
    const { log } = paper
    const at = atTime('2026-03-02', '11:00')
    const data = { task: 'survey.0.1.marketing', statement: { ...statement, id: comment } } as const
    const commented: LoggedEvent = {
      type: 'Commented',
      version: 1,
      at,
      by: { id: 'u-marketing-1', role: 'reviewer' },
      data,
      seq: log.length + 1,
    }
    let prevHash = genesisHash(caseNo)
    for (const event of [...log, commented]) {
      const body = eventBody(caseNo, event, event.at)
      const hash = chainHash(prevHash, body)
      const { seq, type, by } = event
      const when = new Date(epochOf(event.at))
      await db
        .insert(events)
        .values({ stream: caseNo, seq, type, at: when, recordedAt: when, actorId: by.id, body, prevHash, hash })
      prevHash = hash
    }
    const text = { authorId: 'u-marketing-1', stream: caseNo, salt: 's', sha256: 'x' }
    await db.insert(statements).values([
      { ...text, id: statement.id, body: 'application and remark' },
      { ...text, id: comment, body: 'customer asks for a second visit' },
    ])
  })

  test('comes from its beginning, page by page, each event once', async () => {
    const seqs: number[] = []
    let cursor: string | null = null
    do {
      const page = await listEvents(db, { caseNo, actor: administrator, limit: 2, cursor })
      seqs.push(...page.items.map(({ seq }) => seq))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seqs).toEqual([...paper.log, null].map((_, index) => index + 1))
  })

  test('staff read the texts; the customer reads nothing that was written inside the house', async () => {
    const textsFor = async (actor: Actor) => {
      const page = await listEvents(db, { caseNo, actor, limit: 100, cursor: null })
      return page.items.flatMap(({ type, text }) => (text === null ? [] : [`${type}: ${text}`]))
    }
    const manager = ACTORS['an account manager']!
    expect(await textsFor(manager)).toEqual([
      'TaskCompleted: application and remark',
      'Commented: customer asks for a second visit',
    ])
    expect(await textsFor(applicant)).toEqual([])
    const comments = await listComments(db, { caseNo, actor: manager, limit: 100, cursor: null })
    expect(comments.items.map(({ type, task }) => `${type} ${task ?? ''}`)).toEqual([
      'TaskCompleted acceptance.0.1.marketing',
      'Commented survey.0.1.marketing',
    ])
    expect((await listComments(db, { caseNo, actor: applicant, limit: 100, cursor: null })).items).toEqual([])
    // the administrator runs the house and reads numbers and states, no words about customers
    expect(await textsFor(administrator)).toEqual([])
    expect((await listComments(db, { caseNo, actor: administrator, limit: 100, cursor: null })).items).toEqual([])
  })
})

describe('what must act next', () => {
  test('is the case with the earliest armed instant; those up to an instant come in order', async () => {
    const armed = states
      .map((state) => ({ caseNo: state.caseNo, at: rowsOf(state, PAPER_RULES).case.nextDueAt }))
      .flatMap(({ caseNo, at }) => (at === null ? [] : [{ caseNo, at }]))
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.caseNo < b.caseNo ? -1 : 1))
    expect((await earliestDue(db))?.subject).toBe(armed[0]?.caseNo)
    const now = await businessNow(db)
    const due = armed.filter(({ at }) => at.getTime() <= epochOf(now)).map(({ caseNo }) => caseNo)
    expect((await dueUpTo(db, now, 1000)).map(({ subject }) => subject)).toEqual(due)
    expect(await dueUpTo(db, now, 2)).toHaveLength(Math.min(2, due.length))
  })
})

describe('rules', () => {
  test('a version is one object, however often it is asked for; one that is missing is named', async () => {
    const [first, again, current] = [
      await rules.of('limits-2026.12', calendar.version),
      await rules.of('limits-2026.12', calendar.version),
      await rules.current(),
    ]
    expect(again.calendar).toBe(first.calendar)
    expect(current.calendar).toBe(first.calendar)
    expect(first.calendar).toEqual(calendar)
    await expect(rules.of('limits-1999', calendar.version)).rejects.toThrow('limits-1999')
  })
})

/** A list read to its end in small pages, so that every place between two pages is tried. */
async function allTasks(query: { actor: Actor; list: TaskList; sort?: TaskSort; filters?: TaskFilters }) {
  const { filters = {}, sort = 'dueAt' } = query
  return drain((cursor) => listTasks(db, { ...query, filters, sort, limit: 7, cursor, rules }))
}

async function allCases(query: { actor: Actor; sort?: CaseSort; filters?: CaseFilters }) {
  const { filters = {}, sort = '-submittedAt' } = query
  return drain((cursor) => listCases(db, { ...query, filters, sort, limit: 3, cursor }))
}

async function drain<Item>(
  read: (cursor: string | null) => Promise<{ items: Item[]; total: number; nextCursor: string | null }>,
) {
  const found: Item[] = []
  const totals: number[] = []
  let cursor: string | null = null
  do {
    const page = await read(cursor)
    found.push(...page.items)
    totals.push(page.total)
    cursor = page.nextCursor
  } while (cursor !== null)
  return { found, totals }
}

const identityOf = ({ caseNo, key }: { caseNo: string; key: string }) => `${caseNo}/${key}`

function keyOf(line: CaseLine, sort: CaseSort): string {
  switch (sort) {
    case 'caseNo':
    case '-caseNo':
      return line.caseNo
    case 'submittedAt':
    case '-submittedAt':
      return line.submittedAt
    case 'lastAt':
    case '-lastAt':
      return line.lastAt
    case 'owed': {
      // what the reader has to do, the first due before the others; where he has nothing to do comes last
      const mine = line.open.filter((task) => task.mine)
      const dues = mine.map(({ dueAt }) => dueAt ?? '9998')
      return dues.toSorted()[0] ?? '9999'
    }
  }
}
