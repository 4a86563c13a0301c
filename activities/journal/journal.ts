import { and, asc, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm'
import { ApplicationFailure } from '@temporalio/common'
import type { Logger } from 'pino'
import { isDatabaseAway, mayPass } from '../../db/away.ts'
import { chainHash, eventBody, eventOf, genesisHash } from '../../db/chain.ts'
import { CLOCK, noClock, readClock, THE_CLOCK } from '../../db/clock.ts'
import type { Database, Transaction } from '../../db/connect.ts'
import { noteFailedTurn } from '../../db/failed-turns.ts'
import { foldAtHand } from '../../db/folds.ts'
import { project } from '../../db/projections.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import { writeSearchRow } from '../../db/search-row.ts'
import {
  applications,
  businessClock,
  BY_ITSELF,
  cases,
  commands,
  drafts,
  events,
  files,
} from '../../db/schema/index.ts'
import type { Rules } from '../../domain/limits/rules.ts'
import type { CaseEvent, LoggedEvent } from '../../domain/case/events.ts'
import { epochOf, instantOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import { apply } from '../../domain/case/fold.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { Answer, Command, Fault, JournalAnswer, JournalEntry, SubmitIntent } from '../../workflows/messages.ts'
import { leastLoadedManager } from './account-manager.ts'
import { writeChange } from './changes.ts'
import { failureOf } from '../mail/problem.ts'
import { writeOutbox } from './outbox.ts'

export interface JournalDeps {
  /** A pool of the journal's own, with a statement timeout below the activity's 5 s. */
  db: Database
  rules: RulesStore
  log: Pick<Logger, 'error' | 'warn'>
  /** Testing aid: cases continue as new after this many turns. */
  continueAfterTurns?: number | undefined
}

type Head = typeof cases.$inferSelect

/**
 * The one door to the log. In one transaction, under a lock on the case's head row: the event rows with their chain,
 * the read model, the outbox, the change for live pages, the command's key with its answer. Given the sequence number to
 * write at, it writes nothing where the log is already longer and returns the rows it has (docs/decisions/0001).
 *
 * It is tried without end where Postgres is away. A turn that fails by a fault of ours, here or where it was decided,
 * is logged, noted and answered as failed, so that the case stays where it was and takes what comes next.
 */
export function createJournal(deps: JournalDeps) {
  return async function journal(entry: JournalEntry): Promise<JournalAnswer> {
    try {
      return answering(deps, await deps.db.transaction((tx) => write(tx, entry, deps)))
    } catch (error) {
      if (error instanceof ApplicationFailure || isDatabaseAway(error)) throw error
      if (mayPass(error)) {
        deps.log.warn({ err: error, ...placeOf(entry) }, 'a turn could not be written, will be tried again')
        throw error
      }
      return answering(deps, await deps.db.transaction((tx) => failed(tx, entry, { error, deps })))
    }
  }
}

function answering({ continueAfterTurns }: JournalDeps, written: Written): JournalAnswer {
  const { rows, conflict, answer, clock, caseRules, nextDueAt, isFailed } = written
  return {
    rows,
    conflict,
    answer,
    clock: { version: clock.version, offsetMs: clock.offsetMs },
    nextDueAt: nextDueAt === null ? null : instantOf(nextDueAt.getTime()),
    rules: caseRules,
    continueAfterTurns: continueAfterTurns ?? null,
    ...(isFailed ? { failed: true } : {}),
  }
}

interface Written {
  clock: Awaited<ReturnType<typeof readClock>>
  rows: LoggedEvent[]
  conflict: boolean
  answer: Answer | null
  caseRules: Rules | null
  nextDueAt: Date | null
  isFailed: boolean
}

/** Notes and logs what went wrong in a turn: with case, place and action, without what the error may quote. */
async function failed(
  tx: Transaction,
  entry: JournalEntry,
  { error, deps }: { error: unknown; deps: JournalDeps },
): Promise<Written> {
  const place = placeOf(entry)
  deps.log.error({ err: error, ...place }, 'a turn failed; the case stays where it was')
  const [clock, [head]] = await Promise.all([
    readClock(tx),
    tx.select({ seq: cases.seq, nextDueAt: cases.nextDueAt }).from(cases).where(eq(cases.caseNo, entry.caseNo)),
    noteFailedTurn(tx, { ...place, fault: failureOf(error) }),
  ])
  const nextDueAt = head?.nextDueAt ?? null
  return { clock, rows: [], conflict: false, answer: null, caseRules: null, nextDueAt, isFailed: true }
}

function placeOf({ caseNo, at, command }: JournalEntry) {
  return { caseNo, seq: at, action: command?.intent.action ?? BY_ITSELF }
}

/** An error of the workflow's sandbox as it was thrown there. */
function errorOf({ name, message, stack }: Fault): Error {
  return Object.assign(new Error(message), { name, stack })
}

async function write(tx: Transaction, entry: JournalEntry, deps: JournalDeps): Promise<Written> {
  const { caseNo, at, proposed, command, wantsRules, fault } = entry
  const store = deps.rules
  // What does not wait for one another goes to Postgres together: a turn is four ways there and back. The answer is
  // looked for after the lock was got, so that a twin's is seen.
  const [head, { clock, answer }] = await Promise.all([lockedHead(tx, caseNo), clockAndAnswer(tx, command)])
  const caseRules = wantsRules === null ? null : await rulesOf(store, wantsRules, head)
  const nextDueAt = head?.nextDueAt ?? null
  const known = { clock, caseRules, nextDueAt, isFailed: false }
  const seq = head?.seq ?? 0
  if (answer !== null || seq !== at) {
    return { ...known, rows: await rowsAfter(tx, caseNo, at), conflict: seq !== at, answer }
  }
  if (fault !== undefined) return failed(tx, entry, { error: errorOf(fault), deps })
  if (proposed.length === 0) return { ...known, rows: [], conflict: false, answer: null }

  const recordedAt = instantOf(Math.floor(clock.serverMs) + clock.offsetMs)
  if (command?.intent.action === 'submit') await lockDraft(tx, caseNo, command)
  const rows = await resolved(tx, proposed, head, at)
  const before = head?.state ?? null
  const chain = chained(caseNo, rows, head?.hash ?? genesisHash(caseNo), recordedAt)
  const state = rows.reduce<CaseState | null>((folded, row) => apply(folded, row, caseNo), before)
  if (state === null) throw new Error(`case ${caseNo}: a turn left no state`)
  const [rules, past] = await Promise.all([store.ofCase(state), head === undefined ? null : pastOf(store, head)])
  const given = { caseNo, seq: state.seq }
  const [, projected] = await Promise.all([
    tx.insert(events).values(chain),
    project(tx, state, { before: past, rules, hash: chain.at(-1)?.hash ?? '' }),
    // a re-dating comes last in its turn: what it told was by the limits of before
    writeOutbox(tx, { state, before, rows, profile: (past ?? { rules }).rules.profile }),
    writeChange(tx, before, state),
    command === null ? null : keepAnswer(tx, command, given, recordedAt),
  ])
  // found from the submission on, and by its account manager from when there is one
  if (before === null || before.accountManager !== state.accountManager) await writeSearchRow(tx, caseNo)
  return {
    ...known,
    nextDueAt: projected.nextDueAt,
    rows,
    conflict: false,
    answer: command === null ? null : { ...given, requestHash: command.requestHash },
  }
}

function rulesOf(
  store: RulesStore,
  wanted: NonNullable<JournalEntry['wantsRules']>,
  head: Head | undefined,
): Promise<Rules> {
  if (wanted !== 'of-case') return store.of(wanted.profile, wanted.calendar)
  // A new case takes the versions of this moment and keeps them.
  return head === undefined ? store.current() : store.of(head.state.profile, head.state.calendar)
}

/** A case before a turn, with what it counted by then: a re-dating changes that. */
async function pastOf(
  store: RulesStore,
  { state, hash }: Head,
): Promise<{ state: CaseState; rules: Rules; hash: string }> {
  return { state, rules: await store.ofCase(state), hash }
}

async function rowsAfter(tx: Transaction, caseNo: string, at: number): Promise<LoggedEvent[]> {
  const rows = await tx
    .select({ body: events.body })
    .from(events)
    .where(and(eq(events.caseNo, caseNo), gt(events.seq, at)))
    .orderBy(asc(events.seq))
  return rows.map(({ body }) => eventOf(body))
}

/** Gives each proposed event its place; names the account manager, whom only the journal can choose. */
async function resolved(
  tx: Transaction,
  proposed: readonly CaseEvent[],
  head: Head | undefined,
  at: number,
): Promise<LoggedEvent[]> {
  const region = head?.region
  return Promise.all(
    proposed.map(async (each, index): Promise<LoggedEvent> => {
      const seq = at + index + 1
      if (each.type !== 'AccountManagerAssigned' || region === undefined) return { ...each, seq }
      return { ...each, seq, data: { accountManager: await leastLoadedManager(tx, region) } }
    }),
  )
}

function chained(caseNo: string, rows: readonly LoggedEvent[], previous: string, recordedAt: Instant) {
  let prevHash = previous
  return rows.map((row) => {
    const body = eventBody(caseNo, row, recordedAt)
    const hash = chainHash(prevHash, body)
    const link = {
      caseNo,
      seq: row.seq,
      type: row.type,
      at: new Date(epochOf(row.at)),
      recordedAt: new Date(epochOf(recordedAt)),
      actorId: row.by.id,
      body,
      prevHash,
      hash,
    }
    prevHash = hash
    return link
  })
}

/** The draft's version is locked, copied into the case and marked submitted in the transaction of the first events. */
async function lockDraft(tx: Transaction, caseNo: string, { intent }: Command): Promise<void> {
  if (intent.action !== 'submit') return
  const [draft] = await tx.select().from(drafts).where(eq(drafts.id, intent.draftId)).for('update')
  if (draft === undefined || draft.caseNo !== caseNo || draft.version !== intent.draftVersion) {
    throw refused('DRAFT_CHANGED', { version: draft?.version ?? null })
  }
  if (draft.status === 'submitted') throw refused('DRAFT_ALREADY_SUBMITTED', { caseNo })
  await assertDocumentsStand(tx, caseNo, intent)
  await tx.insert(applications).values({ caseNo, draftId: draft.id, draftVersion: draft.version, body: draft.body })
  await tx
    .update(drafts)
    .set({ status: 'submitted', updatedAt: sql`now()` })
    .where(eq(drafts.id, draft.id))
}

/** A file that was taken back since the submission was sent is no part of it. */
async function assertDocumentsStand(tx: Transaction, caseNo: string, { documents, draftVersion }: SubmitIntent) {
  const ids = documents.map(({ id }) => id)
  if (ids.length === 0) return
  const standing = await tx.$count(files, and(eq(files.caseNo, caseNo), inArray(files.id, ids)))
  if (standing < ids.length) throw refused('DRAFT_CHANGED', { version: draftVersion })
}

/** A case's row, locked, with its fold; read apart, if it is not at hand. */
async function lockedHead(tx: Transaction, caseNo: string): Promise<Head | undefined> {
  const { state: fold, ...rest } = getTableColumns(cases)
  const [head] = await tx.select(rest).from(cases).where(eq(cases.caseNo, caseNo)).for('update')
  if (head === undefined) return undefined
  const atHand = foldAtHand(head.hash)
  if (atHand !== undefined) return { ...head, state: atHand }
  const [read] = await tx.select({ state: fold }).from(cases).where(eq(cases.caseNo, caseNo))
  return read === undefined ? undefined : { ...head, state: read.state }
}

/** Business time, and the answer that a command was given before. */
async function clockAndAnswer(tx: Transaction, command: Command | null) {
  if (command === null) return { clock: await readClock(tx), answer: null }
  const [row] = await tx
    .select({ clock: CLOCK, given: { requestHash: commands.requestHash, answer: commands.answer } })
    .from(businessClock)
    .leftJoin(commands, eq(commands.key, command.key))
    .where(THE_CLOCK)
  if (row === undefined) throw noClock()
  const { clock, given } = row
  return { clock, answer: given === null ? null : { ...given.answer, requestHash: given.requestHash } }
}

async function keepAnswer(
  tx: Transaction,
  { key, requestHash }: Command,
  answer: { caseNo: string; seq: number },
  recordedAt: Instant,
): Promise<void> {
  const { caseNo } = answer
  await tx.insert(commands).values({ key, caseNo, requestHash, answer, recordedAt: new Date(epochOf(recordedAt)) })
}

function refused(code: RefusalCode, details: Readonly<Record<string, unknown>>): ApplicationFailure {
  return ApplicationFailure.nonRetryable(code, code, details)
}
