import { instantAt } from '../../instants.ts'
import { and, eq, inArray, isNotNull, notInArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { mayRaise } from '../../../domain/items/permissions.ts'
import { handsOf, principalOf, selvesOf } from '../../../domain/people/actor.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import type { ActorRef, EventType, LoggedEvent, TaskKey } from '../../../domain/case/events.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { textsFor } from '../../../domain/pages/readable.ts'
import { mayReadPersonalData } from '../../../domain/people/grants.ts'
import { stepsWith } from '../../../domain/steps.ts'
import { eventOf } from '../../chain.ts'
import type { Database } from '../../connect.ts'
import { events, statements } from '../../schema/index.ts'
import { SAID } from '../erased.ts'
import { after, cut, orderOf } from '../paging.ts'
import type { Keyset } from '../paging.ts'

/** An event of a case's log as a reader gets it. */
export interface EventLine {
  seq: number
  type: EventType
  version: number
  at: Instant
  recordedAt: Instant
  by: ActorRef
  data: LoggedEvent['data'] | { task?: TaskKey | null }
  /** The problem item in the name of which it was done; null if none, and to those who know nothing of items. */
  item: string | null
  /** The text that goes with it; null if there is none or it is not meant for this reader. */
  text: string | null
  prevHash: string
  hash: string
}

/** A text that somebody wrote in a case: a comment, a reason, conditions, defects. */
export interface CommentLine {
  seq: number
  type: EventType
  at: Instant
  by: ActorRef
  task: TaskKey | null
  outcome: string | null
  text: string
  sha256: string
  /** Of a written reply: the conditions that reviewers set and that are part of it. */
  conditions: string[]
  /** Whether the customer reads it, too. */
  toCustomer: boolean
}

export interface ListEvents {
  caseNo: string
  actor: Actor
  limit: number
  cursor: string | null
}

export interface Slice<Item> {
  items: Item[]
  nextCursor: string | null
}

/** The log of a case from its beginning, one page. Whether the reader may see the case is asked before. */
export async function listEvents(db: Database, query: ListEvents): Promise<Slice<EventLine>> {
  const { rows, nextCursor } = await read(db, query, undefined)
  const items = rows.map(({ event, text, toCustomer, recordedAt, prevHash, hash }): EventLine => {
    const { seq, type, version, at, by } = event
    const isOwn = selvesOf(query.actor).some((self) => handsOf(by).includes(principalOf(self)))
    const isTold = query.actor.role !== 'applicant' || toCustomer || isOwn
    return {
      seq,
      type,
      version,
      at,
      by,
      data: isTold ? event.data : subjectOf(event),
      item: mayRaise(query.actor) ? (event.item ?? null) : null,
      text,
      recordedAt,
      prevHash,
      hash,
    }
  })
  return { items, nextCursor }
}

/** The texts of a case that this reader may read, in the order of the log, one page. */
export async function listComments(db: Database, query: ListEvents): Promise<Slice<CommentLine>> {
  const { rows, nextCursor } = await read(db, query, and(isNotNull(statements.id), isReadable(query), ONCE))
  const told = await conditionsOf(
    db,
    query.caseNo,
    rows.flatMap(({ event }) => carriedBy(event)),
  )
  const isRepeated = onceABatch()
  const items = rows.flatMap(({ event, text, sha256, toCustomer }): CommentLine[] => {
    const { seq, type, at, by, data } = event
    const task = 'task' in data ? data.task : null
    const outcome = 'outcome' in data ? data.outcome : null
    const conditions = carriedBy(event).flatMap((id) => told.get(id) ?? [])
    const line = { seq, type, at, by, task, outcome, conditions, toCustomer }
    if (isRepeated(event)) return []
    return text === null || sha256 === null ? [] : [{ ...line, text, sha256 }]
  })
  return { items, nextCursor }
}

/** What goes with an outcome is read with it, not when it was put to signature. */
const ONCE = sql`${events.type} <> 'OutcomeProposed'`

/** What was written once to many tasks of a case is read once. */
function onceABatch(): (event: LoggedEvent) => boolean {
  const known = new Set<string>()
  return (event) => {
    const batch = event.type === 'Urged' ? event.data.batch : undefined
    const isKnown = batch !== undefined && known.has(batch)
    if (batch !== undefined) known.add(batch)
    return isKnown
  }
}

/** For internal events a customer sees the subject, not who did what. */
function subjectOf({ data }: LoggedEvent): EventLine['data'] {
  return 'task' in data ? { task: data.task } : {}
}

function carriedBy(event: LoggedEvent): string[] {
  return event.type === 'TaskCompleted' ? (event.data.conditions ?? []) : []
}

/** The conditions of reviews by the id of their text, a line each; only of texts of this case. */
export async function conditionsOf(
  db: Database,
  caseNo: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const texts = await textsOf(db, caseNo, ids)
  return new Map([...texts].map(([id, body]) => [id, body.split('\n').filter((line) => line.trim() !== '')]))
}

/** Texts of this case by id. Whether the reader may read them is asked before. */
export async function textsOf(db: Database, caseNo: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: statements.id, body: SAID })
    .from(statements)
    .where(and(eq(statements.stream, caseNo), inArray(statements.id, [...new Set(ids)])))
  return new Map(rows.map(({ id, body }) => [id, body]))
}

