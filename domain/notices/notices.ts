/**
 * Which notices an event causes, and for whom: pure, so that the journal writes the mails in the transaction of the events
 * they tell of.
 */
import { hasTrait, traitsOf } from '../steps.ts'
import { longerBy, noticesBeside } from './notices-beside.ts'
import { endsOn, latestRound, openTasks, roundTasks } from '../case/case-view.ts'
import { taskKey } from '../case/events.ts'
import type { EventData, LoggedEvent, TaskKey } from '../case/events.ts'
import { billedFen } from '../case/fees.ts'
import { addDays, civilDateOf } from '../time/instant.ts'
import type { LadderRung } from '../limits/ladder.ts'
import { askedOf, limitOf, noteOf, toAll } from './notice.ts'
import { awaitedFor } from './notices-of-consultations.ts'
import type { Notice, NoticeData } from './notice.ts'
import { promiseOf } from '../limits/profile.ts'
import type { Profile } from '../limits/profile.ts'
import { limitsFor } from '../limits/profile-stored.ts'
import { accountManagerOf, applicantOf, holderOf, recipientsOf } from './recipients.ts'
import type { CaseState, Task } from '../case/state.ts'
import type { Step } from '../vocabulary.ts'

export { TEMPLATES } from './notice.ts'
export type { Notice, NoticeData, Template } from './notice.ts'
export type { Recipient } from './recipients.ts'

/**
 * The notices of an event, in the state after its turn; `before` it, if a recipient is no longer
 * concerned. Nobody is addressed twice by one event.
 */
export function noticesOf(
  state: CaseState,
  event: LoggedEvent,
  figures: Profile,
  before: CaseState | null = null,
): Notice[] {
  return [...noticesOfEvent(state, event, figures, before), ...noticesOfAgent(state, event)]
}

/** The customer hears of whatever an agent does for them. */
function noticesOfAgent(state: CaseState, { by }: LoggedEvent): Notice[] {
  if (by.actingFor?.authorisation === undefined) return []
  return toAll('agent-acted', [applicantOf(state)], { person: by.id })
}

function noticesOfEvent(state: CaseState, event: LoggedEvent, figures: Profile, before: CaseState | null): Notice[] {
  switch (event.type) {
    case 'ApplicationSubmitted':
      return toAll('received', [applicantOf(state)], {})
    case 'StepOpened':
      return noticesOfOpening(state, event.data)
    case 'SupplementRequested': {
      const { kinds, statement } = event.data
      const data = { ...askedOf(state, 'supplement'), kinds, ...noteOf(statement) }
      return toAll('documents-missing', [applicantOf(state)], data)
    }
    case 'TaskCompleted':
      return noticesOfOutcome(state, event.data)
    case 'RungFired':
      return rungFired(state, event.data, figures)
    case 'Urged': {
      const { task, statement, batch } = event.data
      const shared = batch === undefined ? {} : { batch }
      return toAll('urged', [...holderOf(state, task), ...awaitedFor(state, task)], {
        clock: task,
        ...noteOf(statement),
        ...shared,
      })
    }
    case 'PhaseEnergised':
      return toAll('energised', [applicantOf(state)], energised(state, event.data, figures))
    case 'CaseWithdrawn':
      return toAll('withdrawn', accountManagerOf(state), noteOf(event.data.statement))
    default:
      return noticesBeside(state, event, { figures, before })
  }
}

/** The phase that is energised, and within which time the customer is visited. */
function energised(
  state: CaseState,
  { phase }: EventData['PhaseEnergised'],
  profile: Profile,
): NoticeData['energised'] {
  const visit = promiseOf(limitsFor(state, profile), 'promise', 'return-visit', state.facts)
  return { phase, ...(visit === undefined ? {} : { within: { value: visit.value, unit: visit.unit } }) }
}

