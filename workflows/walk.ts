import { clockMovements, closingMovements } from '../domain/clocks/clock-movements.ts'
import type { Rules } from '../domain/limits/rules.ts'
import { sideTasks } from '../domain/clocks/side-tasks.ts'
import { event, SYSTEM, notBefore } from '../domain/case/events.ts'
import type { CaseEvent, EventData, EventType } from '../domain/case/events.ts'
import type { Instant } from '../domain/time/instant.ts'
import { apply } from '../domain/case/fold.ts'
import type { CaseState } from '../domain/case/state.ts'
import type { RoundCause, Step } from '../domain/vocabulary.ts'

/**
 * How the procedure is walked. It is a generator that is begun again in every turn: each step that the fold says is
 * closed returns at once, each that is due and not open is opened, and the walk ends where it must wait. So a case can
 * be entered anywhere, and what a person's action leads to is in the log together with it (docs/decisions/0002).
 */
export type Procedure<Result = void> = Generator<undefined, Result, undefined>

/** A case on one walk: its folded state, and what this walk proposes on top of it. */
export class Kase {
  readonly proposed: CaseEvent[] = []
  private readonly visits = new Map<string, number>()
  private current: CaseState
  /** While a pass is walked whose plan was voided: the rounds that it came to. Nothing more is opened in it. */
  private ended: Readonly<Record<string, number>> | null = null
  /** Why the plan is made in this pass. */
  cause: RoundCause = 'first'
  /** The fees were settled in an earlier pass. */
  isFeeSettled = false
  readonly at: Instant
  readonly rules: Rules

  constructor(state: CaseState, at: Instant, rules: Rules) {
    this.current = state
    this.at = at
    this.rules = rules
  }

  get state(): CaseState {
    return this.current
  }

  /** Walks a pass of the procedure that is over, up to where it came. */
  retrace(pass: Procedure<unknown>, rounds: Readonly<Record<string, number>>): void {
    this.ended = rounds
    pass.next()
    this.ended = null
  }

  get isRetracing(): boolean {
    return this.ended !== null
  }

  /** Proposes what the process itself does. */
  record<T extends EventType>(type: T, data: EventData[T], at: Instant = this.at): void {
    this.propose(event(type, at, SYSTEM, data))
  }

  propose(proposed: CaseEvent): void {
    const inOrder = notBefore(this.current, proposed)
    this.current = apply(this.current, { ...inOrder, seq: this.current.seq + 1 }, this.current.caseNo)
    this.proposed.push(inOrder)
  }

  /**
   * The round that this walk has come to: the first visit of a step is round 1, the next round 2, … Null, and no visit,
   * if a pass that is over did not come to it: what is true by now may let its walk go further than it went.
   */
  nextRound(step: Step, phase: number): number | null {
    const round = this.currentRound(step, phase) + 1
    if (!this.reaches(step, phase, round)) return null
    this.visits.set(`${step}.${phase}`, round)
    return round
  }

  /** The round of this walk's latest visit of a step. */
  currentRound(step: Step, phase: number): number {
    return this.visits.get(`${step}.${phase}`) ?? 0
  }

  private reaches(step: Step, phase: number, round: number): boolean {
    return this.ended === null || round <= (this.ended[`${step}.${phase}`] ?? 0)
  }
}

/** Waits until something is true of the case; a walk that waits here ends, and the next one looks again. */
export function* until(isTrue: () => boolean): Procedure {
  while (!isTrue()) yield
}

/** Where a walk ends. */
export function* never(): Procedure<never> {
  for (;;) yield
}

/** Walks branches side by side and goes on when all have come to their end. */
export function* together(...branches: Procedure<unknown>[]): Procedure {
  const waiting = branches.filter((branch) => branch.next().done !== true)
  while (waiting.length > 0) yield
}

const WALKS_AT_MOST = 100

/**
 * What the process does by itself in this state at this instant: walks the procedure and moves the clocks until
 * nothing is left to propose. Pure; the same state, instant and rules give the same events.
 */
export function advance(
  procedure: (kase: Kase) => Procedure,
  state: CaseState,
  at: Instant,
  rules: Rules,
): { state: CaseState; proposed: CaseEvent[] } {
  const proposed: CaseEvent[] = []
  let current = state
  for (let walks = 0; walks < WALKS_AT_MOST; walks++) {
    const kase = new Kase(current, at, rules)
    if (current.status === 'in-progress') procedure(kase).next()
    // Clocks move when the procedure has nothing more to say, so that none stops and restarts in one turn.
    if (kase.proposed.length === 0) for (const movement of movementsOf(current, at, rules)) kase.propose(movement)
    if (kase.proposed.length === 0) return { state: current, proposed }
    proposed.push(...kase.proposed)
    current = kase.state
  }
  throw new Error(`case ${state.caseNo}: the procedure does not come to rest`)
}

function movementsOf(state: CaseState, at: Instant, rules: Rules): CaseEvent[] {
  if (state.status !== 'in-progress') return closingMovements(state, at)
  const opened = sideTasks(state, at, rules)
  return opened.length > 0 ? opened : clockMovements(state, at, rules)
}
