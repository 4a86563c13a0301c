/**
 * Of what an event gives cause to tell whom: pure, so that the journal writes the mails in the transaction of the events
 * they tell of.
 */
import { noticesBeside } from './notices-beside.ts'
import { endsOn, latestRound, openTasks, roundTasks } from '../case/case-view.ts'
import { taskKey } from '../case/events.ts'
import { isTaskKey } from '../case/events.ts'
import type { ClockId, EventData, LoggedEvent, TaskKey } from '../case/events.ts'
import { billedFen } from '../case/fees.ts'
import { addDays, civilDateOf } from '../time/instant.ts'
import type { LadderRung } from '../limits/ladder.ts'
import { askedOf, idOf, ofCase, ofTask } from './notice.ts'
import type { Notice, NoticeData } from './notice.ts'
import { promiseOf } from '../limits/profile.ts'
import type { Profile } from '../limits/profile.ts'
import { limitsFor } from '../limits/profile-stored.ts'
import { accountManagerOf, applicantOf, holderOf, recipientsOf } from './recipients.ts'
import type { CaseState } from '../case/state.ts'
import type { Step } from '../vocabulary.ts'

export { ofCase, TEMPLATES } from './notice.ts'
export type { Notice, NoticeData, Template } from './notice.ts'
export type { Recipient } from './recipients.ts'

/**
 * What an event gives cause to tell, in the state after its turn; `before` it, where somebody is told who is no longer
 * concerned. Nobody is addressed twice by one event.
 */
export function noticesOf(
  state: CaseState,
  event: LoggedEvent,
  figures: Profile,
  before: CaseState | null = null,
): Notice[] {
  switch (event.type) {
    case 'ApplicationSubmitted':
      return [{ template: 'received', to: applicantOf(state), data: ofCase }]
    case 'StepOpened':
      return noticesOfOpening(state, event.data)
    case 'SupplementRequested': {
      const { kinds, statement } = event.data
      const data = { ...ofCase, ...askedOf(state, 'supplement'), kinds, statement: idOf(statement) }
      return [{ template: 'documents-missing', to: applicantOf(state), data }]
    }
    case 'TaskCompleted':
      return noticesOfOutcome(state, event.data)
    case 'RungFired':
      return rungFired(state, event.data, figures)
    case 'Urged': {
      const { task, statement, batch } = event.data
      const shared = batch === undefined ? {} : { batch }
      const data = { ...ofCase, ...ofTask(state, task), statement: idOf(statement), ...shared }
      return holderOf(state, task).map((to) => ({ template: 'urged', to, data }))
    }
    case 'PhaseEnergised':
      return [{ template: 'energised', to: applicantOf(state), data: energised(state, event.data, figures) }]
    case 'CaseWithdrawn': {
      const data = { ...ofCase, statement: idOf(event.data.statement) }
      return accountManagerOf(state).map((to) => ({ template: 'withdrawn', to, data }))
    }
    default:
      return noticesBeside(state, event, { figures, before })
  }
}

/** The phase that is energised, and within which time the customer is visited. */
function energised(state: CaseState, { phase }: EventData['PhaseEnergised'], profile: Profile): NoticeData {
  const visit = promiseOf(limitsFor(state, profile), 'promise', 'return-visit', state.facts)
  return { ...ofCase, phase, ...(visit === undefined ? {} : { within: { value: visit.value, unit: visit.unit } }) }
}

/** Supplement and plan confirmation are asked for by mails of their own, which say more. */
const ASKED_OTHERWISE: readonly Step[] = ['supplement', 'plan-confirmation']

/** What is asked of whom when a round is opened; departments find it in their queues. */
export function noticesOfOpening(
  state: CaseState,
  { step, phase, round, cause, tasks }: Omit<EventData['StepOpened'], 'standing'>,
): Notice[] {
  if (ASKED_OTHERWISE.includes(step)) return []
  if (step === 'customer-call') {
    const call = taskKey(step, phase, round, 'account-manager')
    const data = { ...ofCase, ...ofTask(state, call) }
    return holderOf(state, call).map((to) => ({ template: 'customer-call', to, data }))
  }
  return tasks
    .filter(({ party }) => party === 'applicant')
    .map(({ party, limit }) => {
      const clock = taskKey(step, phase, round, party)
      const on = step === 'supply-end' ? endsOn(state) : null
      const returns = cause === 'return' || cause === 'defects' ? returnsBefore(state, step, phase) : []
      const fee = step === 'fees' ? feeOf(state) : {}
      const data = { ...ofCase, clock, step, phase, round, party, limit, on, returns, ...fee }
      return { template: 'your-turn', to: applicantOf(state), data }
    })
}

