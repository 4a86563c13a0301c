import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { availableActions, maySee } from '../../../domain/actions/available-actions.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import { isOwnWork } from '../../../domain/case/four-eyes.ts'
import { openTasks } from '../../../domain/case/case-view.ts'
import { awaitedOf, openConsultations } from '../../../domain/case/consultation.ts'
import type { EventType, LoggedEvent, TaskKey } from '../../../domain/case/events.ts'
import { apply } from '../../../domain/case/fold.ts'
import type { CaseState, Task } from '../../../domain/case/state.ts'
import { nextDue } from '../../../domain/clocks/next-due.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { Refusal } from '../../../domain/refusals.ts'
import { epochOf, instantOf, later } from '../../../domain/time/instant.ts'
import { isDepartment } from '../../../domain/vocabulary.ts'
import type { Action, Department } from '../../../domain/vocabulary.ts'
import { member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { head } from '../acts.ts'
import { intentOf } from '../intents.ts'
import { play, turn } from '../play.ts'
import { runs } from '../runs.ts'
import { HOSPITAL, HOSPITAL_TO_REVIEW, HOSPITAL_TO_WORKS } from '../scripts.ts'
import { PEOPLE } from '../walks.ts'

/**
 * What colleagues do to one another's tasks, in any order, by anybody, also by those who may not: whatever of it the case
 * takes, no task is lost, nothing passes in silence, nobody reviews their own work, no clock begins again, and somebody can
 * always act. What signatures there must have been is told from the log alone, not from the fold.
 */

const STARTS = [
  new PaperCase(HOSPITAL),
  play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW),
  play(play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW), '03-09 10:00 plan-review.0.1.safety return>internal-plan'),
  play(new PaperCase(HOSPITAL), HOSPITAL_TO_WORKS),
].map((paper) => ({ state: paper.now, log: [...paper.log] }))

const OFFICE = [
  ...['transfer', 'ask-opinion', 'add-signature', 'withdraw-request', 'give-answer', 'recall'],
] as const satisfies readonly Action[]
const AROUND = ['claim', 'release', 'assign', 'take-over', 'complete', 'take-back', 'close-round', 'urge'] as const
const DOES: readonly Action[] = [
  ...[...OFFICE, ...AROUND],
  ...(['add-signature', 'complete', 'complete', 'give-answer', 'give-answer', 'give-answer', 'claim'] as const),
]

const step = fc.record({
  does: fc.nat(10_000),
  who: fc.nat(10_000),
  task: fc.nat(10_000),
  pick: fc.nat(1_000),
  sour: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  figure: fc.integer({ min: 1, max: 3 }),
  /** Done by somebody who may, or tried by anybody. */
  isFit: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  minutes: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 600, max: 6_000 }) },
  ),
  /** Seldom something happens to the case as a whole. */
  befalls: fc.integer({ min: 0, max: 99 }),
})
type Step = ReturnType<typeof fc.sample<typeof step extends fc.Arbitrary<infer S> ? S : never>>[number]

const sequences = fc.record({
  start: fc.nat(STARTS.length - 1),
  steps: fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }),
})

const tally = { sequences: 0, turns: 0, refused: 0, signed: 0, objected: 0, tried: new Set<string>() }
afterAll(() => {
  const { tried, ...counts } = tally
  process.stdout.write(`  office: ${JSON.stringify(counts)}, ${tried.size} kinds of events\n`)
})

interface Office {
  before: CaseState
  after: CaseState
  events: LoggedEvent[]
  log: readonly LoggedEvent[]
  byClock: boolean
}

/** The turns of a sequence; what is refused changes nothing and is none. */
function* played({ start, steps }: { start: number; steps: readonly Step[] }): Generator<Office> {
  const begun = STARTS[start]
  if (begun === undefined) return
  let { state } = begun
  let log: readonly LoggedEvent[] = begun.log
  for (const each of steps) {
    const when = instantOf(epochOf(state.lastAt) + each.minutes * 60_000)
    for (let due = nextDue(state, PAPER_RULES); due !== null && epochOf(due.at) <= epochOf(when);) {
      const passed = turn(state, supervisor, null, later(due.at, state.lastAt))
      log = [...log, ...passed.events]
      yield { before: state, after: passed.state, events: passed.events, log, byClock: true }
      state = passed.state
      due = nextDue(state, PAPER_RULES)
    }
    const chosen = chosenBy(state, each, when)
    if (chosen === null) continue
    try {
      const done = turn(state, chosen.who, chosen.intent, when)
      log = [...log, ...done.events]
      yield { before: state, after: done.state, events: done.events, log, byClock: false }
      state = done.state
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      tally.refused++
    }
  }
}

