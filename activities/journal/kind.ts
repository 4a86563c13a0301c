import type { cases } from '../../db/schema/index.ts'
import type { Change } from '../../db/queries/changes.ts'
import type { Transaction } from '../../db/connect.ts'
import type { ActorRef } from '../../domain/case/events.ts'
import type { RulesVersions } from '../../domain/clock/clock.ts'
import type { Rules } from '../../domain/limits/rules.ts'
import type { Notice } from '../../domain/notices/notices.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { ClockRow, Placed } from '../../workflows/messages.ts'

/** The state of a thing with a log of its own, with the versions by which it counts. */
export interface Folded extends RulesVersions {
  seq: number
}

/** A row of a log. */
export interface Logged {
  seq: number
  type: string
  version: 1
  at: Instant
  by: ActorRef
  data: object
}

/** What the journal needs of a command. */
export interface Asked {
  key: string
  requestHash: string
  clock: ClockRow
  intent: { action: string }
}

/** What the journal needs of an answer. */
export interface Written {
  seq: number
}

/** The head row of a stream: where its log ends, with the fold. */
export type Head<State> = Pick<typeof cases.$inferSelect, 'seq' | 'hash' | 'nextDueAt'> & { state: State }

/** What a turn wrote, and what there was before it. */
export interface Turned<State, Row> {
  stream: string
  state: State
  rules: Rules
  /** The end of the chain. */
  hash: string
  rows: readonly Row[]
  /** With what it counted by then: a re-dating changes that. Null at the first turn. */
  before: { state: State; rules: Rules; hash: string } | null
}

/** Of a change that concerns no list but those of people whom it names. */
export const NO_LISTS = { region: '', station: null, applicantId: '', parties: [], accountManagers: [] }

/** What is the same for kinds that begin from nothing and ask nothing of the journal but to be written. */
export const PLAIN = {
  named: 'stream',
  begin: () => Promise.resolve(),
  regionOf: () => Promise.resolve(null),
  resolve: <Event>(_: Transaction, event: Event) => Promise.resolve(event),
  placed: <Event extends object>(event: Event, seq: number) => ({ ...event, seq }),
  answerOf: (stream: string, seq: number) => ({ stream, seq }),
} as const

/**
 * A kind of thing with a log of its own, as the journal knows it: a case, a complaint. The journal itself knows logs,
 * chains, answers and the order of what is written, and nothing of the business.
 */
export interface Kind<
  State extends Folded,
  Event,
  Row extends Logged,
  Command extends Asked,
  Answer extends Written = Placed,
> {
  /** Its head row, locked until the transaction ends; undefined before its first event. */
  head: (tx: Transaction, stream: string) => Promise<Head<State> | undefined>
  rulesOf: (state: State) => Promise<Rules>
  /** Of a stream that is to begin, the region by whose adopted limits it will count; null: the company's. */
  regionOf: (tx: Transaction, stream: string) => Promise<string | null>
  /** Locks and keeps what a stream begins from. Throws what refuses the beginning. */
  begin: (tx: Transaction, stream: string, command: Command) => Promise<void>
  /** The event with what only the journal can know: who has the least to do, what is still free. */
  resolve: (tx: Transaction, event: Event, head: Head<State> | undefined) => Promise<Event>
  placed: (event: Event, seq: number) => Row
  apply: (state: State | null, row: Row, stream: string) => State
  /** As what a row's hashed bytes name the stream. */
  named: 'caseNo' | 'stream'
  /** Writes its head row and its read model. Gives the instant at which it must act by itself. */
  project: (tx: Transaction, turned: Turned<State, Row>) => Promise<{ nextDueAt: Date | null }>
  noticesOf: (turned: Turned<State, Row>, row: Row) => readonly Notice[]
  /** For live pages: that it moved on, and whose lists that concerns. */
  changeOf: (turned: Turned<State, Row>) => Change
  /** What a command is answered and is kept with its key: where its effect is in the log. */
  answerOf: (stream: string, seq: number) => Answer
}
