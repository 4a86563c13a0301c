import fc from 'fast-check'
import { availableActions } from '../../domain/available-actions.ts'
import type { Actor, AvailableAction } from '../../domain/available-actions.ts'
import { nextDueAt } from '../../domain/timed-facts.ts'
import type { Intent } from '../../domain/decide.ts'
import type { LoggedEvent } from '../../domain/events.ts'
import { outcomeRule, returnTargets } from '../../domain/forms.ts'
import type { Form } from '../../domain/forms.ts'
import { epochOf, instantOf, later } from '../../domain/instant.ts'
import type { Instant } from '../../domain/instant.ts'
import type { CaseState } from '../../domain/state.ts'
import { DEPARTMENTS } from '../../domain/vocabulary.ts'
import { actor, applicant, drawings, member, PAPER_RULES, PaperCase, statement, supervisor } from '../support/paper.ts'
import { ADMIT, extend, LEAVE, manager, snapshotsOf, turn } from './play.ts'
import { HOME, HOME_AGREED, HOSPITAL, HOSPITAL_TO_END, PLANT_AGREED, SHOP, SHOP_TO_END } from './scripts.ts'

/** Cases in which people do by chance whatever they may, with any time between: for what must hold of every case. */

export interface Turn {
  before: CaseState
  events: LoggedEvent[]
  after: CaseState
  when: Instant
  /** Nobody did anything: what had come due, and what follows. */
  byClock: boolean
}

const phases = [1, 2].map((kva) => ({ kva, wantedOn: '2026-09-01' }))

/** Where walks begin: at every place of some cases, so that a short walk reaches every step. */
const STARTS: readonly CaseState[] = [
  { facts: HOSPITAL, script: HOSPITAL_TO_END },
  { facts: { phases, wantsMidworksInspection: true, wantsDesignReview: true }, script: PLANT_AGREED },
  { facts: { ...SHOP, chargeableExtras: true }, script: SHOP_TO_END },
  { facts: { ...SHOP, externalWorks: true }, script: '' },
  { facts: HOME, script: HOME_AGREED },
  { facts: { ...HOME, externalWorks: true }, script: '' },
].flatMap(({ facts, script }) => snapshotsOf(new PaperCase(facts), script).map(({ state }) => state))

const PEOPLE: readonly Actor[] = [
  applicant,
  manager,
  supervisor,
  ...DEPARTMENTS.flatMap((each) => [member(each), member(each, 2), actor(`h-${each}`, 'department-head', each)]),
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
    { weight: 1, arbitrary: fc.integer({ min: 1_440, max: 12_000 }) },
  ),
})

export const walks = fc.record({
  start: fc.nat(STARTS.length - 1),
  chances: fc.array(chance, { minLength: 3, maxLength: 14 }),
})

/** Walks a case from a start, turn by turn; each armed instant is a turn of its own. */
export function* walk({ start, chances }: { start: number; chances: readonly Chance[] }): Generator<Turn> {
  let state = STARTS[start] ?? new PaperCase().now
  for (const each of chances) {
    const when = instantOf(epochOf(state.lastAt) + each.minutes * 60_000)
    for (let due = nextDueOf(state); due !== null && epochOf(due) <= epochOf(when); due = nextDueOf(state)) {
      const taken = takenTurn(state, null, later(due, state.lastAt))
      yield taken
      state = taken.after
    }
    const deed = chosen(state, each)
    if (deed === null) return
    const taken = takenTurn(state, deed, when)
    yield taken
    state = taken.after
  }
}

function takenTurn(before: CaseState, deed: Deed | null, when: Instant): Turn {
  const { state: after, events } = turn(before, deed?.who ?? supervisor, deed?.intent ?? null, when)
  return { before, events, after, when, byClock: deed === null }
}

interface Deed {
  who: Actor
  intent: Intent
}

const nextDueOf = (state: CaseState) => nextDueAt(state, PAPER_RULES.calendar)

const ONWARD = ['complete', 'begin-works', 'request-inspection']

/** Mostly what moves the case on, sometimes anything else that somebody may do. */
function chosen(state: CaseState, { pick, sour, figure }: Chance): Deed | null {
  const all = PEOPLE.flatMap((who) => availableActions(state, who).map((action) => ({ who, action })))
  const onward = all.filter(({ action }) => ONWARD.includes(action.action))
  const other = all.filter(({ action }) => !ONWARD.includes(action.action))
  const among = (sour && pick % 2 === 0) || onward.length === 0 ? other : onward
  const found = among[pick % Math.max(among.length, 1)]
  if (found === undefined) return null
  const intent = intentOf(state, found.action, { pick, sour, figure })
  return intent === null
    ? chosen(state, { pick: pick + 1, sour: false, figure, minutes: 0 })
    : { who: found.who, intent }
}

function intentOf(
  state: CaseState,
  { action, task, outcomes = [] }: AvailableAction,
  { pick, sour, figure }: Omit<Chance, 'minutes'>,
): Intent | null {
  if (action === 'admit-green') return ADMIT
  if (action === 'leave-green') return LEAVE
  if (task === undefined) return null
  switch (action) {
    case 'claim':
    case 'release':
    case 'start-inspection':
    case 'begin-works':
    case 'request-inspection':
      return { action, task }
    case 'extend':
      return extend(task, figure)
    case 'request-supplement':
      return { action, task, kinds: ['site-plan'], statement }
    case 'complete': {
      const step = state.tasks[task]?.step ?? 'acceptance'
      const fitting = outcomes.filter((each) => (outcomeRule(step, each)?.negative === true) === sour)
      const outcome = fitting[pick % Math.max(fitting.length, 1)] ?? outcomes[0] ?? ''
      return { action, task, outcome, form: formOf(state, outcome, pick, figure), statement, documents: [drawings] }
    }
    default:
      return null
  }
}

/** Figures that differ from round to round, so that reviews find changed inputs. */
function formOf(state: CaseState, outcome: string, pick: number, figure: number): Form {
  const targets = returnTargets(state.route)
  const target = targets[pick % targets.length] ?? 'survey'
  switch (outcome) {
    case 'return':
      return { toStep: target }
    case 'object':
      return { part: target }
    case 'drafted':
    case 'surveyed-with-plan':
      return { feederKva: figure, ownSourceKw: figure, transformerKva: 800, meterA: figure, sources: 1 }
    default:
      return {}
  }
}
