import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/connect.ts'
import { wasSent } from '../../db/queries/cases/documents.ts'
import { findPeople } from '../../db/queries/people.ts'
import { documentMarks, files } from '../../db/schema/index.ts'
import { isBusinessOf } from '../../domain/actions/available-actions.ts'
import { mayMark } from '../../domain/pages/reading.ts'
import { Refusal } from '../../domain/refusals.ts'
import { ApiProblem } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { readState } from './send.ts'
import { findDocument } from './upload.ts'

/** A document as it is marked. */
export interface Marked {
  id: string
  internal: boolean
}

/**
 * Says whether a document of a case is for the customer; who said it and when is kept with the document, and in the
 * audit, whose chain shows what was altered afterwards. Throws NOT_FOUND, NOT_ALLOWED;
 * DOCUMENT_SENT for what went to the customer in writing and stays with them.
 */
export async function markDocument(db: Database, write: IncomingWrite, marked: Marked): Promise<Marked> {
  const { actor } = write
  const { id, internal } = marked
  const { stream: caseNo } = await findDocument(db, actor, id)
  const state = await readState(db, caseNo)
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const [file] = await tx.select().from(files).where(eq(files.id, id)).for('update')
    if (file === undefined || state === null) throw new ApiProblem('NOT_FOUND')
    const people = await findPeople(tx, [file.ownerId])
    const owner = { id: file.ownerId, role: people.get(file.ownerId)?.role ?? 'applicant' }
    if (!isBusinessOf(state, actor) || !mayMark(actor, { state, owner })) throw new Refusal('NOT_ALLOWED')
    if (file.internal === internal) return { status: 200, answer: { id, internal } }
    if (internal && (await isSent(tx, id))) throw new ApiProblem('DOCUMENT_SENT')
    const at = await keepAudit(tx, {
      actor,
      action: 'mark-document',
      subject: caseNo,
      details: { document: id, internal },
    })
    await tx.update(files).set({ internal }).where(eq(files.id, id))
    await tx.insert(documentMarks).values({ documentId: id, caseNo, internal, byId: actor.id, at })
    return { status: 200, answer: { id, internal } }
  })
  return answer
}

async function isSent(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.$count(files, and(eq(files.id, id), wasSent(tx)))) > 0
}
