import type { Instant } from '../time/instant.ts'
import type { Answer, ConsultationKind, ConsultationRung, ConsultationStatus } from '../vocabulary.ts'
import type { ActorRef, EventData } from './events.ts'

/** One colleague who was asked about a task, once. */
export interface Consultation {
  kind: ConsultationKind
  person: string
  askedBy: string
  askedAt: Instant
  /** The id of the text with which they were asked. */
  question: string
  status: ConsultationStatus
  /** From when they can answer; null after the holder while there is no outcome to sign. */
  since: Instant | null
  /** Working minutes that they have from then, inside the time of the task; null if the task has no limit. */
  minutes: number | null
  fired: readonly ConsultationRung[]
  /** One, or after the holder one for each outcome that was put to them. */
  answers: readonly { answer: Answer; statement: string; at: Instant }[]
}

/** The holder's outcome while it waits for the signatures after it. */
interface PendingOutcome {
  data: EventData['TaskCompleted']
  by: ActorRef
  at: Instant
}

/** What of a task is asked here. */
export interface Consulted {
  consultations?: readonly Consultation[]
  pending?: PendingOutcome
}

/** Who was asked and has not answered yet; those after the holder too, whether or not there is an outcome to sign. */
export function openConsultations({ consultations = [] }: Consulted): Consultation[] {
  return consultations.filter(({ status }) => status === 'open')
}

/** Who can answer now, and is waited for. */
export function awaitedOf(task: Consulted): Consultation[] {
  return openConsultations(task).filter(({ since }) => since !== null)
}

/**
 * Whether this person was asked about the task and has not answered, or signs again if the outcome that waits is put aside:
 * then they do not have it as well.
 */
export function isOnIt({ consultations = [] }: Consulted, person: string): boolean {
  const isAsked = ({ status, kind }: Consultation) => status === 'open' || (status === 'answered' && kind === 'after')
  return consultations.some((each) => each.person === person && isAsked(each))
}

/** Whether the holder waits for an opinion, or for a signature before the own outcome. */
export function isHeldUp(task: Consulted): boolean {
  return openConsultations(task).some(({ kind }) => kind !== 'after')
}

/** Whether the outcome of the holder will need signatures after it. */
export function needsSignatures(task: Consulted): boolean {
  return openConsultations(task).some(({ kind }) => kind === 'after')
}

/** Whether somebody was ever asked about the task: such a person reads its case from then on. */
export function wasAsked({ consultations = [] }: Consulted, person: string): boolean {
  return consultations.some((each) => each.person === person)
}

/**
 * What was agreed to is decided again: the outcome that was put to signature is put aside, and all who sign after the holder
 * sign the next one, also those who had agreed or objected to this.
 */
export function signedAgain<T extends Consulted>({ pending: _, consultations, ...task }: T) {
  if (consultations === undefined) return task
  const again = (each: Consultation): Consultation => ({
    ...each,
    status: 'open',
    since: null,
    minutes: null,
    fired: [],
  })
  return {
    ...task,
    consultations: consultations.map((each) =>
      each.kind === 'after' && (each.status === 'open' || each.status === 'answered') ? again(each) : each,
    ),
  }
}

/** The task is over: nobody is asked any more, and no outcome waits. */
export function consultationsEnded<T extends Consulted>({ pending: _, consultations, ...task }: T) {
  if (consultations === undefined) return task
  return {
    ...task,
    consultations: consultations.map((each): Consultation =>
      each.status === 'open' ? { ...each, status: 'ended' } : each,
    ),
  }
}
