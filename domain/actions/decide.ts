import type { Actor } from '../people/actor.ts'
import { answerAppointment, proposeAppointment } from './appointment-decisions.ts'
import { assertAvailable } from './available-actions.ts'
import { closeOfBusiness } from '../time/calendar.ts'
import { openPhases, phasesOf } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import { CURRENT_COUNTING } from '../versions.ts'
import type { Intent } from './intent.ts'
import {
  actorRef,
  askValidity,
  assign,
  closeDefect,
  closeRound,
  complete,
  confirmStop,
  endStop,
  phaseOf,
  requestStop,
  startInspection,
  stateDate,
  suspend,
  takeBack,
  urge,
  wishEnergisation,
} from './decisions.ts'
import { event } from '../case/events.ts'
import type { CaseEvent, DocumentRef, StatementRef } from '../case/events.ts'
import type { Facts } from '../application/facts.ts'
import { returnTargets } from '../application/forms.ts'
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { routeFiguresOf } from '../limits/profile.ts'
import { Refusal } from '../refusals.ts'
import { route } from '../application/route.ts'
import { refuseIfTooFar } from '../clocks/stated-day.ts'
import type { CaseState } from '../case/state.ts'
import type { Action } from '../vocabulary.ts'

/** What a draft says of the case when it is submitted. */
export interface Submission {
  facts: Facts
  statement: StatementRef
  documents: DocumentRef[]
}

/**
 * The present version of the procedure; a case keeps the one of its submission. 1: until November 2026. 2: what
 * docs/procedure.md says of the steps since then; where a step differs, the code asks `followsProcedure`. 3: an energisation
 * at high voltage has its day, and says of the outage notice.
 */
const PROCEDURE = 3

/** The first event of a case: its facts, its route, and the versions of calendar and limits that it keeps. */
export function submit(submission: Submission, actor: Actor, at: Instant, rules: Rules): CaseEvent {
  const { facts, statement, documents } = submission
  return event('ApplicationSubmitted', at, actorRef(actor), {
    facts,
    route: route(facts, routeFiguresOf(rules.profile)),
    procedure: PROCEDURE,
    counting: CURRENT_COUNTING,
    profile: rules.profile.version,
    calendar: rules.calendar.version,
    applicant: actor.id,
    statement,
    documents,
  })
}

/** The events that follow at once from what a person does. Throws Refusal where they may not do it now. */
export function decide(state: CaseState, actor: Actor, intent: Intent, at: Instant, rules: Rules): CaseEvent[] {
  assertAvailable(state, actor, intent.action satisfies Action, 'task' in intent ? intent.task : undefined)
  const by = actorRef(actor)
  switch (intent.action) {
    case 'claim':
      return [event('TaskClaimed', at, by, { task: intent.task, assignee: actor.id })]
    case 'release':
      return [event('TaskReleased', at, by, { task: intent.task })]
    case 'assign':
      return assign(state, intent, at, by)
    case 'complete':
      return complete(state, actor, intent, at, rules)
    case 'take-back':
      return takeBack(state, intent, at, by, rules)
    case 'request-supplement': {
      const { task, kinds, statement } = intent
      return [event('SupplementRequested', at, by, { task, kinds, statement })]
    }
    case 'demand-later': {
      const { task, kinds, statement } = intent
      return [event('DocumentsDemandedLater', at, by, { task, kinds, statement })]
    }
    case 'start-inspection':
      return startInspection(state, intent, at, by, rules)
    case 'begin-works':
      return [event('WorksBegun', at, by, { phase: phaseOf(state, intent.task) })]
    case 'request-inspection': {
      const phase = phaseOf(state, intent.task)
      const round = state.inspectionRequests.filter((each) => each.phase === phase).length + 1
      return [event('InspectionRequested', at, by, { phase, round })]
    }
    case 'state-date':
      return stateDate(intent, at, by, rules)
    case 'propose-appointment':
      return proposeAppointment(intent, at, by, rules)
    case 'answer-appointment':
      return answerAppointment(state, intent, at, by, rules)
    case 'close-defect':
      return closeDefect(state, intent, at, by)
    case 'waive-fee': {
      const { task, statement } = intent
      const waived = { outcome: 'waive' as const, form: {}, statement, documents: [] }
      return [event('TaskCompleted', at, by, { task, assignee: actor.id, ...waived })]
    }
    case 'take-over': {
      const { task, statement } = intent
      return [event('TaskAssigned', at, by, { task, assignee: actor.id, statement })]
    }
    case 'close-round':
      return closeRound(state, intent, at, by)
    case 'close-escalation':
      return [event('EscalationClosed', at, by, { clock: intent.task, statement: intent.statement })]
    case 'request-stop':
      return requestStop(intent, at, by, rules)
    case 'confirm-stop':
      return confirmStop(state, intent.task, at, by, rules)
    case 'refuse-stop':
      return [event('StopRefused', at, by, { task: intent.task, statement: intent.statement })]
    case 'end-stop':
      return endStop(state, intent, at, by)
    case 'comment':
      return [event('Commented', at, by, { task: intent.task, statement: intent.statement })]
    case 'urge':
      return urge(state, intent, at, by, rules)
    case 'extend':
      return [event('TaskExtended', at, by, { task: intent.task, by: intent.by, statement: intent.statement })]
    case 'admit-green': {
      const { reason, until, leader, supervisor, statement } = intent
      if (epochOf(closeOfBusiness(rules.calendar, until)) <= epochOf(at)) {
        throw new Refusal('DATE_NOT_AHEAD', { field: 'until' })
      }
      refuseIfTooFar(until, at, 'until', rules.profile)
      return [event('GreenChannelAdmitted', at, by, { reason, until, leader, supervisor, statement })]
    }
    case 'leave-green':
      return [event('GreenChannelLeft', at, by, { statement: intent.statement })]
    case 'change-plan': {
      const { part, statement } = intent
      const targets = returnTargets(state.route)
      if (!targets.includes(part)) throw new Refusal('RETURN_TARGET_NOT_ON_ROUTE', { targets })
      return [event('PlanVoided', at, by, { cause: 'grid-change', part, statement })]
    }
    case 'ask-validity':
      return askValidity(state, intent, at, by, rules)
    case 'request-again':
      return [event('PlanRequestedAgain', at, by, { statement: intent.statement })]
    case 'wish-energisation':
      return wishEnergisation(state, intent, at, by, rules)
    case 'suspend':
      return suspend(state, actor, intent, at, rules)
    case 'resume':
      return [event('CaseResumed', at, by, { statement: intent.statement })]
    case 'withdraw': {
      const { statement } = intent
      const phases = openPhases(state)
      if (phases.length === phasesOf(state).length) return [event('CaseWithdrawn', at, by, { statement })]
      // What is energised stays: only the phases still open can be given up.
      return [event('PhasesWithdrawn', at, by, { phases, statement })]
    }
  }
}
