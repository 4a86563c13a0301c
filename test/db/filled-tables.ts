import { changeSums } from '../../db/closing-sums.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { genesisHash } from '../../db/chain.ts'
import { setBusinessTime } from '../../db/clock.ts'
import { rowsOf } from '../../db/projections.ts'
import type { TaskList } from '../../db/queries/tasks/task-lists.ts'
import { applications, cases, clocks, closings, search, tasks, users } from '../../db/schema/index.ts'
import { DEMO_PEOPLE } from '../../db/seed/people.ts'
import { searchRowOf } from '../../db/search-row.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { asAgent, asMember } from '../../domain/people/agents.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { addWorkingMinutes } from '../../domain/time/calendar.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { isDepartment } from '../../domain/vocabulary.ts'
import { startPostgres } from '../../runtime/postgres/postgres.ts'
import { applicant, member, PAPER_RULES, PaperCase, statement, supervisor } from '../support/paper.ts'

/** Tables filled with cases at many stages, and the answers that the lists over them must give. */

export const NOW = atTime('2026-03-06', '10:00')
const { calendar } = PAPER_RULES

export type TaskRow = ReturnType<typeof rowsOf>['tasks'][number]

const LV = { voltage: 'LV', customer: 'person', purpose: 'residential', requestedKw: 8, requestedKva: 0 } as const
const ASK: Intent = {
  action: 'request-supplement',
  task: 'acceptance.0.1.marketing',
  kinds: ['identity'],
  statement: null,
}
const ASK_OPINION: Intent = {
  ...{ action: 'ask-opinion', task: 'survey.0.1.marketing', person: member('dispatch'), statement },
}
const GREEN = {
  action: 'admit-green',
  reason: 'emergency',
  until: '2026-12-31',
  leader: 'u-leader-chengdong',
  supervisor: 'u-supervisor-chengdong',
  statement,
} as const

/** Every case in the tables as its fold, and every task as its row: what the lists are measured against. */
export const states = Array.from({ length: 48 }, (_, index) => caseOf(index + 1))
export const rows: readonly TaskRow[] = states.flatMap((state) => rowsOf(state, PAPER_RULES).tasks)

/** A throwaway server with the tables filled and the business clock at NOW. */
export function openFilledTables() {
  return openTablesOf(states)
}

/** The same with these cases alone. */
export async function openTablesOf(states: readonly CaseState[]) {
  const postgres = await startPostgres({ ephemeral: true, progress: () => {} })
  await migrate(postgres.url)
  const house = connect(postgres.url)
  await seedRules(house.db)
  await house.db.insert(users).values([...DEMO_PEOPLE])
  for (const state of states) await fill(house, state)
  await setBusinessTime(house.db, epochOf(NOW))
  const close = async () => {
    await house.close()
    await postgres.stop()
  }
  return { db: house.db, close }
}

/** Whose agent names them: the first two are of customer 2 (4 and 10 leave 1 when divided by 3), the third is not. */
const AUTHORISED = ['2026-000004', '2026-000010', '2026-000003']

