import { dateOf } from '../../db/instants.ts'
import { appendAudit } from '../../db/audit-chain.ts'
import { businessNow } from '../../db/clock.ts'
import type { Transaction } from '../../db/connect.ts'
import type { AuditedAction } from '../../domain/people/administration.ts'
import type { Actor } from '../../domain/people/actor.ts'

export interface Audited {
  actor: Pick<Actor, 'id'>
  action: AuditedAction
  /** The version, the re-dating or the case that it is about. */
  subject: string
  details?: Readonly<Record<string, unknown>>
}

/** Writes down who did what to the house, or to a case next to its log, in the transaction in which it is done. Gives its business instant. */
export async function keepAudit(tx: Transaction, { actor, action, subject, details = {} }: Audited): Promise<Date> {
  const at = dateOf(await businessNow(tx))
  await appendAudit(tx, { at, actorId: actor.id, action, subject, details })
  return at
}
