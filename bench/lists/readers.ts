import type { Sql } from 'postgres'
import type { Database } from '../../db/connect.ts'
import { readBoard } from '../../db/queries/tasks/board.ts'
import { readCasePage } from '../../db/queries/cases/case-page.ts'
import { listCases } from '../../db/queries/cases/cases.ts'
import type { CaseFilters } from '../../db/queries/cases/cases.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import type { TaskFilters, TaskList, TaskSort } from '../../db/queries/tasks/task-lists.ts'
import { DUE_STATES } from '../../db/queries/tasks/task-lists.ts'
import { countTasks, listTasks } from '../../db/queries/tasks/tasks.ts'
import { readTrends } from '../../db/queries/trends/trends.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { DEPARTMENTS } from '../../domain/vocabulary.ts'

/** As many lines as the console asks for at a time. */
const A_PAGE = 100
const PEOPLE = 20

export interface Reading {
  name: string
  /** At most so many milliseconds in Postgres, in 99 of 100. */
  atMostMs: number
  /** A plan that reads a table through is a fault. */
  isPage: boolean
  calls: ((db: Database) => Promise<unknown>)[]
}

type People = Record<string, Actor[]>

/** Who reads: people at random, and of each kind the one with the most. */
export async function people(sql: Sql): Promise<People> {
  const ids = async (column: string, table: string, where: string) => {
    const rows = await sql.unsafe<{ id: string }[]>(`
      (select ${column} as id from cases.${table} where ${where} group by 1 order by count(*) desc limit 1)
      union all (select ${column} from cases.${table} where ${where} and ${column} is not null order by md5(${column}) limit 2000)`)
    const distinct = [...new Set(rows.map(({ id }) => id))]
    const step = Math.max(1, Math.floor(distinct.length / PEOPLE))
    return distinct.filter((_, index) => index % step === 0).slice(0, PEOPLE)
  }
  const actor = (role: Actor['role'], id: string, where: Partial<Actor> = {}): Actor => ({
    ...{ id, role, department: null, region: null },
    ...where,
  })
  const regions = await sql<{ region: string }[]>`select region from bench.regions order by region`
  const reviewers = await ids('assignee_id', 'tasks', "status = 'open' and assignee_id like 'r-%'")
  const managers = await ids('account_manager_id', 'cases', 'account_manager_id is not null')
  const applicants = await ids('applicant_id', 'cases', "status = 'in-progress'")
  return {
    applicant: applicants.map((id) => actor('applicant', id)),
    'account manager': managers.map((id) =>
      actor('account-manager', id, { region: id.split('-').slice(1, 3).join('-') }),
    ),
    reviewer: reviewers.map((id) =>
      actor('reviewer', id, { department: DEPARTMENTS.find((each) => id.includes(each)) ?? 'marketing' }),
    ),
    dispatcher: reviewers.map((id) => actor('reviewer', id, { department: 'dispatch' })),
    'department head': DEPARTMENTS.map((department) => actor('department-head', `h-${department}`, { department })),
    "marketing's head": [actor('department-head', 'h-marketing', { department: 'marketing' })],
    'supervisor of a region': regions.map(({ region }) => actor('supervisor', `s-${region}`, { region })),
    'supervisor of the largest region': [actor('supervisor', 's-region-00', { region: 'region-00' })],
    everything: [actor('administrator', 'u-administrator')],
  }
}

/** All that is read, of each kind of person. */
export function readings(who: People, samples: readonly { caseNo: string; actor: Actor }[], db: Database): Reading[] {
  const rules = rulesStore(db)
  const lists = Object.entries(who).flatMap(([name, actors]) => ofPerson(name, actors, rules))
  const pages: Reading = {
    ...{ name: 'case page', atMostMs: 15, isPage: true },
    calls: samples.map(
      ({ caseNo, actor }) =>
        (on) =>
          readCasePage(on, { caseNo, actor, rules }),
    ),
  }
  return [pages, ...lists]
}

