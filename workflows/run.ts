import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  proxyActivities,
  setHandler,
  sleep,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow'
import type { defineUpdate } from '@temporalio/workflow'
import type { Activities } from './activities.ts'
import type { Rules, StoredRules } from '../domain/limits/rules.ts'
import type { RulesVersions } from '../domain/clock/clock.ts'
import { epochOf, instantOf, later } from '../domain/time/instant.ts'
import type { Instant } from '../domain/time/instant.ts'
import { Refusal } from '../domain/refusals.ts'
import { clockMoved, TURN_FAILED } from './messages.ts'
import type { ClockRow, Fault } from './messages.ts'
import { sharedRules } from './shared-rules.ts'

// Ends this workflow task and begins another; a timer would take the server up to a second.
const { nextWorkflowTask } = proxyActivities<Activities>({ startToCloseTimeout: '10s' })

/** A quarter of what the server allows a run: 51,200 events of history, 2,000 updates. */
const HISTORY_QUARTER = 12_800
const UPDATES_QUARTER = 500

/** What is done by itself and fails by a fault of ours is tried again after a minute, then after twice as long. */
const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 3_600_000

/** What a run needs of a command. */
interface Asked {
  key: string
  clock: ClockRow
  /** The sequence number that the sender has read; a run that lags behind it must catch up first. */
  seen: number
}

interface Folded {
  seq: number
  lastAt: Instant
}

/** What a turn gives to the journal: what it proposes, and what it wants to read. */
export interface TurnToWrite<Event, Command> {
  proposed: Event[]
  command: Command | null
  wantsRules: 'of-case' | RulesVersions | null
  fault?: Fault
}

/** What a run needs of the journal's answer. */
interface Written<Row, Answer> {
  /** The rows of the log after the place at which the turn was to be written, no matter who wrote them. */
  rows: Row[]
  conflict: boolean
  answer: Answer | null
  clock: ClockRow
  nextDueAt: Instant | null
  rules: StoredRules | null
  continueAfterTurns: number | null
  failed?: boolean
}

/**
 * A kind of thing that has a log of its own: how its fold is made, what may be done to it, and what a turn proposes. A run
 * knows no more of it.
 */
export interface Aggregate<State extends Folded, Event, Row, Command extends Asked, Answer> {
  apply: (state: State | null, row: Row, stream: string) => State
  isOver: (state: State) => boolean
  /** Whether a command begins a thing that is not there yet: nothing is left to run if the journal refuses it. */
  begins: (command: Command) => boolean
  /** Throws Refusal if the present state does not allow it. */
  assertAvailable: (state: State, command: Command) => void
  /** Of what can be re-dated: the versions to which a command moves it, which the turn then needs; null for nearly all. */
  movesTo?: (command: Command) => RulesVersions | null
  /** Of what can be re-dated: whether these rules are those by which it counts. */
  countsBy?: (state: State, rules: Rules) => boolean
  /** All that a turn proposes, without side effects. Throws Refusal. */
  propose: (turn: Turn<State, Command>) => Event[]
  journal: (entry: TurnToWrite<Event, Command> & { stream: string; at: number }) => Promise<Written<Row, Answer>>
}

interface Turn<State, Command> {
  state: State | null
  command: Command | null
  now: Instant
  rules: Rules
  stream: string
  /** The rules to which the command moves it. */
  target: Rules | null
}

/**
 * One run: turns one at a time, each written to the journal before anyone hears of it, one timer for the nearest instant of
 * all ladders. Its whole input is the number of the log and the fold, so that a run can begin anywhere: after
 * continue-as-new, from the log when Temporal was lost, in the middle of a case in a test.
 */
export class Run<State extends Folded, Event, Row, Command extends Asked, Answer> {
  state: State | null
  private readonly kind: Aggregate<State, Event, Row, Command, Answer>
  private readonly stream: string
  private rules: Rules | null = null
  private clock: ClockRow = { version: 0, offsetMs: 0 }
  private tail: Promise<unknown> = Promise.resolve()
  private turnsWaiting = 0
  private turns = 0
  private updates = 0
  private continueAfterTurns: number | null = null
  private nextDueAt: Instant | null = null
  private armedForMs: number | null = null
  private isRefused = false
  /** Turns of its own that failed by a fault of ours since the last that did not. */
  private failures = 0

