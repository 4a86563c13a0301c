import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow'
import type { Activities } from './activities.ts'
import { assertAvailable } from '../domain/actions/available-actions.ts'
import type { Rules } from '../domain/limits/rules.ts'
import type { CaseEvent } from '../domain/case/events.ts'
import { epochOf, instantOf, later } from '../domain/time/instant.ts'
import type { Instant } from '../domain/time/instant.ts'
import { Refusal } from '../domain/refusals.ts'
import { freeze, thaw } from '../domain/case/snapshot.ts'
import { apply } from '../domain/case/fold.ts'
import type { CaseState } from '../domain/case/state.ts'
import { act, clockMoved, currentState, TURN_FAILED } from './messages.ts'
import type { Answer, ClockRow, Command, Fault, JournalEntry, RunInput } from './messages.ts'
import { proposals } from './proposals.ts'
import { sharedRules } from './shared-rules.ts'
import { proposeTurn } from './turn.ts'

// Where Postgres is away the journal never gives up by itself: the caller hears 503, the workflow task lives on by heartbeats.
const { journal } = proxyLocalActivities<Activities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '50ms', maximumInterval: '5s' },
})

// Ends this workflow task and begins another; a timer would take the server up to a second.
const { nextWorkflowTask } = proxyActivities<Activities>({ startToCloseTimeout: '10s' })

/** A quarter of what the server allows a run: 51,200 events of history, 2,000 updates. */
const HISTORY_QUARTER = 12_800
const UPDATES_QUARTER = 500

/** What a case does by itself and fails at by a fault of ours is tried again after a minute, then after twice as long. */
const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 3_600_000

/**
 * One run of a case: turns one at a time, each written to the journal before anyone hears of it, one timer for the
 * nearest instant of all ladders. Its whole input is the case number and the fold, so that a run can begin anywhere:
 * after continue-as-new, from the log when Temporal was lost, in the middle of a case in a test.
 */
export async function connectionApplication(input: RunInput): Promise<void> {
  const run = new CaseRun(input)
  setHandler(act, (command) => run.act(command), { validator: (command: Command) => run.validate(command) })
  setHandler(clockMoved, (clock) => run.look(clock))
  setHandler(currentState, () => run.state)
  await run.open()
  await condition(() => run.isOver || run.wantsNewRun)
  if (!run.isOver) {
    // Continue in a workflow task of its own that wrote nothing: a message that arrives now is served first.
    do {
      await nextWorkflowTask()
      await condition(() => run.isQuiet && allHandlersFinished())
    } while (!run.isQuiet)
    const snapshot = run.state === null ? null : freeze(run.state)
    await continueAsNew<typeof connectionApplication>({ caseNo: input.caseNo, snapshot })
  }
  await condition(() => run.isQuiet && allHandlersFinished())
}

class CaseRun {
  state: CaseState | null
  private readonly caseNo: string
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

  constructor({ caseNo, snapshot }: RunInput) {
    this.caseNo = caseNo
    this.state = snapshot === null ? null : thaw(snapshot)
  }

  /** A case that ended, or a submission that was refused: nothing is left to run. */
  get isOver(): boolean {
    return this.isRefused || (this.state !== null && this.state.status !== 'in-progress')
  }

  get isQuiet(): boolean {
    return this.turnsWaiting === 0
  }

  get wantsNewRun(): boolean {
    if (this.state === null) return false
    if (this.continueAfterTurns !== null && this.turns >= this.continueAfterTurns) return true
    const { historyLength, continueAsNewSuggested } = workflowInfo()
    return continueAsNewSuggested || historyLength > HISTORY_QUARTER || this.updates > UPDATES_QUARTER
  }

  /** The first turn of a run: reads the rules and whatever the log has beyond the snapshot, then goes on. */
  async open(): Promise<void> {
    await this.byItself()
  }

  async act(command: Command): Promise<Answer> {
    this.updates++
    const answer = await this.turn(command)
    if (answer === null) throw new Error(`case ${this.caseNo}: command ${command.key} got no answer`)
    return answer
  }

  async look(clock: ClockRow): Promise<void> {
    this.see(clock)
    await this.byItself()
  }

  /**
   * Refuses at the door what the present state does not allow. What was decided on a newer state than this run has is
   * let in: its turn catches up with the log first.
   */
  validate(command: Command): void {
    if (this.state === null || command.intent.action === 'submit' || this.isBehind(command)) return
    const { intent, actor } = command
    // A message that waits behind other turns is asked again when its own turn comes.
    if (this.turnsWaiting > 0) return
    const { state } = this
    failing(() => assertAvailable(state, actor, intent.action, 'task' in intent ? intent.task : undefined))
  }

  /** A turn that nobody asked for: nobody is told where it fails, and the run goes on. */
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
   * journal is asked also where there is nothing to write: so what a run tells Temporal follows from what the journal
   * answered, and not from code that may be another when the history is replayed.
   */
  private async take(command: Command | null): Promise<Answer | null> {
    if (command !== null) this.see(command.clock)
    // The log has more than this run heard of: a turn was written whose end Temporal lost. Read first, then decide.
    if (this.rules !== null && this.isBehind(command)) {
      await this.write({ proposed: [], command: null, wantsRules: null })
    }
    let target: Rules | null = null
    if (command?.intent.action === 'redate') {
      const read = await this.write({ proposed: [], command, wantsRules: command.intent.to })
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
      const decided = deciding(() => proposeTurn(this.state, command, this.now(), rules, this.caseNo, target))
      const { answer, conflict } = await this.write({ ...decided, command, wantsRules: null })
      if (!conflict || answer !== null) return answer
    }
  }

  private isBehind(command: Command | null): boolean {
    return command !== null && this.state !== null && command.seen > this.state.seq
  }

  /**
   * Whether a turn failed by a fault of ours is what the journal answers, also where it was decided here: code in which
   * the fault is mended then still runs along the history in which it was met.
   */
  private async write(turn: Omit<JournalEntry, 'caseNo' | 'at'>) {
    const at = this.state?.seq ?? 0
    if (turn.proposed.length > 0) proposals.proposed(at, turn.proposed)
    const written = await journal({ ...turn, caseNo: this.caseNo, at }).catch((error: unknown) => {
      // A submission that the journal refuses (draft changed) leaves no case behind.
      if (this.state === null) this.isRefused = true
      throw causeOf(error)
    })
    if (written.failed === true) {
      // What somebody asks for in vain does not put off what the case does by itself.
      if (turn.command === null) this.failures++
      if (this.state === null && turn.command !== null) this.isRefused = true
      this.see(written.clock)
      this.nextDueAt = written.nextDueAt
      throw turnFailed()
    }
    if (turn.command === null && turn.wantsRules === null) this.failures = 0
    this.state = written.rows.reduce<CaseState | null>((state, row) => apply(state, row, this.caseNo), this.state)
    // After a re-dating, whoever wrote it, the case counts by other rules: the next turn asks for them.
    if (this.state !== null && this.rules !== null && !areOf(this.rules, this.state)) this.rules = null
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

function areOf({ profile, calendar }: Rules, state: CaseState): boolean {
  return profile.version === state.profile && calendar.version === state.calendar
}

/** What is proposed, or the fault of ours in place of it. The business's refusals are thrown. */
function deciding(decideIt: () => CaseEvent[]): { proposed: CaseEvent[]; fault?: Fault } {
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
