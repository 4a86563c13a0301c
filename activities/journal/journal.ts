import { dateOf, instantAt } from '../../db/instants.ts'
import { and, asc, eq, gt } from 'drizzle-orm'
import { ApplicationFailure } from '@temporalio/common'
import type { Logger } from 'pino'
import { isDatabaseAway, mayPass } from '../../db/away.ts'
import { bodyOf, chainHash, genesisHash, rowOf } from '../../db/chain.ts'
import { CLOCK, instantBy, noClock, readClock, THE_CLOCK } from '../../db/clock.ts'
import type { Database, Transaction } from '../../db/connect.ts'
import { noteFailedTurn } from '../../db/failed-turns.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import { businessClock, BY_ITSELF, commands, events } from '../../db/schema/index.ts'
import type { Rules } from '../../domain/limits/rules.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Fault, JournalAnswer, JournalEntry } from '../../workflows/messages.ts'
import { failureOf } from '../mail/problem.ts'
import { writeChange } from './changes.ts'
import type { Asked, Folded, Head, Kind, Logged, Turned, Written } from './kind.ts'
import { writeTurnMails } from './outbox.ts'

export interface JournalDeps {
  /** A pool of the journal's own, with a statement timeout below the activity's 5 s. */
  db: Database
  rules: RulesStore
  log: Pick<Logger, 'error' | 'warn'>
  /** Testing aid: cases continue as new after this many turns. */
  continueAfterTurns?: number | undefined
}

/**
 * The one door to the logs of a kind. In one transaction, under a lock on the head row: the event rows with their chain,
 * the read model, the outbox, the change for live pages, the command's key with its answer. Given the sequence number to
 * write at, it writes nothing if the log is already longer and returns the rows it has (docs/decisions/0001).
 *
 * It is tried without end while Postgres is away. A turn that fails by a fault of ours, in the journal or in the workflow,
 * is logged, noted and answered as failed, so that the thing stays as it was and takes what comes next.
 */
export function createJournal<
  State extends Folded,
  Event,
  Row extends Logged,
  Command extends Asked,
  Answer extends Written,