export const ACTORS: Record<string, Actor> = {
  applicant: person('u-applicant-1', 'applicant'),
  'another applicant': person('u-applicant-2', 'applicant'),
  // of the customer u-applicant-1, as if that were a company account
  'a member of a company account': {
    ...person('u-applicant-9', 'applicant'),
    standsIn: [asMember('u-applicant-9', 'u-applicant-1')],
  },
  'an agent': {
    ...person('u-applicant-8', 'applicant'),
    standsIn: AUTHORISED.map((caseNo) =>
      asAgent({
        ...{ id: caseNo, principal: 'u-applicant-2', agent: 'u-applicant-8', caseNo, may: 'read' },
        until: atTime('2027-01-01', '00:00'),
      }),
    ),
  },
  'an account manager': person('u-manager-chengdong-2', 'account-manager', { region: 'chengdong' }),
  'a reviewer of marketing': person('u-marketing-1', 'reviewer', { department: 'marketing' }),
  'a reviewer of safety': person('u-safety-1', 'reviewer', { department: 'safety' }),
  "marketing's head": person('u-marketing-head', 'department-head', { department: 'marketing' }),
  "production's head": person('u-production-head', 'department-head', { department: 'production' }),
  'a reviewer of marketing in one region': person('u-marketing-2', 'reviewer', {
    ...{ department: 'marketing', region: 'chengxi' },
  }),
  "marketing's head in one region": person('u-marketing-east', 'department-head', {
    ...{ department: 'marketing', region: 'chengdong' },
  }),
  'a reviewer of production at a station': person('u-production-2', 'reviewer', {
    ...{ department: 'production', region: 'chengdong', station: 'loufeng' },
  }),
  'a reviewer of no department': person('u-nowhere', 'reviewer'),
  'a supervisor': person('u-supervisor-chengdong', 'supervisor', { region: 'chengdong' }),
  // of the other region alone, with copies of three cases of this one
  'an account manager with copies': person('u-manager-chengxi-1', 'account-manager', {
    ...{ region: 'chengxi', copied: ['2026-000001', '2026-000002', '2026-000017'] },
  }),
  'a leader of the other region': person('u-leader-chengxi', 'leader', { region: 'chengxi' }),
  'an administrator': person('u-administrator', 'administrator'),
}
export const EVERYBODY = Object.entries(ACTORS)
export const administrator = person('u-administrator', 'administrator')

/** The rules of the lists once more, from the fold: who has what on which list. */
export function isOnList(row: TaskRow, list: TaskList, actor: Actor): boolean {
  const isRunning = row.status === 'open' && !row.stopped && row.dueAt !== null
  const due = row.dueAt?.getTime() ?? 0
  switch (list) {
    case 'mine':
      if (actor.role === 'applicant') return isFollowed(row, actor)
      if (actor.role === 'account-manager') return row.party === 'account-manager' && isFollowed(row, actor)
      // of several positions each has its own
      return row.assigneeId === actor.id && isFollowed(row, actor)
    case 'department':
      if (actor.department === null) return false
      return isFollowed(row, actor) || isForMarketingsHead(row, actor)
    case 'unclaimed':
      return row.assigneeId === null && isDepartment(row.party) && isFollowed(row, actor)
    case 'overdue':
      return isRunning && due < epochOf(NOW) && isFollowed(row, actor)
    case 'due-soon': {
      const soon = epochOf(addWorkingMinutes(calendar, NOW, 450))
      return isRunning && due >= epochOf(NOW) && due <= soon && isFollowed(row, actor)
    }
    case 'asked':
      return row.status === 'open' && row.asked.includes(actor.id)
    case 'to-confirm':
      return row.status === 'open' && row.stopConfirmer === actor.role && isFollowed(row, actor)
    case 'all':
      return isFollowed(row, actor)
  }
}

function isFollowed(row: TaskRow, actor: Actor): boolean {
  const state = states.find(({ caseNo }) => caseNo === row.caseNo)!
  switch (actor.role) {
    case 'applicant':
      return row.party === 'applicant' && isForCustomer(state, actor)
    case 'account-manager':
      return state.accountManager === actor.id
    case 'reviewer':
      return row.party === actor.department && isWhere(row, actor)
    case 'department-head':
      return (row.party === actor.department && isWhere(row, actor)) || isForMarketingsHead(row, actor)
    case 'supervisor':
    case 'leader':
      return row.region === actor.region
    case 'administrator':
      return true
  }
}

function isForCustomer({ applicant: customer, caseNo }: CaseState, { id }: Actor): boolean {
  if (id === 'u-applicant-9') return customer === 'u-applicant-1'
  if (id === 'u-applicant-8') return ['2026-000004', '2026-000010'].includes(caseNo)
  return customer === id
}

function isForMarketingsHead(row: TaskRow, actor: Actor): boolean {
  const { role, department } = actor
  return (
    role === 'department-head' && department === 'marketing' && row.party === 'account-manager' && isWhere(row, actor)
  )
}

/** Of the whole company, of the row's region, or of its station. */
function isWhere(row: TaskRow, { region, station = null }: Actor): boolean {
  if (region === null) return true
  return row.region === region && (station === null || row.station === station)
}

export function person(
  id: string,
  role: Actor['role'],
  where: Partial<Pick<Actor, 'department' | 'region' | 'station' | 'copied'>> = {},
): Actor {
  return { id, role, department: null, region: null, ...where }
}