function ofPerson(name: string, actors: readonly Actor[], rules: RulesStore): Reading[] {
  const [first] = actors
  if (first === undefined) return []
  const page = (what: string, read: (actor: Actor) => (db: Database) => Promise<unknown>): Reading => ({
    ...{ name: `${name}: ${what}`, atMostMs: 15, isPage: true },
    calls: actors.map(read),
  })
  const list = (what: string, of: TaskList, filters: TaskFilters = {}, sort: TaskSort = 'dueAt') =>
    page(what, (actor) => {
      const asked = { actor, list: of, sort, filters: { status: 'open' as const, ...filters }, limit: A_PAGE, rules }
      return (db) => listTasks(db, { ...asked, cursor: null })
    })
  const later = (what: string, of: TaskList) =>
    page(what, (actor) => {
      const asked = {
        actor,
        list: of,
        sort: 'dueAt' as const,
        filters: { status: 'open' as const },
        limit: A_PAGE,
        rules,
      }
      // found once: what is measured is the page at its place
      let place: Promise<string | null> | undefined
      const found = async (db: Database) => {
        let cursor: string | null = null
        for (let pages = 0; pages < 5; pages++) {
          const { nextCursor } = await listTasks(db, { ...asked, cursor })
          cursor = nextCursor ?? cursor
        }
        return cursor
      }
      return async (db) => listTasks(db, { ...asked, cursor: await (place ??= found(db)) })
    })
  const cases = (what: string, sort: 'owed' | '-submittedAt' | '-lastAt' | 'caseNo', filters: CaseFilters = {}) =>
    page(what, (actor) => (db) => listCases(db, { actor, filters, sort, limit: A_PAGE, cursor: null }))
  const badges = page('badges', (actor) => (db) => countTasks(db, { actor, rules }))

  if (first.role === 'applicant') {
    return [list('mine', 'mine'), badges, cases('my page', 'owed'), cases('cases', '-submittedAt')]
  }
  const main: TaskList = first.department === null ? 'all' : 'department'
  const own: TaskList[] = first.department === null ? [] : ['department']
  const filters: Record<string, TaskFilters> = {
    step: { step: 'survey' },
    'rare step': {
      step: first.role === 'reviewer' || first.role === 'department-head' ? 'plan-review' : 'midworks-inspection',
    },
    category: { category: 'hv-dual' },
    green: { green: true },
    'not green': { green: false },
    stopped: { stopped: true },
    unclaimed: { assignee: null },
    'own by filter': { assignee: first.id },
    party: { party: first.department ?? 'dispatch' },
    region: { region: first.region ?? 'region-49' },
    'no rung': { rung: null },
    'rung breach': { rung: 'breach' },
    'rung warning': { rung: 'warning' },
    ...Object.fromEntries(DUE_STATES.map((state) => [state, { state }])),
  }
  const everyList: TaskList[] = ['mine', ...own, 'unclaimed', 'overdue', 'due-soon', 'to-confirm', 'all']
  return [
    badges,
    ...everyList.map((each) => list(`list ${each}`, each)),
    later('a later page', main),
    list('by opening', main, {}, 'openedAt'),
    list('by number', main, {}, 'caseNo'),
    list('stopped longest', main, { state: 'stopped' }, 'stoppedSince'),
    ...Object.entries(filters).map(([filter, by]) => list(`filter ${filter}`, main, by)),
    ...(first.role === 'account-manager'
      ? [cases('customers', 'owed', { status: 'in-progress' }), cases('customers, also over', 'owed')]
      : []),
    cases('cases', '-submittedAt'),
    ...(first.role === 'reviewer' ? [] : ofOverseer(name, actors, rules)),
  ]
}

function ofOverseer(name: string, actors: readonly Actor[], rules: RulesStore): Reading[] {
  const slow = (what: string, read: (actor: Actor) => (db: Database) => Promise<unknown>): Reading => ({
    ...{ name: `${name}: ${what}`, atMostMs: 300, isPage: false },
    calls: actors.map(read),
  })
  return [
    slow('board', (actor) => (db) => readBoard(db, { actor, filters: {}, rules })),
    slow(
      "month's trends",
      (actor) => (db) => readTrends(db, { actor, from: '2026-10-01', to: '2026-10-31', by: 'month' }),
    ),
  ]
}
