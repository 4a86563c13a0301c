import { CASE_CLOCK_KINDS, COMMITMENTS, STATUTORY_ROWS, VALIDITY_ROWS } from '../limits/profile.ts'
import type { CaseClockKind, StatutoryRow, ValidityRow, WholeCase } from '../limits/profile.ts'
import { PARTIES, STEPS } from '../vocabulary.ts'
import type { Party, Step } from '../vocabulary.ts'
import { newClock } from '../clock/clock.ts'
import type { Limit } from '../time/limit.ts'
import type { Instant } from '../time/instant.ts'
import { taskKey } from './events.ts'
import type { ClockId, TaskKey } from './events.ts'

/**
 * Whose limit a clock counts: the company's, the regulation's, the whole case's, the customer's response time, or how
 * long a replied plan is valid.
 */
export const CLOCK_LAYERS = ['promise', 'statutory', 'case', 'response', 'validity'] as const
export type ClockLayer = (typeof CLOCK_LAYERS)[number]

/** What a clock is of: a step's task, a row of the regulation, the whole case, or a replied plan. */
export type ClockSubject =
  | { layer: 'promise' | 'response'; name: Step; phase: number; round: number; party: Party }
  | { layer: 'statutory'; name: StatutoryRow; phase: number; round: number; party: null }
  | { layer: 'case'; name: WholeCase; kind: CaseClockKind; phase: number; round: number; party: null }
  | { layer: 'validity'; name: ValidityRow; phase: number; round: number; party: null }

interface OfSubject {
  subject: ClockSubject
}

/** The parts of a task's identity. */
export interface TaskParts {
  key: TaskKey
  step: Step
  phase: number
  round: number
  party: Party
}

/** A clock of a case to which nothing has happened (`newClock`). Throws if its id names nothing that exists. */
export function clockOf(id: ClockId, limit: Limit | null, green: Limit | null, trigger: Instant | null) {
  return { ...newClock(id, limit, green, trigger), subject: subjectOf(id) }
}

/**
 * What a clock of this id is of: asked once, when the clock enters the fold, which keeps it (`Clock.subject`). Throws
 * if the id names an unknown task, row or kind.
 */
export function subjectOf(id: ClockId): ClockSubject {
  const subject = readSubject(id)
  if (subject === null) throw new Error(`no such clock: ${id}`)
  return subject
}

/** The same of an id that was stored, in a notice or a log of any time; null if it names nothing that exists. */
export function readSubject(id: string): ClockSubject | null {
  const task = readTaskParts(id)
  if (task !== null) {
    const { step: name, phase, round, party } = task
    return { layer: party === 'applicant' ? 'response' : 'promise', name, phase, round, party }
  }
  const [layer, ...names] = id.slice(0, Math.max(id.indexOf('.'), 0)).split(':')
  const [name, kindName] = names
  const numbers = id.split('.').slice(1)
  // of the whole case and of its plan there is no phase in the id
  const [phase = 0, round = 1] = [...(numbers.length === 1 ? [0] : []), ...numbers.map(Number)]
  const of = { phase, round, party: null }
  switch (layer) {
    case 'statutory': {
      const row = STATUTORY_ROWS.find((each) => each === name)
      return row === undefined ? null : { layer, name: row, ...of }
    }
    case 'case': {
      const commitment = COMMITMENTS.find((each) => each === name)
      const kind = CASE_CLOCK_KINDS.find((each) => each === (commitment === undefined ? name : kindName))
      if (kind === undefined) return null
      return { layer, name: commitment ?? kind, kind, ...of }
    }
    case 'validity': {
      const row = VALIDITY_ROWS.find((each) => each === name)
      return row === undefined ? null : { layer, name: row, ...of }
    }
    default:
      return null
  }
}

/** Whether a clock is of a task, and so has its key. */
export function isTaskClock({ subject: { layer } }: OfSubject): boolean {
  return layer === 'promise' || layer === 'response'
}

/** Whether a clock counts how long a replied plan is valid. */
export function isOfPlan({ subject: { layer, name } }: OfSubject): boolean {
  return layer === 'validity' && name === 'plan'
}

/** The parts of a task's key. Throws if it is none. */
export function taskPartsOf(key: string): TaskParts {
  const parts = readTaskParts(key)
  if (parts === null) throw new Error(`not the key of a task: ${key}`)
  return parts
}

/** The same; null if it is none. */
export function readTaskParts(key: string): TaskParts | null {
  const [stepName, phase = '', round = '', partyName, ...more] = key.split('.')
  const step = STEPS.find((each) => each === stepName)
  const party = PARTIES.find((each) => each === partyName)
  const isNumbered = /^\d{1,3}$/.test(phase) && /^\d{1,3}$/.test(round)
  if (step === undefined || party === undefined || !isNumbered || more.length > 0) return null
  const parts = { step, phase: Number(phase), round: Number(round), party }
  return { ...parts, key: taskKey(step, parts.phase, parts.round, party) }
}
