import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { instantBy, readClock } from '../../db/clock.ts'
import { dateOf } from '../../db/instants.ts'
import type { Database } from '../../db/connect.ts'
import { drafts, files } from '../../db/schema/index.ts'
import { readableFiles } from '../../db/queries/cases/documents.ts'
import { mayAddTo, maySee } from '../../domain/actions/available-actions.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { assertMayFile, isInternalByDefault } from '../../domain/pages/reading.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { DocumentKind } from '../../domain/vocabulary.ts'
import type { AppDeps } from '../deps.ts'
import type { FileStore, ReceivedFile } from '../files/file-store.ts'
import { mediaTypeOf, namedAs } from '../files/media-type.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { assertMayAdd } from './quotas.ts'
import type { DocumentAnswer } from '../schemas/documents.ts'
import { identityOf, once } from './idempotency.ts'
import type { GivenAnswer, IncomingWrite } from './idempotency.ts'
import { readState, whereVisible } from './send.ts'

export interface Uploading {
  write: Omit<IncomingWrite, 'body'>
  caseNo: string
  kind: DocumentKind
  name: string
  received: ReceivedFile
  /** Whether it is internal, if the sender said so. */
  internal: boolean | null
}

/** Where a file may go: throws CASE_NOT_FOUND, or CASE_CLOSED for a case that has ended. */
export async function assertMayUpload(
  db: Database,
  { actor, present = null }: Pick<IncomingWrite, 'actor' | 'present'>,
  caseNo: string,
): Promise<void> {
  assertMayFile(actor)
  const known = present?.state ?? null
  if (known === null && (await isOwnDraft(db, actor, caseNo))) return
  const state = whereVisible(known ?? (await readState(db, caseNo)), actor)
  if (!mayAddTo(state, actor)) throw new Refusal('NOT_ALLOWED')
  if (state.status !== 'in-progress') throw new Refusal('CASE_CLOSED', { status: state.status })
}

/**
 * Keeps a received file as a document of a case or draft. The file moves to its place inside the transaction that
 * writes its row, so a row always has its file. If the commit fails the file stays, unknown to all: whether a lost
 * commit took effect is unknown, and a file too many does less harm than a missing one.
 */
export async function keepDocument(
  { db }: AppDeps,
  store: FileStore,
  { write, caseNo, kind, name: sent, received, internal: said }: Uploading,
): Promise<GivenAnswer<DocumentAnswer>> {
  const { bytes, sha256 } = received
  // what customers hand in is theirs
  if (said === true && write.actor.role === 'applicant') throw new Refusal('NOT_ALLOWED')
  if (bytes === 0) throw new InvalidInput([{ field: '/file', in: 'body', rule: 'empty-file' }])
  const { mediaType, fault } = await mediaTypeOf(received, sent)
  if (mediaType === undefined) throw new ApiProblem(fault === 'macros' ? 'FILE_HAS_MACROS' : 'FILE_TYPE_NOT_ACCEPTED')
  const name = namedAs(sent, mediaType)
  const id = randomUUID()
  const identity = identityOf({ ...write, body: { kind, name, sha256, ...(said === null ? {} : { internal: said }) } })
  return once(db, identity, async (tx) => {
    const [, clock] = await Promise.all([assertMayAdd(tx, write.actor.id, { caseNo, bytes }), readClock(tx)])
    const createdAt = dateOf(instantBy(clock))
    const internal = said ?? isInternalByDefault(write.actor, kind)
    const row = {
      id,
      ownerId: write.actor.id,
      stream: caseNo,
      kind,
      name,
      mediaType,
      bytes,
      sha256,
      internal,
      createdAt,
    }
    await tx.insert(files).values(row)
    await store.keep(received, id)
    return { status: 201, answer: { id, kind, name, mediaType, bytes, sha256 } }
  })
}

/** A document of a case that this person may see, or of an own draft. Throws NOT_FOUND. */
export async function findDocument(db: Database, actor: Actor, id: string) {
  const [row] = await db
    .select()
    .from(files)
    .where(and(eq(files.id, id), readableFiles(db, actor)))
  // one of somebody else's looks like one that is not there
  if (row === undefined || !(await mayRead(db, actor, row.stream))) throw new ApiProblem('NOT_FOUND')
  return row
}

/** Throws CASE_NOT_FOUND if this person may see neither a case nor an own draft of this number. */
export async function assertMayRead(db: Database, actor: Actor, caseNo: string): Promise<void> {
  if (await isOwnDraft(db, actor, caseNo)) return
  whereVisible(await readState(db, caseNo), actor)
}

async function mayRead(db: Database, actor: Actor, caseNo: string): Promise<boolean> {
  if (await isOwnDraft(db, actor, caseNo)) return true
  const state = await readState(db, caseNo)
  return state !== null && maySee(state, actor)
}

async function isOwnDraft(db: Database, actor: Actor, caseNo: string): Promise<boolean> {
  const own = and(eq(drafts.caseNo, caseNo), eq(drafts.ownerId, actor.id), eq(drafts.status, 'open'))
  const [row] = await db.select({ id: drafts.id }).from(drafts).where(own)
  return row !== undefined
}
