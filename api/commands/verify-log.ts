import { instantAt } from '../../db/instants.ts'
import type { Database } from '../../db/connect.ts'
import { verifyStretch } from '../../db/verify-log.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

export interface LogFinding {
  now: Instant
  cases: number
  events: number
  problems: string[]
  /** Where to go on from; null if all was looked at. */
  next: string | null
}

/** Computes the hash chains of so many cases again, and records the verification, its author and its findings. */
export async function verifyLogStretch(
  db: Database,
  write: IncomingWrite,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<LogFinding> {
  const { actor } = write
  assertMayAdminister(actor, 'verify-log')
  // before the key is taken: it takes a while, reads only, and may be done twice
  const { cases, events, problems, next } = await verifyStretch(db, { after, limit })
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const details = { cases, events, problems: problems.length, next }
    const at = await keepAudit(tx, { actor, action: 'verify-log', subject: after === '' ? 'log' : after, details })
    const found: LogFinding = { now: instantAt(at), cases, events, problems, next }
    return { status: 200, answer: found }
  })
  return answer
}