async function read(db: Database, { caseNo, actor, limit, cursor }: ListEvents, which: SQL | undefined) {
  const found = await db
    .select({
      seq: events.seq,
      body: events.body,
      recordedAt: events.recordedAt,
      prevHash: events.prevHash,
      hash: events.hash,
      text: sql<
        string | null
      >`case when ${isReadable({ actor, caseNo })} then coalesce(${SAID}, ${REASON_OF_REDATING}) end`,
      sha256: statements.sha256,
      toCustomer: sql<boolean>`${isForCustomer}`,
    })
    .from(events)
    .leftJoin(statements, and(eq(sql`${statements.id}::text`, STATEMENT_ID), eq(statements.stream, events.stream)))
    .where(and(eq(events.stream, caseNo), after(BY_SEQ, cursor), which))
    .orderBy(...orderOf(BY_SEQ))
    .limit(limit + 1)
  const { rows, nextCursor } = cut(BY_SEQ, found, limit)
  return {
    rows: rows.map((row) => ({
      ...row,
      event: eventOf(row.body),
      recordedAt: instantAt(row.recordedAt),
    })),
    nextCursor,
  }
}

const BY_SEQ: Keyset<{ seq: number }> = {
  name: 'seq',
  direction: 'asc',
  keys: [{ expression: sql`${events.seq}`, type: 'integer', valueOf: ({ seq }) => seq }],
}

const STATEMENT_ID = sql`${events.data} #>> '{data,statement,id}'`
/** One reason for all cases of a re-dating; it is kept with the re-dating and with each case's event. */
const REASON_OF_REDATING = sql`(
  select reason from ops.redatings where ${events.type} = 'Redated' and id::text = ${events.data} #>> '{data,redating}'
)`
const TASK_OF_EVENT = sql`${events.data} #>> '{data,task}'`
const STEP_OF_EVENT = sql`split_part(${TASK_OF_EVENT}, '.', 1)`

/** A text to the customer that was taken back before it was sent is internal again. */
const IS_TAKEN_BACK = sql`exists (
  select 1 from cases.events taken
  where taken.stream = ${events.stream} and taken.seq > ${events.seq} and taken.type = 'OutcomeTakenBack'
    and taken.data #>> '{data,task}' = ${TASK_OF_EVENT}
)`

/**
 * Whose eyes a text is for. Staff who may see a case read all of it; the customer reads his own words and what was
 * written to him, not the house's comments, urgings and reasons; the administrator reads why it was re-dated. The
 * application is no text but has a page of its own.
 */
function isReadable({ actor, caseNo }: Pick<ListEvents, 'actor' | 'caseNo'>): SQL {
  if (!mayReadPersonalData(actor, caseNo)) return inArray(events.type, textsFor('administrator'))
  return actor.role === 'applicant' ? isForCustomer : notInArray(events.type, textsFor('nobody'))
}

/** Events by which the customer is written to, or writes. */
export const isForCustomer = sql`(
  ${inArray(events.type, textsFor('customer'))}
  or (${inArray(events.type, textsFor('outcome', 'own-task'))} and ${TASK_OF_EVENT} like '%.applicant')
  or (
    ${inArray(events.type, textsFor('outcome'))}
    and ${inArray(STEP_OF_EVENT, stepsWith('answersCustomer'))}
    and not ${IS_TAKEN_BACK}
  )
)`
