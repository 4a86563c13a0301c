import { handsOf } from '../../../domain/people/actor.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import type { ActorRef } from '../../../domain/case/events.ts'
import type { CaseMatters } from '../../../domain/pages/case-matters.ts'
import { mayReadPersonalData } from '../../../domain/people/grants.ts'
import type { TimelineTask } from '../../../domain/pages/case-page.ts'
import type { ClockView } from '../../../domain/clocks/clock-view.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { Person } from '../people.ts'

/** What the domain says of a case by ids, as it is shown: with the names that the reader may know. */

export type Named = ReturnType<typeof namer>

/** Replaces the id of a member of staff in what a customer reads. */
const STAFF = 'staff'

/**
 * Staff see one another's names; a customer sees the account manager's name, their own and those of who acts on the
 * customer's side, and of the others that they are of the company. The administrator sees the names of staff, not of customers.
 */
export function namer(
  people: ReadonlyMap<string, Person>,
  actor: Actor,
  { caseNo, accountManager }: { caseNo: string; accountManager: string | null },
) {
  function named(id: string): { id: string; name: string | null }
  function named(id: string | null): { id: string; name: string | null } | null
  function named(id: string | null) {
    if (id === null) return null
    const person = people.get(id)
    const name = person?.name ?? null
    if (actor.role === 'applicant' && id !== actor.id && person?.role !== 'applicant') {
      return { id: STAFF, name: id === accountManager ? name : null }
    }
    return { id, name: person?.role === 'applicant' && !mayReadPersonalData(actor, caseNo) ? null : name }
  }
  return named
}

/** Who did something, with the names of all who have a hand in it: who acted, then for whom. */
export function authorOf({ id, role, actingFor }: ActorRef, named: Named) {
  if (role === 'system') return { id, role, name: null, actingFor: [] }
  const [author, ...others] = handsOf({ id, ...(actingFor === undefined ? {} : { actingFor }) }).map((each) =>
    named(each),
  )
  return { role, ...(author ?? named(id)), actingFor: others }
}

/**
 * The account manager as the contact of a case, with mail and telephone; null: nobody is appointed. A customer is not
 * shown the id.
 */
export function contactOf(id: string | null, manager: Person | undefined, actor: Actor) {
  if (id === null) return null
  const known = { name: manager?.name ?? null, email: manager?.email ?? null, phone: manager?.phone ?? null }
  return { id: actor.role === 'applicant' ? STAFF : id, ...known }
}

/**
 * The admission to the green channel with the names of who leads, supervises and granted it; null: the case is not in
 * it.
 */
export function greenOf({ green }: CaseState, named: Named) {
  if (green === null) return null
  const { reason, admittedAt, until, leader, supervisor, grantor } = green
  return {
    reason,
    admittedAt,
    until,
    leader: named(leader),
    supervisor: named(supervisor),
    grantor: named(grantor),
  }
}

/** A task of a case's page, or the customer's view of it. Reminders to staff are internal. */
export function taskShown(
  { task, urged, clock, consultations }: TimelineTask,
  named: Named,
  told: { outcome: boolean; form: boolean } | null,
  said: Said,
) {
  const { key, party, status, openedAt, startedOnSiteAt, closedAt, outcome, form } = task
  const { trigger, dueAt, provisional, used, stopped, overdue, stops, fired, escalationClosed, extensions } =
    clockShown(clock, named)
  const binding = clock.limits.find(({ binds }) => binds)
  return {
    key,
    party,
    status,
    assignee: named(task.assignee),
    openedAt,
    startedOnSiteAt,
    statedStartAt: task.statedStartAt ?? null,
    closedAt,
    outcome: told?.outcome === false ? null : outcome,
    form: form === null || told?.form === false ? null : { ...form },
    limit: binding === undefined ? null : { value: binding.value, unit: binding.unit },
    countedFrom: binding?.countedFrom ?? trigger,
    dueAt,
    provisional,
    used,
    stopped,
    overdue,
    stops,
    fired,
    escalationClosed,
    extensions,
    urged: told === null ? urged : null,
    consultations: told === null ? consultations.map((each) => consultationShown(each, named, said)) : [],
    pending: told === null ? pendingShown(task, named, said) : null,
    given: told === null ? givenShown(task, named, said) : null,
  }
}

/** Who was asked about a task, what, and what they answered. */
function consultationShown({ asked, dueAt }: TimelineTask['consultations'][number], named: Named, said: Said) {
  const { kind, person, askedBy, askedAt, question, status, since, answers } = asked
  return {
    ...{ kind, askedAt, status, dueAt },
    person: named(person),
    askedBy: named(askedBy),
    question: said(question),
    awaited: status === 'open' && since !== null,
    answers: answers.map(({ answer, at, statement }) => ({ answer, at, text: said(statement) })),
  }
}

/** The outcome that waits for signatures. */
function pendingShown({ pending }: TimelineTask['task'], named: Named, said: Said) {
  if (pending === undefined) return null
  const { data, at } = pending
  return { outcome: data.outcome, by: named(data.assignee), at, text: said(data.statement?.id ?? null) }
}

/** Who gave a task to its holder, and with which reason. */
function givenShown({ given }: TimelineTask['task'], named: Named, said: Said) {
  return given === undefined ? null : { by: named(given.by), at: given.at, reason: said(given.statement) }
}

/**
 * A clock as a page shows it: its pauses without the ids of texts, its extensions with the name of who granted each.
 */
export function clockShown({ subject, stops, extensions, nextRung, ...clock }: ClockView, named: Named) {
  return {
    ...clock,
    ...subject,
    stops: stops.map(({ from, until, reason, endsAt, workingDays }) => ({ from, until, reason, endsAt, workingDays })),
    extensions: extensions.map(({ by, at, grantedBy }) => ({ by: { ...by }, at, grantedBy: named(grantedBy) })),
    nextRung: nextRung === null ? null : { ...nextRung, to: [...nextRung.to] },
  }
}

/** A text by the id of its statement; null if there is none. */
export type Said = (statement: string | null) => string | null

/** The matters of a case, with the names of those who demanded, asked and proposed, and what was said of visits. */
export function mattersShown({ demands, stops, appointments, ...matters }: CaseMatters, named: Named, said: Said) {
  return {
    ...matters,
    demands: demands.map((demand) => ({ ...demand, by: named(demand.by) })),
    stops: stops.map((stop) => ({ ...stop, askedBy: named(stop.askedBy) })),
    appointments: appointments.map(({ proposedBy, note, answerNote, ...appointment }) => ({
      ...appointment,
      proposedBy: named(proposedBy),
      note: said(note),
      answerNote: said(answerNote),
    })),
  }
}

/** Everybody the page names. */
export function peopleOf(state: CaseState): (string | null)[] {
  const { green } = state
  const granters = Object.values(state.clocks).flatMap(({ extensions }) => extensions.map(({ grantedBy }) => grantedBy))
  return [
    state.applicant,
    state.accountManager,
    ...Object.values(state.tasks).flatMap(({ assignee, given, consultations = [] }) => [
      ...[assignee, given?.by ?? null],
      ...consultations.flatMap(({ person, askedBy }) => [person, askedBy]),
    ]),
    ...(green === null ? [] : [green.leader, green.supervisor, green.grantor]),
    ...granters,
    ...state.demands.map(({ by }) => by),
    ...state.stopRequests.map(({ askedBy }) => askedBy),
    ...(state.appointments ?? []).map(({ proposedBy }) => proposedBy),
  ]
}
