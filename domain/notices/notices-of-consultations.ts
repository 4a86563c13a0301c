import { awaitedOf } from '../case/consultation.ts'
import type { Consultation } from '../case/consultation.ts'
import type { LoggedEvent, TaskKey } from '../case/events.ts'
import type { CaseState } from '../case/state.ts'
import { principalOf } from '../people/actor.ts'
import { but, noteOf, toAll } from './notice.ts'
import type { Notice, NoticeData } from './notice.ts'
import { holderOf, recipientsOf } from './recipients.ts'
import type { Recipient } from './recipients.ts'

type OfConsultations = Extract<
  LoggedEvent,
  {
    type:
      | 'ConsultationAsked'
      | 'ConsultationAnswered'
      | 'ConsultationWithdrawn'
      | 'ConsultationRungFired'
      | 'OutcomeProposed'
      | 'OutcomeRecalled'
  }
>

/** Who hears that somebody is asked about a task, answered, is late, or is asked no longer. */
export function noticesOfConsultations(state: CaseState, event: OfConsultations, before: CaseState | null): Notice[] {
  const key = event.data.task
  const by = principalOf(event.by)
  switch (event.type) {
    case 'ConsultationAsked': {
      const { kind, people } = event.data
      // who signs after the holder hears of it when there is something to sign
      const asked = awaitedIn(state, key).filter(({ person }) => people.includes(person))
      return asked.flatMap((each) => request(key, each, by, templateOf(kind)))
    }
    case 'OutcomeProposed': {
      const asked = awaitedIn(state, key).filter(({ kind }) => kind === 'after')
      return asked.flatMap((each) => request(key, each, by, 'signature-asked'))
    }
    case 'ConsultationAnswered': {
      const data = { clock: key, person: event.data.person, statement: event.data.statement.id }
      const isBack = event.data.answer === 'object'
      return toAll(isBack ? 'signature-objected' : 'answer-given', but(by, holderOf(state, key)), data)
    }
    case 'ConsultationWithdrawn':
      return toAll('request-withdrawn', but(by, toPeople(event.data.people)), told(key, by, event.data.statement))
    case 'OutcomeRecalled': {
      const asked = before === null ? [] : awaitedIn(before, key).filter(({ kind }) => kind === 'after')
      const people = toPeople(asked.map(({ person }) => person))
      return toAll('request-withdrawn', but(by, people), told(key, by, event.data.statement))
    }
    case 'ConsultationRungFired': {
      const { person, rung, due } = event.data
      const data = { clock: key, person, due }
      if (rung === 'due') return toAll('answer-overdue', recipientsOf(state, key, ['holder', 'department-head']), data)
      const asked = awaitedIn(state, key).find((each) => each.person === person)
      return toAll('answer-reminder', toPeople([person]), { ...data, person: asked?.askedBy ?? person })
    }
  }
}

const templateOf = (kind: Consultation['kind']) => (kind === 'opinion' ? 'opinion-asked' : 'signature-asked')

/** The colleagues who are waited for, as recipients: they are urged with the holder. */
export function awaitedFor(state: CaseState, key: TaskKey): Recipient[] {
  return toPeople(awaitedIn(state, key).map(({ person }) => person))
}

function awaitedIn(state: CaseState, key: TaskKey): Consultation[] {
  const task = state.tasks[key]
  return task?.status === 'open' ? awaitedOf(task) : []
}

function toPeople(ids: readonly string[]): Recipient[] {
  return ids.map((id) => ({ kind: 'person', id }))
}

function told(clock: TaskKey, person: string, statement: { id: string } | null): NoticeData['request-withdrawn'] {
  return { clock, person, ...noteOf(statement) }
}

function request(
  clock: TaskKey,
  { person, question }: Consultation,
  by: string,
  template: 'opinion-asked' | 'signature-asked',
): Notice[] {
  return toAll(template, toPeople([person]), { clock, person: by, statement: question })
}
