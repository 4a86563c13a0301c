import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '../../db/connect.ts'
import { outbox } from '../../db/schema/index.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import { ApiProblem } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

/** Has a mail that was given up tried again, as if it were new. Throws NOT_FOUND if there is no such mail. */
export async function retryMail(db: Database, write: IncomingWrite, id: string): Promise<{ id: string }> {
  const { actor } = write
  assertMayAdminister(actor, 'retry-mail')
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const put = await tx
      .update(outbox)
      .set({ attempts: 0, nextAttemptAt: sql`now()`, refusedSince: null, givenUpAt: null })
      .where(and(eq(outbox.id, id), isNotNull(outbox.givenUpAt)))
      .returning({ id: outbox.id })
    if (put.length === 0) throw new ApiProblem('NOT_FOUND')
    await keepAudit(tx, { actor, action: 'retry-mail', subject: id })
    return { status: 200, answer: { id } }
  })
  return answer
}
