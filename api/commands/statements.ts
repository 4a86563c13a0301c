import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/connect.ts'
import { statements } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { StatementRef } from '../../domain/case/events.ts'
import { sha256, uuidFrom } from './idempotency.ts'
import type { RequestIdentity } from './idempotency.ts'

export interface NewStatement {
  actor: Actor
  /** The case, or the problem item. */
  stream: string
  body: string
}

/**
 * Writes a text before the command that names it is sent, and answers its id and hash. A repeated request finds the
 * row of its first try: the id follows from key and content, the salt of the first stays.
 */
export async function writeStatement(
  db: Database | Transaction,
  { key, requestHash }: RequestIdentity,
  { actor, stream, body }: NewStatement,
): Promise<StatementRef> {
  const id = uuidFrom(`${key}\n${requestHash}`)
  const salt = randomBytes(16).toString('hex')
  const hash = sha256(salt + body)
  const [written] = await db
    .insert(statements)
    .values({ id, authorId: actor.id, stream, body, salt, sha256: hash })
    .onConflictDoNothing()
    .returning({ id: statements.id })
  if (written !== undefined) return { id, sha256: hash }
  const [row] = await db.select({ sha256: statements.sha256 }).from(statements).where(eq(statements.id, id))
  if (row === undefined) throw new Error(`statement ${id} was written and is not there`)
  return { id, sha256: row.sha256 }
}

/** How a list of texts with a remark is kept as one text: an item a line, an empty line, the remark. */
export function listBody(items: readonly string[], remark: string | undefined): string {
  return [items.join('\n'), ...(remark === undefined ? [] : [remark])].join('\n\n')
}
