import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { SecondFactor } from '../../domain/people/sign-in.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Database, Transaction } from '../connect.ts'
import { instantAt } from '../instants.ts'
import { authenticators, passkeys, recoveryCodes } from '../schema/index.ts'

/** A passkey, as its person knows it. */
interface PasskeyLine {
  id: string
  name: string
  since: Instant | null
  lastUsedAt: Instant | null
}

/** What a person has beside a password: an authenticator app with so many recovery codes left, and passkeys. */
export interface OwnSecondFactors {
  authenticator: boolean
  recoveryCodes: number
  passkeys: PasskeyLine[]
}

/** The second factors of a person. */
export async function secondFactorsOf(db: Database | Transaction, userId: string): Promise<OwnSecondFactors> {
  const confirmed = and(eq(authenticators.userId, userId), isNotNull(authenticators.confirmedAt))
  const [apps, codes, keys] = [
    await db.$count(authenticators, confirmed),
    await db.$count(recoveryCodes, eq(recoveryCodes.userId, userId)),
    await db.select().from(passkeys).where(eq(passkeys.userId, userId)).orderBy(asc(passkeys.createdAt)),
  ]
  return {
    authenticator: apps > 0,
    recoveryCodes: codes,
    passkeys: keys.map(({ id, name, createdAt, lastUsedAt }) => ({
      ...{ id, name },
      since: instantAt(createdAt),
      lastUsedAt: instantAt(lastUsedAt),
    })),
  }
}

/** Which kinds of second factor a person has. */
export function kindsOf({ authenticator, passkeys: keys }: OwnSecondFactors): SecondFactor[] {
  return [...(authenticator ? (['authenticator'] as const) : []), ...(keys.length > 0 ? (['passkey'] as const) : [])]
}
