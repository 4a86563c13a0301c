import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/connect.ts'
import { drafts, files } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { FileStore } from '../files/file-store.ts'
import { ApiProblem } from '../http/problems.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

interface TakingBack {
  db: Database
  files: FileStore
  write: IncomingWrite
}

/**
 * Takes something of an own draft back, once under its key, and removes the bytes of the files that went with it. Sent
 * again it removes what a broken attempt left. Answers the ids of the files.
 */
export async function takeBack(
  { db, files, write }: TakingBack,
  deletes: (tx: Transaction) => Promise<string[]>,
): Promise<{ deleted: string[] }> {
  const { answer } = await once(db, identityOf(write), async (tx) => ({
    status: 200,
    answer: { deleted: await deletes(tx) },
  }))
  await Promise.all(answer.deleted.map((id) => files.remove(id)))
  return answer
}

/**
 * Takes back a file of an own draft: before the submission nobody else has seen it. Answers the id under which its bytes
 * lie. Throws NOT_FOUND for what is no file of an own application, DRAFT_ALREADY_SUBMITTED afterwards.
 */
export async function takeBackDocument(tx: Transaction, actor: Actor, id: string): Promise<string[]> {
  const [file] = await tx
    .select({ caseNo: files.stream })
    .from(files)
    .where(and(eq(files.id, id), eq(files.ownerId, actor.id)))
  if (file === undefined) throw new ApiProblem('NOT_FOUND')
  await lockDraft(tx, actor, eq(drafts.caseNo, file.caseNo))
  const gone = await tx.delete(files).where(eq(files.id, id)).returning({ id: files.id })
  if (gone.length === 0) throw new ApiProblem('NOT_FOUND')
  return [id]
}

/** Deletes an own draft with its files; its case number is not given out again. Answers the ids of the files. */
export async function deleteDraft(tx: Transaction, actor: Actor, id: string): Promise<string[]> {
  const { caseNo } = await lockDraft(tx, actor, eq(drafts.id, id))
  const gone = await tx.delete(files).where(eq(files.stream, caseNo)).returning({ id: files.id })
  await tx.delete(drafts).where(eq(drafts.id, id))
  return gone.map((each) => each.id)
}

/** The first turn of a case locks the same row: what is taken back is no part of the submission, or stays. */
async function lockDraft(tx: Transaction, actor: Actor, which: ReturnType<typeof eq>) {
  const [draft] = await tx
    .select()
    .from(drafts)
    .where(and(which, eq(drafts.ownerId, actor.id)))
    .for('update')
  if (draft === undefined) throw new ApiProblem('NOT_FOUND')
  if (draft.status === 'submitted') throw new Refusal('DRAFT_ALREADY_SUBMITTED', { caseNo: draft.caseNo })
  return draft
}