  constructor(kind: Aggregate<State, Event, Row, Command, Answer>, stream: string, state: State | null) {
    this.kind = kind
    this.stream = stream
    this.state = state
  }

  /** What ended, or a beginning that was refused: nothing is left to run. */
  private get isOver(): boolean {
    return this.isRefused || (this.state !== null && this.kind.isOver(this.state))
  }

  private get isQuiet(): boolean {
    return this.turnsWaiting === 0
  }

  private get wantsNewRun(): boolean {
    if (this.state === null) return false
    if (this.continueAfterTurns !== null && this.turns >= this.continueAfterTurns) return true
    const { historyLength, continueAsNewSuggested } = workflowInfo()
    return continueAsNewSuggested || historyLength > HISTORY_QUARTER || this.updates > UPDATES_QUARTER
  }

  /** The first turn: reads the rules and whatever the log has beyond the snapshot, then goes on. */
  private async open(): Promise<void> {
    await this.byItself()
  }

  private async act(command: Command): Promise<Answer> {
    this.updates++
    const answer = await this.turn(command)
    if (answer === null) throw new Error(`${this.stream}: command ${command.key} got no answer`)
    return answer
  }

  /** Hears what people ask for and that the clock has moved, and runs `toEnd`. */
  async serve(act: ReturnType<typeof defineUpdate<Answer, [Command]>>): Promise<boolean> {
    setHandler(act, (command) => this.act(command), {
      validator: (command: Command) => {
        this.validate(command)
      },
    })
    setHandler(clockMoved, (clock) => this.look(clock))
    return this.toEnd()
  }

  /** Runs until it is over; false if a new run must go on from here, in a workflow task of its own that wrote nothing. */
  private async toEnd(): Promise<boolean> {
    await this.open()
    await condition(() => this.isOver || this.wantsNewRun)
    const isQuiet = () => this.isQuiet && allHandlersFinished()
    if (this.isOver) {
      await condition(isQuiet)
      return true
    }
    // a message that arrives now is served first
    do {
      await nextWorkflowTask()
      await condition(isQuiet)
    } while (!this.isQuiet)
    return false
  }

  private async look(clock: ClockRow): Promise<void> {
    this.see(clock)
    await this.byItself()
  }

  /**
   * Refuses at the door what the present state does not allow. What was decided on a newer state than this run has is
   * let in: its turn catches up with the log first.
   */
  private validate(command: Command): void {
    if (this.state === null || this.kind.begins(command) || this.isBehind(command)) return
    // A message that waits behind other turns is asked again when its own turn comes.
    if (this.turnsWaiting > 0) return
    const { state } = this
    failing(() => {
      this.kind.assertAvailable(state, command)
    })
  }

  /** A turn that nobody asked for: nobody hears of its failure, and the run goes on. */
  private async byItself(): Promise<void> {
    try {
      await this.turn(null)
    } catch (error) {
      if (!(error instanceof ApplicationFailure) || error.type !== TURN_FAILED) throw error
    }
  }

  private turn(command: Command | null): Promise<Answer | null> {
    this.turnsWaiting++
    const result = this.tail.then(() => this.take(command))
    this.tail = result.then(
      () => this.rest(),
      () => this.rest(),
    )
    return result
  }

  private rest(): void {
    this.turnsWaiting--
    this.arm()
  }

  /**
   * Decides on the folded state, lets the journal write, folds what it returned; decides again after a conflict. The
   * journal is asked also if there is nothing to write: so what a run tells Temporal follows from what the journal
   * answered, and not from code that may be another when the history is replayed.
   */
  private async take(command: Command | null): Promise<Answer | null> {
    if (command !== null) this.see(command.clock)
    // The log has more than this run heard of: a turn was written whose end Temporal lost. Read first, then decide.
    if (this.rules !== null && this.isBehind(command)) {
      await this.write({ proposed: [], command: null, wantsRules: null })
    }
    let target: Rules | null = null
    const moved = command === null ? null : this.kind.movesTo?.(command)
    if (moved !== null && moved !== undefined) {
      const read = await this.write({ proposed: [], command, wantsRules: moved })
      if (read.answer !== null) return read.answer
      target = read.rules === null ? null : sharedRules(read.rules)
    }
    for (;;) {
      const { rules } = this
      if (rules === null) {
        const read = await this.write({ proposed: [], command: null, wantsRules: 'of-case' })
        this.rules = read.rules === null ? null : sharedRules(read.rules)
        if (this.state === null && command === null) return null
        continue
      }
      const { state, stream } = this
      const decided = deciding(() => this.kind.propose({ state, command, now: this.now(), rules, stream, target }))
      const { answer, conflict } = await this.write({ ...decided, command, wantsRules: null })
      if (!conflict || answer !== null) return answer
    }
  }

