/**
 * Of what an event gives cause to tell whom: pure, so that the journal writes the mails in the transaction of the events
 * they tell of.
 */
import { clockOf, openTasks } from './case-view.ts'
import type { Limit } from './deadline.ts'
import { taskKey } from './events.ts'
import { isTaskKey } from './events.ts'
import type { ClockId, EventData, LoggedEvent, TaskKey } from './events.ts'
import type { Instant } from './instant.ts'
import { LADDERS } from './ladder.ts'
import type { Rung } from './ladder.ts'
import { accountManagerOf, applicantOf, holderOf, recipientsOf } from './recipients.ts'
import type { Recipient } from './recipients.ts'
import type { CaseState } from './state.ts'
import type { DocumentKind, Party, Step } from './vocabulary.ts'

export type { Recipient } from './recipients.ts'

/**
 * What a person may be told of, in the order of its weight: in a mail that tells of several, the first of them has the
 * subject. What ends everything, what somebody wants at once, what is asked, what is only told.
 */
export const TEMPLATES = [
  'withdrawn',
  'urged',
  'rung',
  'documents-missing',
  'plan-replied',
  'your-turn',
  'energised',
  'accepted',
  'return-visited',
] as const
export type Template = (typeof TEMPLATES)[number]

/** What a notice says, as process data: texts and names are looked up by id when it is sent. */
export interface NoticeData {
  /** The task, or the statutory or case clock, that it is about; null where it is the case itself. */
  clock: ClockId | null
  step: Step | null
  /** 0 where it belongs to the whole case. */
  phase: number
  /** 0 where there are no rounds. */
  round: number
  party: Party | null
  /** The time that the recipient has; null where nobody set a limit. */
  limit: Limit | null
  rung: Rung | null
  due: Instant | null
  kinds: DocumentKind[]
  statement: string | null
}

/** One matter that one recipient is to be told of; a mail may hold several. */
export interface Notice {
  template: Template
  to: Recipient
  data: NoticeData
}

/** What an event gives cause to tell, in the state after its turn; nobody is addressed twice by one event. */
export function noticesOf(state: CaseState, event: LoggedEvent): Notice[] {
  switch (event.type) {
    case 'StepOpened':
      return yourTurn(state, event.data)
    case 'SupplementRequested': {
      const { kinds, statement } = event.data
      const data = { ...ofCase, ...askedOf(state, 'supplement'), kinds, statement: idOf(statement) }
      return [{ template: 'documents-missing', to: applicantOf(state), data }]
    }
    case 'TaskCompleted':
      return taskCompleted(state, event.data)
    case 'RungFired':
      return rungFired(state, event.data)
    case 'Urged': {
      const data = { ...ofCase, ...ofTask(state, event.data.task), statement: idOf(event.data.statement) }
      return holderOf(state, event.data.task).map((to) => ({ template: 'urged', to, data }))
    }
    case 'PhaseEnergised':
      return [{ template: 'energised', to: applicantOf(state), data: { ...ofCase, phase: event.data.phase } }]
    case 'CaseWithdrawn': {
      const data = { ...ofCase, statement: idOf(event.data.statement) }
      return accountManagerOf(state).map((to) => ({ template: 'withdrawn', to, data }))
    }
    default:
      return []
  }
}

/** Of the case itself and nothing in it: what a notice says that says no more. */
export const ofCase: NoticeData = {
  clock: null,
  step: null,
  phase: 0,
  round: 0,
  party: null,
  limit: null,
  rung: null,
  due: null,
  kinds: [],
  statement: null,
}

function ofTask(state: CaseState, key: TaskKey): Partial<NoticeData> {
  const task = state.tasks[key]
  if (task === undefined) return { clock: key }
  const { step, phase, round, party } = task
  return { clock: key, step, phase, round, party }
}

/** What the turn asks of the customer, with the time they have for it. */
function askedOf(state: CaseState, step: Step): Partial<NoticeData> {
  const task = openTasks(state).find((each) => each.step === step && each.party === 'applicant')
  if (task === undefined) return { step, party: 'applicant' }
  return { ...ofTask(state, task.key), limit: clockOf(state, task.key)?.limit ?? null }
}

/** Supplement and plan confirmation are asked for by mails of their own, which say more. */
const ASKED_OTHERWISE: readonly Step[] = ['supplement', 'plan-confirmation']

function yourTurn(state: CaseState, { step, phase, round, tasks }: EventData['StepOpened']): Notice[] {
  if (ASKED_OTHERWISE.includes(step)) return []
  return tasks
    .filter(({ party }) => party === 'applicant')
    .map(({ party, limit }) => {
      const data = { ...ofCase, clock: taskKey(step, phase, round, party), step, phase, round, party, limit }
      return { template: 'your-turn', to: applicantOf(state), data }
    })
}

function taskCompleted(state: CaseState, { task, outcome, statement }: EventData['TaskCompleted']): Notice[] {
  const to = applicantOf(state)
  const data = { ...ofCase, ...ofTask(state, task) }
  switch (data.step) {
    case 'acceptance':
      return outcome === 'accept' ? [{ template: 'accepted', to, data }] : []
    case 'plan-reply': {
      const asked = { ...ofCase, ...askedOf(state, 'plan-confirmation'), statement: idOf(statement) }
      return [{ template: 'plan-replied', to, data: asked }]
    }
    case 'return-visit':
      return [{ template: 'return-visited', to, data }]
    default:
      return []
  }
}

function rungFired(state: CaseState, { clock, rung: fired, due }: EventData['RungFired']): Notice[] {
  // a rung of one name has the same addressees on every ladder that has it
  const rule = Object.values(LADDERS)
    .flat()
    .find(({ rung }) => rung === fired)
  if (rule === undefined) return []
  const data = { ...ofCase, ...subjectOf(state, clock), rung: rule.rung, due }
  return recipientsOf(state, clock, rule.to).map((to) => ({ template: 'rung', to, data }))
}

/** A statutory or case clock names no task: its id ends with phase and round, a case clock's with the round. */
function subjectOf(state: CaseState, clock: ClockId): Partial<NoticeData> {
  if (isTaskKey(clock)) return ofTask(state, clock)
  const [, phase, round] = clock.split('.')
  return round === undefined ? { clock } : { clock, phase: Number(phase), round: Number(round) }
}

function idOf(statement: { id: string } | null): string | null {
  return statement?.id ?? null
}