function chosenBy(state: CaseState, { befalls, ...each }: Step, when: LoggedEvent['at']) {
  if (state.status !== 'in-progress') return null
  const applicant = PEOPLE[0] ?? supervisor
  if (befalls < 2) {
    const intent: Intent =
      state.suspendedAt === null ? { action: 'suspend', statement } : { action: 'resume', statement }
    return { who: applicant, intent }
  }
  if (befalls === 2) return { who: applicant, intent: { action: 'withdraw', statement } as const }
  const offered = PEOPLE.flatMap((who) =>
    availableActions(state, who).flatMap((may) => (DOES.includes(may.action) ? [{ who, may }] : [])),
  )
  // mostly it goes on where somebody was asked
  const focus = each.task % 8 === 0 ? undefined : openTasks(state).find((task) => openConsultations(task).length > 0)
  const near = offered.filter(({ may }) => focus === undefined || may.task === focus.key)
  const among = each.isFit && near.length > 0 ? near : offered
  const names = DOES.filter((name) => among.some(({ may }) => may.action === name))
  const action = (each.isFit ? names[each.does % Math.max(names.length, 1)] : DOES[each.does % DOES.length]) ?? 'claim'
  const fit = among.filter(({ may }) => may.action === action)
  const found = each.isFit ? fit[each.who % Math.max(fit.length, 1)] : undefined
  const tasks = Object.values(state.tasks)
  const anyTask = tasks[each.task % tasks.length]
  if (found === undefined && (each.isFit || anyTask === undefined)) return null
  const who = found?.who ?? PEOPLE[each.who % PEOPLE.length] ?? supervisor
  const may = found?.may ?? { action, task: (anyTask?.key ?? '') as TaskKey, outcomes: ['approve', 'return', 'pass'] }
  const intent = intentOf(state, may, when, each)
  return intent === null ? null : { who, intent: withAnybody(intent, each) }
}

/** Anybody is named, also who may not be. */
function withAnybody(intent: Intent, { pick, isFit }: Pick<Step, 'pick' | 'isFit'>): Intent {
  if (isFit) return intent
  const anybody = (at: number): Actor => PEOPLE[(pick + at) % PEOPLE.length] ?? supervisor
  switch (intent.action) {
    case 'transfer':
    case 'assign':
      return { ...intent, assignee: anybody(0) }
    case 'ask-opinion':
      return { ...intent, person: anybody(0) }
    case 'add-signature':
      return { ...intent, people: [anybody(0), anybody(3)] }
    default:
      return intent
  }
}

const ENDS: readonly EventType[] = [
  ...['TaskCompleted', 'RoundClosed', 'TasksCancelled', 'OutcomeTakenBack', 'AcceptanceDeemed'],
  'ValidityExtensionDeemed',
] as const
const OF_OFFICE: readonly EventType[] = [
  ...['ConsultationAsked', 'ConsultationAnswered', 'ConsultationWithdrawn', 'ConsultationRungFired'],
  ...(['OutcomeProposed', 'OutcomeRecalled', 'TaskAssigned', 'TaskClaimed', 'TaskReleased'] as const),
] as const

/** Each event of a turn with the case before and after it. */
function* oneByOne({ before, events, log }: Office) {
  let state = before
  for (const each of events) {
    const after = apply(state, each, state.caseNo)
    yield { state, after, event: each, earlier: log.filter(({ seq }) => seq < each.seq) }
    state = after
  }
}