/** The requests to the customer when a round is opened; departments find theirs in their queues. */
export function noticesOfOpening(
  state: CaseState,
  { step, phase, round, cause, tasks }: Omit<EventData['StepOpened'], 'standing'>,
): Notice[] {
  if (hasTrait(step, 'ownMail')) return []
  if (step === 'customer-call') {
    const call = taskKey(step, phase, round, 'account-manager')
    return toAll('customer-call', holderOf(state, call), { clock: call })
  }
  return tasks
    .filter(({ party }) => party === 'applicant')
    .flatMap(({ party, limit }) => {
      const on = step === 'supply-end' ? endsOn(state) : null
      const data: NoticeData['your-turn'] = {
        clock: taskKey(step, phase, round, party),
        ...limitOf(limit),
        ...(on === null ? {} : { on }),
        ...(cause === 'return' || cause === 'defects' ? { returns: returnsBefore(state, step, phase) } : {}),
        ...(step === 'fees' ? feeOf(state) : {}),
      }
      return toAll('your-turn', [applicantOf(state)], data)
    })
}

function feeOf(state: CaseState): Pick<NoticeData['your-turn'], 'feeFen'> {
  const feeFen = billedFen(state)
  return feeFen === null ? {} : { feeFen }
}

function returnsBefore(state: CaseState, step: Step, phase: number): string[] {
  const by = traitsOf(step).checkedBy
  return by === undefined ? [] : returnsOf(state, by, phase, latestRound(state, by, phase))
}

function returnsOf(state: CaseState, step: Step, phase: number, round: number): string[] {
  return roundTasks(state, step, phase, round)
    .filter(({ outcome }) => outcome === 'return' || outcome === 'defects')
    .flatMap(({ statement }) => statement ?? [])
}

/** What the customer learns about the outcome of a task. */
export function noticesOfOutcome(
  state: CaseState,
  completed: Pick<EventData['TaskCompleted'], 'task' | 'statement' | 'conditions'> & Pick<Task, 'outcome'>,
): Notice[] {
  const { task, outcome, statement, conditions = [] } = completed
  const to = [applicantOf(state)]
  const noted = { clock: task, ...noteOf(statement) }
  switch (state.tasks[task]?.step) {
    case 'acceptance':
      return toAll('accepted', to, { clock: task })
    case 'plan-reply': {
      const asked = { ...askedOf(state, 'plan-confirmation'), ...noteOf(statement) }
      return toAll('plan-replied', to, { ...asked, conditions, ...feeOf(state) })
    }
    case 'fees':
      return outcome === 'waive' ? toAll('fee-waived', to, noted) : []
    case 'validity-extension':
      if (outcome !== 'grant') return toAll('validity-refused', to, noted)
      return toAll('validity-extended', to, { ...noted, ...longerBy(state) })
    case 'midworks-inspection':
      return midworksDefects(state, task)
    case 'return-visit':
      return toAll('return-visited', to, { clock: task })
    default:
      return []
  }
}

/** All findings of the inspectors, reported once when the last of them has answered: the works go on under the same task. */
function midworksDefects(state: CaseState, inspection: TaskKey): Notice[] {
  const found = state.tasks[inspection]
  const works = openTasks(state).find(({ step, phase }) => step === 'customer-works' && phase === found?.phase)
  if (found === undefined || works === undefined) return []
  const { step, phase, round } = found
  const returns = returnsOf(state, step, phase, round)
  const isOver = roundTasks(state, step, phase, round).every(({ status }) => status !== 'open')
  if (!isOver || returns.length === 0) return []
  return toAll('your-turn', [applicantOf(state)], { clock: works.key, returns })
}

function rungFired(
  state: CaseState,
  { clock, rung: fired, due }: EventData['RungFired'],
  { ladders, terms }: Pick<Profile, 'ladders' | 'terms'>,
): Notice[] {
  // a rung of one name has the same addressees on every ladder that a case climbs; that of problem items it does not climb
  const rule = Object.entries(ladders)
    .flatMap(([kind, { rungs }]) => (kind === 'item' ? [] : rungs))
    .find(({ rung }) => rung === fired)
  if (rule === undefined) return []
  const askBy =
    rule.from === 'ask-by'
      ? { on: addDays(civilDateOf(due), -(rule.daysBefore ?? terms['validity-ask-by'].value)) }
      : {}
  return toAll('rung', recipientsOf(state, clock, rule.to), { clock, rung: rule.rung, due, ...lateBy(rule), ...askBy })
}

/** How long after the due instant the rung fires. */
function lateBy({ from, offset, unit }: LadderRung): Pick<NoticeData['rung'], 'late'> {
  return from === 'due' && offset > 0 ? { late: { value: offset, unit } } : {}
}
