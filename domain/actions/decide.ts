import { actorAt, principalOf } from '../people/actor.ts'
import type { Actor } from '../people/actor.ts'
import { answerAppointment, proposeAppointment } from './appointment-decisions.ts'
import { actingAs } from './available-actions.ts'
import { closeOfBusiness } from '../time/calendar.ts'
import { openPhases, phasesOf } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import { CURRENT_COUNTING } from '../versions.ts'
import { addSignature, askOpinion, giveAnswer, withdrawRequest } from './consultation-decisions.ts'
import type { Acting, Intent, IntentOf } from './intent.ts'
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
  putAside,
  requestStop,
  startInspection,
  stateDate,
  suspend,
  takeBack,
  transfer,
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

/** What a draft says of the case when it is submitted. */
export interface Submission {
  facts: Facts
  statement: StatementRef
  documents: DocumentRef[]
}

/**
 * The present version of the procedure; a case keeps the one of its submission. 1: until November 2026. 2: what
 * docs/procedure.md says of the steps since then; if a step differs, the code asks `followsProcedure`. 3: an energisation
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
    applicant: principalOf(actor),
    statement,
    documents,
  })
}

/** The events that follow at once from what a person does. Throws Refusal if they may not do it now. */
export function decide(state: CaseState, actor: Actor, intent: Intent, at: Instant, rules: Rules): CaseEvent[] {
  const self = actingAs(state, actorAt(actor, at), intent.action, 'task' in intent ? intent.task : undefined)
  return decisionOn({ state, actor: self, by: actorRef(self), at, rules }, intent)
}

function decisionOn<A extends Intent['action']>(acting: Acting, intent: IntentOf<A>): CaseEvent[] {
  return DECISIONS[intent.action](acting, intent)
}

type Decisions = { [A in Intent['action']]: (acting: Acting, intent: IntentOf<A>) => CaseEvent[] }

const DECISIONS: Decisions = {
  claim: ({ actor, at, by }, { task }) => [event('TaskClaimed', at, by, { task, assignee: principalOf(actor) })],
  release: ({ at, by }, { task }) => [event('TaskReleased', at, by, { task })],
  assign,
  transfer,
  'ask-opinion': askOpinion,
  'add-signature': addSignature,
  'withdraw-request': withdrawRequest,
  'give-answer': giveAnswer,
  recall: ({ at, by }, { task, statement }) => [event('OutcomeRecalled', at, by, { task, statement })],
  complete,
  'take-back': takeBack,
  'request-supplement': ({ at, by }, { task, kinds, statement }) => [
    event('SupplementRequested', at, by, { task, kinds, statement }),
  ],
  'demand-later': ({ at, by }, { task, kinds, statement }) => [
    event('DocumentsDemandedLater', at, by, { task, kinds, statement }),
  ],
  'start-inspection': startInspection,
  'begin-works': ({ state, at, by }, { task }) => [event('WorksBegun', at, by, { phase: phaseOf(state, task) })],
  'request-inspection': ({ state, at, by }, { task }) => {
    const phase = phaseOf(state, task)
    const round = state.inspectionRequests.filter((each) => each.phase === phase).length + 1
    return [event('InspectionRequested', at, by, { phase, round })]
  },
  'state-date': stateDate,
  'propose-appointment': proposeAppointment,
  'answer-appointment': answerAppointment,
  'close-defect': closeDefect,
  'waive-fee': ({ actor, at, by }, { task, statement }) => [
    event('TaskCompleted', at, by, {
      ...{ task, assignee: principalOf(actor), outcome: 'waive', form: {}, statement, documents: [] },
    }),
  ],
  'take-over': ({ state, actor, at, by }, { task, statement }) => [
    ...putAside(state, task, at, by),
    event('TaskAssigned', at, by, { task, assignee: principalOf(actor), statement }),
  ],
  'close-round': closeRound,
  'close-escalation': ({ at, by }, { task, statement }) => [
    event('EscalationClosed', at, by, { clock: task, statement }),
  ],
  'request-stop': requestStop,
  'confirm-stop': confirmStop,
  'refuse-stop': ({ at, by }, { task, statement }) => [event('StopRefused', at, by, { task, statement })],
  'end-stop': endStop,
  comment: ({ at, by }, { task, statement }) => [event('Commented', at, by, { task, statement })],
  urge,
  extend: (acting, { task, by, statement }) => [event('TaskExtended', acting.at, acting.by, { task, by, statement })],
  'admit-green': ({ at, by, rules }, { reason, until, leader, supervisor, statement }) => {
    if (epochOf(closeOfBusiness(rules.calendar, until)) <= epochOf(at)) {
      throw new Refusal('DATE_NOT_AHEAD', { field: 'until' })
    }
    refuseIfTooFar(until, at, 'until', rules.profile)
    return [event('GreenChannelAdmitted', at, by, { reason, until, leader, supervisor, statement })]
  },
  'leave-green': ({ at, by }, { statement }) => [event('GreenChannelLeft', at, by, { statement })],
  'change-plan': ({ state, at, by }, { part, statement }) => {
    const targets = returnTargets(state.route)
    if (!targets.includes(part)) throw new Refusal('RETURN_TARGET_NOT_ON_ROUTE', { targets })
    return [event('PlanVoided', at, by, { cause: 'grid-change', part, statement })]
  },
  'ask-validity': askValidity,
  'request-again': ({ at, by }, { statement }) => [event('PlanRequestedAgain', at, by, { statement })],
  'wish-energisation': wishEnergisation,
  suspend,
  resume: ({ at, by }, { statement }) => [event('CaseResumed', at, by, { statement })],
  withdraw: ({ state, at, by }, { statement }) => {
    const phases = openPhases(state)
    if (phases.length === phasesOf(state).length) return [event('CaseWithdrawn', at, by, { statement })]
    // What is energised stays: only the phases still open can be given up.
    return [event('PhasesWithdrawn', at, by, { phases, statement })]
  },
}