function feeOf(state: CaseState): Partial<NoticeData> {
  const feeFen = billedFen(state)
  return feeFen === null ? {} : { feeFen }
}

/** What looks at what the customer hands in, and sends it back. */
const LOOKED_AT_BY: Partial<Record<Step, Step>> = {
  'design-submission': 'design-review',
  'completion-report': 'completion-inspection',
}

function returnsBefore(state: CaseState, step: Step, phase: number): string[] {
  const by = LOOKED_AT_BY[step]
  return by === undefined ? [] : returnsOf(state, by, phase, latestRound(state, by, phase))
}

function returnsOf(state: CaseState, step: Step, phase: number, round: number): string[] {
  return roundTasks(state, step, phase, round)
    .filter(({ outcome }) => outcome === 'return' || outcome === 'defects')
    .flatMap(({ statement }) => statement ?? [])
}

/** What the customer is told of the outcome of a task. */
export function noticesOfOutcome(
  state: CaseState,
  completed: Pick<EventData['TaskCompleted'], 'task' | 'outcome' | 'statement' | 'conditions'>,
): Notice[] {
  const { task, outcome, statement, conditions = [] } = completed
  const to = applicantOf(state)
  const data = { ...ofCase, ...ofTask(state, task) }
  switch (data.step) {
    case 'acceptance':
      return [{ template: 'accepted', to, data }]
    case 'plan-reply': {
      const asked = { ...ofCase, ...askedOf(state, 'plan-confirmation'), statement: idOf(statement) }
      return [{ template: 'plan-replied', to, data: { ...asked, conditions, ...feeOf(state) } }]
    }
    case 'fees':
      return outcome === 'waive' ? [{ template: 'fee-waived', to, data: { ...data, statement: idOf(statement) } }] : []
    case 'validity-extension': {
      const months = state.validityAsk?.months
      const limit = months === undefined ? null : { value: months, unit: 'months' as const }
      const template = outcome === 'grant' ? 'validity-extended' : 'validity-refused'
      return [{ template, to, data: { ...data, limit, statement: idOf(statement) } }]
    }
    case 'midworks-inspection':
      return midworksDefects(state, task)
    case 'return-visit':
      return [{ template: 'return-visited', to, data }]
    default:
      return []
  }
}

/** All that the inspectors found, told once when the last of them has answered: the works go on under the same task. */
function midworksDefects(state: CaseState, inspection: TaskKey): Notice[] {
  const found = state.tasks[inspection]
  const works = openTasks(state).find(({ step, phase }) => step === 'customer-works' && phase === found?.phase)
  if (found === undefined || works === undefined) return []
  const { step, phase, round } = found
  const returns = returnsOf(state, step, phase, round)
  const isOver = roundTasks(state, step, phase, round).every(({ status }) => status !== 'open')
  if (!isOver || returns.length === 0) return []
  return [{ template: 'your-turn', to: applicantOf(state), data: { ...ofCase, ...ofTask(state, works.key), returns } }]
}

function rungFired(
  state: CaseState,
  { clock, rung: fired, due }: EventData['RungFired'],
  { ladders, terms }: Pick<Profile, 'ladders' | 'terms'>,
): Notice[] {
  // a rung of one name has the same addressees on every ladder that has it
  const rule = Object.values(ladders)
    .flatMap(({ rungs }) => rungs)
    .find(({ rung }) => rung === fired)
  if (rule === undefined) return []
  const data = { ...ofCase, ...subjectOf(state, clock), rung: rule.rung, due, ...lateBy(rule) }
  const askBy =
    rule.from === 'ask-by'
      ? { on: addDays(civilDateOf(due), -(rule.daysBefore ?? terms['validity-ask-by'].value)) }
      : {}
  return recipientsOf(state, clock, rule.to).map((to) => ({ template: 'rung', to, data: { ...data, ...askBy } }))
}

/** How long after the due instant the rung stands. */
function lateBy({ from, offset, unit }: LadderRung): Pick<NoticeData, 'late'> {
  return from === 'due' && offset > 0 ? { late: { value: offset, unit } } : {}
}

/** A statutory or case clock names no task: its id ends with phase and round, a case clock's with the round. */
function subjectOf(state: CaseState, clock: ClockId): Partial<NoticeData> {
  if (isTaskKey(clock)) return ofTask(state, clock)
  const [, phase, round] = clock.split('.')
  return round === undefined ? { clock } : { clock, phase: Number(phase), round: Number(round) }
}