/** What must hold after each turn. */
const LAWS: Readonly<Record<string, (office: Office) => void>> = {
  'no task is lost, and none ends but by what ends tasks': (office) => {
    for (const { state, after, event } of oneByOne(office)) {
      for (const task of Object.values(state.tasks)) {
        const now = after.tasks[task.key]
        expect(now).toBeDefined()
        if (task.status !== 'open' || now?.status === 'open') continue
        expect(ENDS).toContain(event.type)
        // and with it everything that was asked about it
        expect(now?.pending).toBeUndefined()
        expect(now === undefined ? [] : openConsultations(now)).toEqual([])
      }
    }
  },
  'no clock begins again, is lengthened or paused by it': (office) => {
    for (const { state, after, event } of oneByOne(office)) {
      if (OF_OFFICE.includes(event.type)) expect(after.clocks).toEqual(state.clocks)
    }
  },
  'nobody reviews their own work, nor signs after themselves': (office) => {
    for (const { state, event } of oneByOne(office)) {
      if (event.type === 'TaskCompleted') {
        const task = taskIn(state, event.data.task)
        expect(isOwnWork(state, [event.data.assignee], task)).toBe(false)
        if (isDepartment(task.party)) expect(mayDo(event.data.assignee, task.party)).toBe(true)
      }
      if (event.type === 'ConsultationAnswered' && event.data.answer !== 'opinion') {
        const task = taskIn(state, event.data.task)
        expect(event.data.person).not.toBe(task.assignee)
        expect(event.by.id).not.toBe(task.assignee)
        expect(isOwnWork(state, [event.data.person], task)).toBe(false)
        expect(mayDo(event.data.person, task.party as Department)).toBe(true)
      }
      for (const task of openTasks(state)) {
        // nobody both has a task and is asked about it
        expect(openConsultations(task).map(({ person }) => person)).not.toContain(task.assignee)
        expect(new Set(openConsultations(task).map(({ person }) => person)).size).toBe(openConsultations(task).length)
      }
    }
  },
  'nothing passes in silence: an outcome has effect only when all have answered who were to': (office) => {
    for (const { event, earlier } of oneByOne(office)) {
      if (event.type !== 'TaskCompleted') continue
      expect(office.byClock).toBe(false)
      const asked = askedInLog(earlier, event.data.task)
      expect(asked.filter(({ kind, isAnswered }) => kind !== 'after' && !isAnswered)).toEqual([])
      const signers = asked.filter(({ kind }) => kind === 'after')
      expect(signers.filter(({ agreed }) => !agreed)).toEqual([])
      const proposed = lastOf(earlier, event.data.task, 'OutcomeProposed')
      if (signers.length > 0) {
        tally.signed++
        // what was signed is what has effect, and it is the holder's
        expect(proposed?.data).toMatchObject({ outcome: event.data.outcome, assignee: event.data.assignee })
        expect(proposed?.by.id).toBe(event.by.id)
      }
    }
  },
  'an outcome that waits is waited for by somebody, and comes back with an objection': (office) => {
    for (const task of openTasks(office.after)) {
      if (task.pending === undefined) {
        expect(openConsultations(task).filter(({ kind, since }) => kind === 'after' && since !== null)).toEqual([])
      } else {
        expect(awaitedOf(task).filter(({ kind }) => kind === 'after').length).toBeGreaterThan(0)
        expect(task.assignee).toBe(task.pending.data.assignee)
      }
      const kinds = new Set(openConsultations(task).map(({ kind }) => kind))
      expect(kinds.has('before') && kinds.has('after')).toBe(false)
    }
    for (const { state, after, event } of oneByOne(office)) {
      if (event.type !== 'ConsultationAnswered' || event.data.answer !== 'object') continue
      const task = taskIn(state, event.data.task)
      const now = taskIn(after, event.data.task)
      if (task.pending === undefined) continue
      tally.objected++
      expect(now.pending).toBeUndefined()
      expect([now.status, now.assignee]).toEqual(['open', task.assignee])
    }
  },
  'whoever has answered to what they were asked answers once, and who is asked can': ({ after }) => {
    if (after.status !== 'in-progress' || after.suspendedAt !== null) return
    for (const task of openTasks(after)) {
      const isPaused = after.clocks[task.key]?.stops.some(({ until }) => until === null) === true
      for (const { person, kind } of awaitedOf(task)) {
        const who = PEOPLE.find(({ id }) => id === person)
        if (who === undefined) throw new Error(`nobody is ${person}`)
        expect(maySee(after, who)).toBe(true)
        if (kind !== 'after' || !isPaused) {
          expect(availableActions(after, who)).toContainEqual({ action: 'give-answer', task: task.key })
        }
      }
    }
  },
  'every open task of the grid has somebody who can act on it': ({ after }) => {
    const ACTS: readonly Action[] = ['claim', 'complete', 'release', 'give-answer', 'recall', 'withdraw-request']
    if (after.status !== 'in-progress' || after.suspendedAt !== null) return
    const may = PEOPLE.flatMap((who) => availableActions(after, who))
    for (const task of openTasks(after)) {
      if (task.party === 'applicant' || isWaiting(after, task)) continue
      // if all of a department have drafted one of the plans, its supervisor gives its review
      const isLeft = isDepartment(task.party) && members(task.party).every(({ id }) => isOwnWork(after, [id], task))
      const names = isLeft && task.assignee === null ? [...ACTS, 'take-over' as const] : ACTS
      const acts = may.filter((each) => each.task === task.key && names.includes(each.action))
      expect(acts.map(({ action }) => action)).not.toEqual([])
      // while somebody is asked, who asked or the head can take that back
      if (openConsultations(task).length > 0) {
        expect(acts.some(({ action }) => action === 'withdraw-request')).toBe(true)
      }
    }
  },
  'what is taken back, recalled or objected to is signed again by all': (office) => {
    for (const { after, event } of oneByOne(office)) {
      const isAgain = event.type === 'OutcomeTakenBack' || event.type === 'OutcomeRecalled'
      if (!isAgain) continue
      const kept = (taskIn(after, event.data.task).consultations ?? []).filter(({ kind }) => kind === 'after')
      expect(
        kept.filter(({ status, since }) => status === 'answered' || (status === 'open' && since !== null)),
      ).toEqual([])
    }
  },
}