/** Cases at every stage up to the review, of two regions, three customers and three managers, some of them green. */
export function caseOf(number: number): CaseState {
  const day = ['2026-02-25', '2026-02-27', '2026-03-02', '2026-03-04'][number % 4]!
  const times = ['08:30', '09:00', '09:00', '10:15']
  const at = (time: string): Instant => atTime(day, time)
  const isSmall = number % 6 === 5
  const paper = new PaperCase(isSmall ? LV : {}, at(times[number % 4]!))
  const stage = number % 8
  if (stage === 1) paper.do(applicant, { action: 'withdraw', statement: null }, at('10:30'))
  if (stage === 2) paper.do(member('marketing'), ASK, at('10:30'))
  if (stage >= 3) paper.complete('acceptance.0.1.marketing', 'accept', at('10:30'))
  if (stage === 3) paper.do(member('marketing'), { action: 'claim', task: 'survey.0.1.marketing' }, at('10:40'))
  if (stage === 3) paper.do(member('marketing'), ASK_OPINION, at('10:45'))
  if (stage >= 5) {
    paper.complete('survey.0.1.marketing', isSmall ? 'surveyed-with-plan' : 'surveyed', at('11:00'))
  }
  if (stage >= 5 && !isSmall) paper.complete('survey.0.1.production', 'surveyed', at('11:05'))
  if (stage >= 6 && !isSmall) {
    paper.complete('external-plan.0.1.production', 'drafted', at('11:20'), { feederKva: 800 })
    paper.complete('internal-plan.0.1.marketing', 'drafted', at('11:25'), { transformerKva: 800 })
  }
  if (stage >= 7 && !isSmall) {
    for (const party of ['marketing', 'planning', 'production', 'safety', 'dispatch'] as const) {
      paper.complete(`plan-review.0.1.${party}`, 'approve', at('11:40'))
    }
  }
  if (stage >= 7 && number % 16 === 15) paper.complete('plan-reply.0.1.account-manager', 'replied', at('11:50'))
  if (number % 5 === 0 && paper.now.status === 'in-progress') paper.do(supervisor, GREEN, at('11:55'))
  return renamed(paper.now, number)
}

/** The same story told of other people, in another place. */
export function renamed(state: CaseState, number: number): CaseState {
  const region = number % 3 === 0 ? 'chengxi' : 'chengdong'
  const station = region === 'chengdong' && number % 2 === 0 ? ',"station":"loufeng"' : ''
  const story = JSON.stringify(state)
    .replaceAll('2026-000001', `2026-${String(number).padStart(6, '0')}`)
    .replaceAll('"u-applicant"', `"u-applicant-${(number % 3) + 1}"`)
    .replaceAll('"u-manager"', `"u-manager-${region}-${(number % 2) + 1}"`)
    .replaceAll('"region":"chengdong"', `"region":"${region}"${station}`)
  return JSON.parse(story) as CaseState
}

async function fill({ db }: Connection, state: CaseState): Promise<void> {
  const { caseNo } = state
  const model = rowsOf(state, PAPER_RULES)
  await db.insert(cases).values({ ...model.case, hash: genesisHash(caseNo) })
  if (model.tasks.length > 0) await db.insert(tasks).values(model.tasks)
  if (model.clocks.length > 0) await db.insert(clocks).values(model.clocks)
  if (model.closings.length > 0) await db.insert(closings).values(model.closings)
  await db.transaction((tx) => changeSums(tx, [], model.closings))
  const body = {
    customer: { type: 'person', name: `客户${caseNo}`, identityNumber: '320502198001011234' },
    contacts: [{ name: '钱多多', phone: '139 1234 5678' }],
    site: { region: state.facts.region, address: '江苏省苏州市城东区工业大道188号', lat: 31.31, lng: 120.62 },
    load: { requestedKw: state.facts.requestedKw },
    remark: '请在雨季之前送电',
  }
  await db.insert(applications).values({ caseNo, draftId: crypto.randomUUID(), draftVersion: 1, body })
  await db.insert(search).values(searchRowOf(model.case, body))
}