>(deps: JournalDeps, kind: Kind<State, Event, Row, Command, Answer>) {
  const { db, log, rules: store, continueAfterTurns } = deps
  type Entry = JournalEntry<Event, Command>
  type Answered = JournalAnswer<Row, Answer & { requestHash: string }>
  type Outcome = Omit<Answered, 'clock' | 'nextDueAt' | 'continueAfterTurns'> & {
    clock: Awaited<ReturnType<typeof readClock>>
    nextDueAt: Date | null
  }

  return async function journal(entry: Entry): Promise<Answered> {
    try {
      return answering(await db.transaction((tx) => write(tx, entry)))
    } catch (error) {
      if (error instanceof ApplicationFailure || isDatabaseAway(error)) throw error
      if (mayPass(error)) {
        log.warn({ err: error, ...placeOf(entry) }, 'a turn could not be written, will be tried again')
        throw error
      }
      return answering(await db.transaction((tx) => failed(tx, entry, error)))
    }
  }

  function answering({ clock, nextDueAt, ...written }: Outcome): Answered {
    return {
      ...written,
      clock: { version: clock.version, offsetMs: clock.offsetMs },
      nextDueAt: instantAt(nextDueAt),
      continueAfterTurns: continueAfterTurns ?? null,
    }
  }

  /** Notes and logs what went wrong in a turn: with place and action, without what the error may quote. */
  async function failed(tx: Transaction, entry: Entry, error: unknown): Promise<Outcome> {
    const place = placeOf(entry)
    log.error({ err: error, ...place }, 'a turn failed; nothing was changed')
    const [clock, head] = await Promise.all([
      readClock(tx),
      kind.head(tx, entry.stream),
      noteFailedTurn(tx, { ...place, fault: failureOf(error) }),
    ])
    const nextDueAt = head?.nextDueAt ?? null
    return { clock, nextDueAt, rows: [], conflict: false, answer: null, rules: null, failed: true }
  }

  async function write(tx: Transaction, entry: Entry): Promise<Outcome> {
    const { stream, at, proposed, command, wantsRules, fault } = entry
    // What does not wait for one another goes to Postgres together: a turn is four ways there and back. The answer is
    // looked for after the lock was got, so that a twin's is seen.
    const [head, { clock, given }] = await Promise.all([kind.head(tx, stream), clockAndAnswer(tx, command)])
    const rules = wantsRules === null ? null : await wantedRules(tx, stream, { wanted: wantsRules, head })
    const known = { clock, rules, nextDueAt: head?.nextDueAt ?? null }
    const seq = head?.seq ?? 0
    if (given !== null || seq !== at) {
      const answer = given === null ? null : { ...kind.answerOf(stream, given.seq), requestHash: given.requestHash }
      return { ...known, rows: await rowsAfter(tx, stream, at), conflict: seq !== at, answer }
    }
    if (fault !== undefined) return failed(tx, entry, errorOf(fault))
    if (proposed.length === 0) return { ...known, rows: [], conflict: false, answer: null }

    const recordedAt = instantBy(clock)
    if (head === undefined && command !== null) await kind.begin(tx, stream, command)
    const resolved = await Promise.all(proposed.map((event) => kind.resolve(tx, event, head)))
    const rows = resolved.map((event, index) => kind.placed(event, at + index + 1))
    const links = chained(stream, rows, head?.hash ?? genesisHash(stream), recordedAt)
    const turned = await turnedOf(stream, rows, head, links.at(-1)?.hash ?? '')
    const answer = kind.answerOf(stream, turned.state.seq)
    const change = kind.changeOf(turned)
    const [, { nextDueAt }] = await Promise.all([
      tx.insert(events).values(links),
      kind.project(tx, turned),
      writeTurnMails(tx, { stream, rows, noticesOf: (row) => kind.noticesOf(turned, row), where: change }),
      writeChange(tx, change),
      command === null ? null : keepAnswer(tx, command, { stream, answer, recordedAt }),
    ])
    const answered = command === null ? null : { ...answer, requestHash: command.requestHash }
    return { ...known, nextDueAt, rows, conflict: false, answer: answered }
  }

  async function turnedOf(
    stream: string,
    rows: readonly Row[],
    head: Head<State> | undefined,
    hash: string,
  ): Promise<Turned<State, Row>> {
    const state = rows.reduce<State | null>((folded, row) => kind.apply(folded, row, stream), head?.state ?? null)
    if (state === null) throw new Error(`${stream}: a turn left no state`)
    const [rules, before] = await Promise.all([kind.rulesOf(state), head === undefined ? null : pastOf(head)])
    return { stream, state, rules, hash, rows, before }
  }

  async function pastOf({ state, hash }: Head<State>) {
    return { state, rules: await kind.rulesOf(state), hash }
  }

  async function wantedRules(
    tx: Transaction,
    stream: string,
    { wanted, head }: { wanted: NonNullable<Entry['wantsRules']>; head: Head<State> | undefined },
  ): Promise<Rules> {
    if (wanted !== 'of-case') return store.of(wanted.profile, wanted.calendar)
    // What begins now takes the versions of this moment and of its region, and keeps them.
    if (head !== undefined) return store.of(head.state.profile, head.state.calendar)
    return store.current(await kind.regionOf(tx, stream))
  }

  async function rowsAfter(tx: Transaction, stream: string, at: number): Promise<Row[]> {
    const rows = await tx
      .select({ body: events.body })
      .from(events)
      .where(and(eq(events.stream, stream), gt(events.seq, at)))
      .orderBy(asc(events.seq))
    return rows.map(({ body }) => rowOf<Row>(body))
  }

  function chained(stream: string, rows: readonly Row[], previous: string, recordedAt: Instant) {
    let prevHash = previous
    return rows.map((row) => {
      const body = bodyOf(row, { [kind.named]: stream, recordedAt })
      const hash = chainHash(prevHash, body)
      const { seq, type, by } = row
      const times = { at: dateOf(row.at), recordedAt: dateOf(recordedAt) }
      const link = { stream, seq, type, ...times, actorId: by.id, body, prevHash, hash }
      prevHash = hash
      return link
    })
  }
}

function placeOf({ stream, at, command }: Pick<JournalEntry<unknown, Asked>, 'stream' | 'at' | 'command'>) {
  return { stream, seq: at, action: command?.intent.action ?? BY_ITSELF }
}

/** An error of the workflow's sandbox as it was thrown there. */
function errorOf({ name, message, stack }: Fault): Error {
  return Object.assign(new Error(message), { name, stack })
}

/** Business time, and the answer that a command was given before. */
async function clockAndAnswer(tx: Transaction, command: Asked | null) {
  if (command === null) return { clock: await readClock(tx), given: null }
  const [row] = await tx
    .select({ clock: CLOCK, given: { requestHash: commands.requestHash, answer: commands.answer } })
    .from(businessClock)
    .leftJoin(commands, eq(commands.key, command.key))
    .where(THE_CLOCK)
  if (row === undefined) throw noClock()
  const { clock, given } = row
  return { clock, given: given === null ? null : { seq: given.answer.seq, requestHash: given.requestHash } }
}

async function keepAnswer(
  tx: Transaction,
  { key, requestHash }: Asked,
  { stream, answer, recordedAt }: { stream: string; answer: Written; recordedAt: Instant },
): Promise<void> {
  await tx.insert(commands).values({ key, stream, requestHash, answer, recordedAt: dateOf(recordedAt) })
}
