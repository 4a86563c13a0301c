import fc from 'fast-check'
import { availableActions } from '../../domain/actions/available-actions.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { decide } from '../../domain/actions/decide.ts'
import type { LoggedEvent } from '../../domain/case/events.ts'
import type { Facts } from '../../domain/application/facts.ts'
import { epochOf, instantOf, later } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import { fold } from '../../domain/case/fold.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { nextDue } from '../../domain/clocks/next-due.ts'
import { DEPARTMENTS } from '../../domain/vocabulary.ts'
import type { Action } from '../../domain/vocabulary.ts'
import { applicant, member, PAPER_RULES, PaperCase, supervisor } from '../support/paper.ts'
import { head, manager } from './acts.ts'
import type { Act } from './acts.ts'
import { intentOf } from './intents.ts'
import { snapshotsOf, turn } from './play.ts'
import {
  HOME,
  HOME_AGREED,
  HOSPITAL,
  HOSPITAL_TO_END,
  PLANT_AGREED,
  REDUCTION_TO_METERING,
  SHOP,
  SHOP_REPLIED,
  SHOP_TO_END,
} from './scripts.ts'

/** Cases in which people do by chance whatever they may, with any time between: for what must hold of every case. */

export interface Turn {
  before: CaseState
  events: LoggedEvent[]
  /** The whole log after the turn. */
  log: readonly LoggedEvent[]
  after: CaseState
  when: Instant
  act: Act | null
  /** Nobody did anything: what had come due, and what follows. */
  byClock: boolean
}

const phases = [1, 2].map((kva) => ({ kva, wantedOn: '2026-09-01' }))

/** Every kind of case, with whatever may befall a plan. */
const BEGINNINGS: readonly { facts: Partial<Facts>; script: string }[] = [
  { facts: HOSPITAL, script: HOSPITAL_TO_END },
  { facts: { phases, wantsMidworksInspection: true, wantsDesignReview: true }, script: PLANT_AGREED },
  { facts: { ...SHOP, chargeableExtras: true }, script: SHOP_TO_END },
  { facts: { ...SHOP, externalWorks: true }, script: '' },
  { facts: HOME, script: HOME_AGREED },
  { facts: { ...HOME, externalWorks: true }, script: '' },
  { facts: { ...SHOP, kind: 'temporary', endsOn: '2026-04-30', chargeableExtras: true }, script: SHOP_TO_END },
  { facts: { ...SHOP, kind: 'reduction', endsOn: '2026-03-20' }, script: REDUCTION_TO_METERING },
  { facts: { kind: 'reduction', customerWorks: true }, script: REDUCTION_TO_METERING },
  { facts: { kv: 35 }, script: '03-02 14:00 acceptance.0.1.marketing accept' },
  // lapsed in the year after
  { facts: SHOP, script: `${SHOP_REPLIED}\n06-04 09:00 case request-again` },
  { facts: {}, script: `${PLANT_AGREED}\n03-11 10:00 case change-plan>external-plan` },
]

/** Logs by which walks begin: at every place of these cases, so that a short walk reaches every step. */
const STARTS: readonly (readonly LoggedEvent[])[] = BEGINNINGS.flatMap(({ facts, script }) => {
  const paper = new PaperCase(facts)
  return snapshotsOf(paper, script).map(({ rows }) => paper.log.slice(0, rows))
})

export const PEOPLE: readonly Actor[] = [
  applicant,
  manager,
  supervisor,
  ...DEPARTMENTS.flatMap((each) => [member(each), member(each, 2), head(each)]),
]

export interface Chance {
  pick: number
  /** Bad luck: a return, an objection, defects; or something that moves the case nowhere. */
  sour: boolean
  figure: number
  minutes: number
}

const chance = fc.record<Chance>({
  pick: fc.nat(1_000),
  sour: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  figure: fc.integer({ min: 1, max: 3 }),
  minutes: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 400 }) },
    { weight: 2, arbitrary: fc.integer({ min: 1_440, max: 12_000 }) },
    // three weeks to a year: reminders to the customer, lapses, ends of supplies
    { weight: 1, arbitrary: fc.integer({ min: 30_000, max: 530_000 }) },
  ),
})