  private isBehind(command: Command | null): boolean {
    return command !== null && this.state !== null && command.seen > this.state.seq
  }

  /**
   * Whether a turn failed by a fault of ours is what the journal answers, also if it was decided here: code in which
   * the fault is mended then still runs along the history in which it was met.
   */
  private async write(turn: TurnToWrite<Event, Command>) {
    const at = this.state?.seq ?? 0
    const written = await this.kind.journal({ ...turn, stream: this.stream, at }).catch((error: unknown) => {
      // A beginning that the journal refuses (draft changed) leaves nothing behind.
      if (this.state === null) this.isRefused = true
      throw causeOf(error)
    })
    if (written.failed === true) {
      // What somebody asks for in vain does not put off what is done by itself.
      if (turn.command === null) this.failures++
      if (this.state === null && turn.command !== null) this.isRefused = true
      this.see(written.clock)
      this.nextDueAt = written.nextDueAt
      throw turnFailed()
    }
    if (turn.command === null && turn.wantsRules === null) this.failures = 0
    this.state = written.rows.reduce<State | null>((state, row) => this.kind.apply(state, row, this.stream), this.state)
    // After a re-dating, no matter who wrote it, it counts by other rules: the next turn asks for them.
    if (this.state !== null && this.rules !== null && this.kind.countsBy?.(this.state, this.rules) === false)
      this.rules = null
    this.continueAfterTurns = written.continueAfterTurns
    this.see(written.clock)
    this.nextDueAt = written.nextDueAt
    if (turn.proposed.length > 0) this.turns++
    return written
  }

  private see(clock: ClockRow): void {
    if (clock.version > this.clock.version) this.clock = clock
  }

  /** Business time; never before what the log already has. */
  private now(): Instant {
    const now = instantOf(Date.now() + this.clock.offsetMs)
    return this.state === null ? now : later(now, this.state.lastAt)
  }

  /** Arms one timer for the nearest instant. A timer that fires early looks again; it is not worth a cancellation. */
  private arm(): void {
    if (this.nextDueAt === null || this.isOver) return
    const wait = Math.max(epochOf(this.nextDueAt) - this.clock.offsetMs - Date.now(), this.pauseMs)
    const fireAt = Date.now() + wait
    if (this.armedForMs !== null && this.armedForMs <= fireAt) return
    this.armedForMs = fireAt
    void sleep(Math.max(wait, 1)).then(() => {
      if (this.armedForMs === fireAt) this.armedForMs = null
      return this.byItself()
    })
  }

  private get pauseMs(): number {
    return this.failures === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS)
  }
}

/** What is proposed, or the fault of ours in place of it. The business's refusals are thrown. */
function deciding<Event>(decideIt: () => Event[]): { proposed: Event[]; fault?: Fault } {
  try {
    return { proposed: failing(decideIt) }
  } catch (error) {
    if (error instanceof TemporalFailure) throw error
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    return { proposed: [], fault: { name, message, stack } }
  }
}

function turnFailed(): ApplicationFailure {
  return ApplicationFailure.nonRetryable(TURN_FAILED, TURN_FAILED)
}

/** Turns the business's refusals into failures that the caller of an update gets as they are. */
function failing<T>(decideIt: () => T): T {
  try {
    return decideIt()
  } catch (error) {
    if (error instanceof Refusal) throw ApplicationFailure.nonRetryable(error.code, error.code, error.details)
    throw error
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof ApplicationFailure ? error.cause : error
}