describe('whatever colleagues do to one another’s tasks', () => {
  test(Object.keys(LAWS).join('; '), () => {
    fc.assert(
      fc.property(sequences, (given) => {
        tally.sequences++
        for (const office of played(given)) {
          tally.turns++
          for (const { type } of office.events) tally.tried.add(type)
          for (const holds of Object.values(LAWS)) holds(office)
        }
      }),
      runs(RUNS),
    )
  })
})

/** As many sequences as take some seconds. */
const RUNS = 150

interface Asked {
  person: string
  kind: string
  isAnswered: boolean
  /** Of an outcome that is put to signature now. */
  agreed: boolean
}

/** Who of those asked about a task is still asked or has answered, as the log alone tells it. */
function askedInLog(log: readonly LoggedEvent[], key: TaskKey): Asked[] {
  let asked: Asked[] = []
  const again = () => {
    asked = asked.map((each) => ({ ...each, agreed: false }))
  }
  for (const each of log) {
    if (!('task' in each.data) || each.data.task !== key) continue
    switch (each.type) {
      case 'ConsultationAsked': {
        const { people, kind } = each.data
        asked = [...asked, ...people.map((person) => ({ person, kind, isAnswered: false, agreed: false }))]
        break
      }
      case 'ConsultationAnswered': {
        const { person, answer } = each.data
        const index = asked.findLastIndex((one) => one.person === person && (one.kind === 'after' || !one.isAnswered))
        asked = asked.with(index, { ...(asked[index] as Asked), isAnswered: true, agreed: answer === 'agree' })
        break
      }
      case 'ConsultationWithdrawn': {
        const { people } = each.data
        asked = asked.filter((one) => !people.includes(one.person) || (one.kind !== 'after' && one.isAnswered))
        break
      }
      case 'OutcomeProposed':
      case 'OutcomeRecalled':
      case 'OutcomeTakenBack':
        again()
        break
      default:
    }
  }
  return asked
}

function lastOf<T extends EventType>(log: readonly LoggedEvent[], key: TaskKey, type: T) {
  return log.findLast(
    (each): each is Extract<LoggedEvent, { type: T }> =>
      each.type === type && 'task' in each.data && each.data.task === key,
  )
}

function taskIn(state: CaseState, key: TaskKey): Task {
  const task = state.tasks[key]
  if (task === undefined) throw new Error(`no task ${key}`)
  return task
}

/** Whether this person is of the department, or the supervisor who took it over. */
function mayDo(person: string, department: Department): boolean {
  return [...members(department), supervisor].some(({ id }) => id === person)
}

function members(department: Department): Actor[] {
  return [member(department), member(department, 2), head(department)]
}

/** Paused, or ordered before its trigger: nobody needs to act. */
function isWaiting(state: CaseState, { key }: Task): boolean {
  const clock = state.clocks[key]
  return clock?.trigger === null || clock?.stops.some(({ until }) => until === null) === true
}