export const walks = fc.record({
  start: fc.nat(STARTS.length - 1),
  chances: fc.array(chance, { minLength: 3, maxLength: 14 }),
})

/** Walks a case from a start, turn by turn; each armed instant is a turn of its own. */
export function* walk({ start, chances }: { start: number; chances: readonly Chance[] }): Generator<Turn> {
  let log = STARTS[start] ?? []
  let state = foldOf(log)
  for (const each of chances) {
    const when = instantOf(epochOf(state.lastAt) + each.minutes * 60_000)
    for (let due = nextDueOf(state); due !== null && epochOf(due) <= epochOf(when); due = nextDueOf(state)) {
      const taken = takenTurn(log, state, null, later(due, state.lastAt))
      yield taken
      ;({ log, after: state } = taken)
    }
    const act = chosen(state, when, each)
    if (act === null) return
    const taken = takenTurn(log, state, act, when)
    yield taken
    ;({ log, after: state } = taken)
  }
}

function foldOf(log: readonly LoggedEvent[]): CaseState {
  const state = fold('2026-000001', log)
  if (state === null) throw new Error('no case')
  return state
}

function takenTurn(log: readonly LoggedEvent[], before: CaseState, act: Act | null, when: Instant): Turn {
  const { state: after, events } = turn(before, act?.who ?? supervisor, act?.intent ?? null, when)
  return { before, events, after, when, act, byClock: act === null, log: [...log, ...events] }
}

const nextDueOf = (state: CaseState) => nextDue(state, PAPER_RULES)?.at ?? null

const ONWARD: readonly Action[] = ['complete', 'begin-works', 'request-inspection', 'close-defect']

/** Mostly what moves the case on, sometimes anything else that somebody may do, each action as likely as another. */
function chosen(state: CaseState, when: Instant, { pick, sour, figure }: Chance): Act | null {
  const all = PEOPLE.flatMap((who) => availableActions(state, who).map((action) => ({ who, action })))
  const isAside = pick % 3 === 0
  const named = all.filter(({ action }) => ONWARD.includes(action.action) !== isAside)
  const names = [...new Set((named.length === 0 ? all : named).map(({ action }) => action.action))]
  const name = names[pick % Math.max(names.length, 1)]
  const among = all.filter(({ action }) => action.action === name)
  const found = among[pick % Math.max(among.length, 1)]
  if (found === undefined) return null
  const intent = intentOf(state, found.action, when, { pick, sour, figure })
  if (intent === null || isRefusedForItsWords(state, { who: found.who, intent }, when)) {
    return pick === 0 ? null : chosen(state, when, { pick: pick - 1, sour: false, figure, minutes: 0 })
  }
  return { who: found.who, intent }
}

/**
 * What is said in an action, or when, may be refused where the action is not: a day gone by, an extension or an
 * objection that comes too late, a second urge within the hour.
 */
const OF_WORDS: readonly RefusalCode[] = [
  'DATE_NOT_AHEAD',
  'DAY_OFF',
  'ACTION_NOT_AVAILABLE',
  'PHASE_NOT_OPEN',
  'SUPPLY_END_NOT_ALLOWED',
  'EXTENSION_TOO_LATE',
  'EXTENSION_TOO_LONG',
  'OBJECTION_TOO_LATE',
  'CUSTOMER_NOT_SILENT',
  'SUSPENDED_OFTEN',
  'URGED_LATELY',
  'ALREADY_ON_IT',
  'OTHER_KIND_OPEN',
  'ANSWERED_ALREADY',
  'LAST_SIGNATURE',
  'OUTCOME_NOT_ALLOWED',
  'FOUR_EYES',
  'LEFT_THE_HOUSE',
]

function isRefusedForItsWords(state: CaseState, { who, intent }: Act, when: Instant): boolean {
  try {
    decide(state, who, intent, when, PAPER_RULES)
    return false
  } catch (error) {
    if (error instanceof Refusal && OF_WORDS.includes(error.code)) return true
    throw error
  }
}
