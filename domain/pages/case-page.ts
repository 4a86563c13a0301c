import { stepsAhead } from './ahead.ts'
import type { StepAhead } from './ahead.ts'
import { caseMatters } from './case-matters.ts'
import type { CaseMatters } from './case-matters.ts'
import type { Consultation } from '../case/consultation.ts'
import { answerDueAt } from '../clocks/consultation-time.ts'
import { ballHolders, gatesOf, gatesOn, isWithCustomer, latestRound, phasesOf, roundTasks } from '../case/case-view.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Rules } from '../limits/rules.ts'
import { clockViews, workingDaysLeft, workingMinutesLeft } from '../clocks/clock-view.ts'
import type { ClockView } from '../clocks/clock-view.ts'
import type { StandingApproval, TaskKey } from '../case/events.ts'
import { epochOf, later } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { Route } from '../application/route.ts'
import type { CaseState, Task } from '../case/state.ts'
import { PARTIES } from '../vocabulary.ts'
import type { Gate, RoundCause, Step } from '../vocabulary.ts'

/** The state of a case at an instant, as its page shows it. People are ids; the API adds the names. */
export interface CasePage {
  ball: Ball
  /** What was opened, in the order in which it was opened. */
  timeline: TimelineRound[]
  /** What lies before it, what is to be done again included; empty once the case is over. */
  ahead: StepAhead[]
  leftOut: Route['leftOut']
  clocks: ClockView[]
  gates: PhaseGates[]
  matters: CaseMatters
}

interface Ball {
  /** True only while nothing waits for the grid; a call to the customer may still be asked for. */
  withCustomer: boolean
  holders: BallHolder[]
}

interface BallHolder extends Pick<Task, 'key' | 'step' | 'phase' | 'round' | 'party' | 'assignee'> {
  /** When the ball came here: opened, last restarted, or for work ordered early its trigger. */
  since: Instant
  dueAt: Instant | null
  /** The holiday notice of its year is not loaded: it may move. */
  provisional: boolean
  overdue: boolean
  /** Null if there is no due instant. */
  workingDaysLeft: number | null
  workingMinutesLeft: number | null
}

export interface TimelineRound {
  step: Step
  phase: number
  round: number
  cause: RoundCause
  openedAt: Instant
  /** Null while one of its tasks is open. */
  closedAt: Instant | null
  tasks: TimelineTask[]
  standing: readonly StandingApproval[]
}

export interface TimelineTask {
  task: Task
  /** How often it was urged, and when last; null if it never was. */
  urged: { count: number; lastAt: Instant } | null
  /** Who was asked about it, in the order in which they were asked, with when their answer is due. */
  consultations: { asked: Consultation; dueAt: Instant | null }[]
  clock: ClockView
}

interface PhaseGates {
  phase: number
  gates: { gate: Gate; metAt: Instant | null }[]
  lacking: Gate[]
  energisedAt: Instant | null
}

/** Assembles the page of a case at `now`, counted by the rules that the case keeps. */
export function casePage(state: CaseState, rules: Rules, now: Instant): CasePage {
  const clocks = clockViews(state, rules, now)
  return {
    ball: ballOf(state, clocks, rules.calendar, now),
    timeline: timelineOf(state, clocks, rules.calendar),
    ahead: stepsAhead(state),
    leftOut: state.route.leftOut.filter(({ step }) => latestRound(state, step, 0) === 0),
    clocks,
    gates: phasesOf(state).map((phase) => phaseGates(state, phase)),
    matters: caseMatters(state, rules),
  }
}

function ballOf(state: CaseState, clocks: readonly ClockView[], calendar: Calendar, now: Instant): Ball {
  const holders = inOrder(ballHolders(state)).map((task): BallHolder => {
    const { key, step, phase, round, party, assignee } = task
    const clock = viewOf(clocks, key)
    const { dueAt, provisional, overdue } = clock
    return {
      key,
      step,
      phase,
      round,
      party,
      assignee,
      since: sinceOf(task, clock),
      dueAt,
      provisional,
      overdue,
      workingDaysLeft: dueAt === null ? null : workingDaysLeft(calendar, dueAt, now),
      workingMinutesLeft: dueAt === null ? null : workingMinutesLeft(calendar, dueAt, now),
    }
  })
  return { withCustomer: isWithCustomer(state), holders }
}

/** Every task has a clock of its own, also if nobody set a limit. */
function viewOf(clocks: readonly ClockView[], key: TaskKey): ClockView {
  const clock = clocks.find(({ id }) => id === key)
  if (clock === undefined) throw new Error(`task ${key} has no clock`)
  return clock
}

function sinceOf({ openedAt }: Task, { trigger, stops }: ClockView): Instant {
  const restarts = stops.flatMap(({ until }) => until ?? [])
  return [trigger ?? openedAt, ...restarts].reduce(later, openedAt)
}

/** One entry a round, also if its parts were opened one after the other (the customer's before the grid's). */
function timelineOf(state: CaseState, clocks: readonly ClockView[], calendar: Calendar): TimelineRound[] {
  const isFirstPart = (at: number) => state.rounds.findIndex((each) => isSameRound(each, state.rounds[at])) === at
  return state.rounds
    .filter((_, index) => isFirstPart(index))
    .map((first) => {
      const { step, phase, round, cause, openedAt } = first
      const tasks = inOrder(roundTasks(state, step, phase, round)).map((task) => {
        const urges = state.urges?.[task.key]
        const urged = urges === undefined ? null : { count: urges.count, lastAt: urges.lastAt }
        const consultations = (task.consultations ?? []).map((asked) => ({
          asked,
          dueAt: asked.status === 'open' ? answerDueAt(state, task, asked, calendar) : null,
        }))
        return { task, urged, consultations, clock: viewOf(clocks, task.key) }
      })
      const standing = state.rounds.filter((each) => isSameRound(each, first)).flatMap((each) => each.standing)
      return { step, phase, round, cause, openedAt, closedAt: lastClosed(openedAt, tasks), tasks, standing }
    })
}

/** As they were opened, those of one moment in the order in which the departments are named. */
function inOrder(tasks: readonly Task[]): Task[] {
  return tasks.toSorted(
    (a, b) => epochOf(a.openedAt) - epochOf(b.openedAt) || PARTIES.indexOf(a.party) - PARTIES.indexOf(b.party),
  )
}

type RoundKey = Pick<TimelineRound, 'step' | 'phase' | 'round'>

function isSameRound(a: RoundKey, b: RoundKey | undefined): boolean {
  return a.step === b?.step && a.phase === b.phase && a.round === b.round
}

/** Null while one is open. A round whose approvals all stand has no task and was over when it began. */
function lastClosed(openedAt: Instant, tasks: readonly TimelineTask[]): Instant | null {
  return tasks.reduce<Instant | null>(
    (last, { task: { closedAt } }) => (last === null || closedAt === null ? null : later(last, closedAt)),
    openedAt,
  )
}

function phaseGates(state: CaseState, phase: number): PhaseGates {
  const met = gatesOf(state, phase)
  const gates = gatesOn(state).map((gate) => ({ gate, metAt: met[gate] }))
  return {
    phase,
    gates,
    lacking: gates.filter(({ metAt }) => metAt === null).map(({ gate }) => gate),
    energisedAt: state.energised.find((each) => each.phase === phase)?.at ?? null,
  }
}
