import { and, eq } from 'drizzle-orm'
import type { Database } from '../../db/connect.ts'
import { positionsOf } from '../../db/queries/own-positions.ts'
import { positions, sessions } from '../../db/schema/index.ts'
import { isSamePlace } from '../../domain/people/accounts.ts'
import type { Place } from '../../domain/people/accounts.ts'
import { Refusal } from '../../domain/refusals.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { assertApart, assertNotKept, assertPlace, changeAccount } from './accounts.ts'
import type { AccountChanged, AccountDeps } from './accounts.ts'
import { uuidFrom } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

/** From now on the session is in this position of its person. Throws NOT_FOUND for a position of anybody else. */
export async function takeUpPosition(
  db: Database,
  of: { userId: string; sessionId: string },
  positionId: string,
): Promise<void> {
  const own = and(eq(positions.id, positionId), eq(positions.userId, of.userId))
  const [position] = await db.select({ id: positions.id }).from(positions).where(own)
  if (position === undefined) throw new ApiProblem('NOT_FOUND')
  await db
    .update(sessions)
    .set({ positionId })
    .where(and(eq(sessions.id, of.sessionId), eq(sessions.userId, of.userId)))
}

/** Gives a person one more position. Throws ACCOUNT_IS_OWN, NOT_FOUND, InvalidInput of its place, or if they have it. */
export async function givePosition(
  deps: AccountDeps,
  write: IncomingWrite,
  id: string,
  place: Place,
): Promise<AccountChanged> {
  return changeAccount(deps, write, { id, action: 'give-position', details: { ...place } }, async (tx) => {
    if (id === write.actor.id) throw new Refusal('ACCOUNT_IS_OWN')
    await assertPlace(tx, place)
    const has = await positionsOf(tx, id)
    if (has.some((each) => isSamePlace(each, place))) {
      throw new InvalidInput([{ field: '/role', in: 'body', rule: 'position-held' }])
    }
    assertApart(deps, [...place.rights, ...has.flatMap(({ rights }) => rights)])
    const of = uuidFrom(`position\n${write.idempotencyKey}\n${id}`)
    await tx.insert(positions).values({ ...place, rights: [...place.rights], id: of, userId: id })
  })
}

/**
 * Takes a position from a person; sessions in it go on in the one that is home, which cannot be taken but only changed.
 * Throws ACCOUNT_IS_OWN, LAST_ADMINISTRATOR, NOT_FOUND.
 */
export async function takePosition(
  deps: AccountDeps,
  write: IncomingWrite,
  { id, position }: { id: string; position: string },
): Promise<AccountChanged> {
  return changeAccount(deps, write, { id, action: 'take-position', details: { position } }, async (tx, account) => {
    const has = await positionsOf(tx, id)
    const taken = has.find((each) => each.id === position && !each.home)
    if (taken === undefined) throw new ApiProblem('NOT_FOUND')
    const rights = has.filter((each) => each !== taken).flatMap((each) => each.rights)
    await assertNotKept(tx, account, write, { rights })
    await tx.delete(positions).where(eq(positions.id, position))
  })
}
