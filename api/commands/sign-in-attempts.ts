import { createHmac } from 'node:crypto'
import { normalizeIP } from '@fastify/rate-limit'
import { asc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '../../db/connect.ts'
import { signInAttempts } from '../../db/schema/index.ts'
import { ApiProblem } from '../http/problems.ts'
import { KNOWN_FOR_MS, PAUSE_RULES, pauseLeft, stillCounted } from './sign-in-pauses.ts'
import type { Counted } from './sign-in-pauses.ts'

/** Who tries to sign in, from where. */
export interface Attempt {
  email: string
  address: string
}

/**
 * The memory of wrong passwords, in Postgres: all processes of the API share it. Names and addresses are kept as keyed
 * hashes only. Accounts that do not exist are counted like others, so that nobody learns which do.
 */
export function signInAttemptsIn(db: Database, secret: string) {
  const subjectsOf = ({ email, address }: Attempt): Record<Counted, string> => {
    const account = email.trim().toLowerCase()
    // an owner of one IPv6 address has a whole network of them
    const network = normalizeIP(address, 64)
    const hashed = (...parts: string[]) =>
      createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url')
    return {
      pair: hashed('pair', account, network),
      account: hashed('account', account),
      address: hashed('address', network),
    }
  }

  return {
    /**
     * Before a password is looked at. It counts as wrong for the account until it turns out right, so that a hundred at
     * one instant are no way round. Throws SIGN_IN_PAUSED with the seconds to wait.
     */
    async begin(attempt: Attempt): Promise<void> {
      const subjects = subjectsOf(attempt)
      await db.transaction(async (tx) => {
        const all = Object.values(subjects).sort()
        await tx
          .insert(signInAttempts)
          .values(all.map((subject) => ({ subject })))
          .onConflictDoNothing()
        const rows = await tx
          .select({ ...COLUMNS, nowMs: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8` })
          .from(signInAttempts)
          .where(inArray(signInAttempts.subject, all))
          .orderBy(asc(signInAttempts.subject))
          .for('update')
        const nowMs = Math.max(...rows.map((row) => row.nowMs))
        const row = (which: Counted) => rows.find(({ subject }) => subject === subjects[which])
        const rightMs = row('pair')?.rightAt?.getTime()
        const isKnownHere = rightMs !== undefined && nowMs - rightMs < KNOWN_FOR_MS
        const asked: Counted[] = isKnownHere ? ['pair'] : ['pair', 'account', 'address']
        const left = asked.map((which) => pauseLeft(PAUSE_RULES[which], soFar(row(which)), nowMs))
        const longest = Math.max(...left)
        if (longest > 0) throw new ApiProblem('SIGN_IN_PAUSED', { retryAfter: Math.ceil(longest / 1_000) })
        for (const which of ['pair', 'account'] as const) {
          const wrong = stillCounted(PAUSE_RULES[which], soFar(row(which)), nowMs) + 1
          await tx
            .update(signInAttempts)
            .set({ wrong, lastAt: sql`clock_timestamp()` })
            .where(eq(signInAttempts.subject, subjects[which]))
        }
      })
    },

    /** The password was wrong: it counts for the address, too. */
    async wrong(attempt: Attempt): Promise<void> {
      const { address } = subjectsOf(attempt)
      await db.transaction(async (tx) => {
        const [row] = await tx
          .select({ ...COLUMNS, nowMs: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8` })
          .from(signInAttempts)
          .where(eq(signInAttempts.subject, address))
          .for('update')
        const wrong = stillCounted(PAUSE_RULES.address, soFar(row), row?.nowMs ?? 0) + 1
        await tx
          .update(signInAttempts)
          .set({ wrong, lastAt: sql`clock_timestamp()` })
          .where(eq(signInAttempts.subject, address))
      })
    },

    /** The password was right: nothing counts against the account any more, and this is where its person works. */
    async right(attempt: Attempt): Promise<void> {
      const { pair, account } = subjectsOf(attempt)
      await db
        .update(signInAttempts)
        .set({ wrong: 0, rightAt: sql`clock_timestamp()` })
        .where(inArray(signInAttempts.subject, [pair, account]))
      await db
        .delete(signInAttempts)
        .where(lt(signInAttempts.lastAt, sql`clock_timestamp() - make_interval(secs => ${KNOWN_FOR_MS / 1_000})`))
    },

    /** Nobody knows whether the password was right: the attempt does not count. */
    async unknown(attempt: Attempt): Promise<void> {
      const { pair, account } = subjectsOf(attempt)
      await db
        .update(signInAttempts)
        .set({ wrong: sql`greatest(${signInAttempts.wrong} - 1, 0)` })
        .where(inArray(signInAttempts.subject, [pair, account]))
    },
  }
}

const COLUMNS = {
  subject: signInAttempts.subject,
  wrong: signInAttempts.wrong,
  lastAt: signInAttempts.lastAt,
  rightAt: signInAttempts.rightAt,
}

function soFar(row: { wrong: number; lastAt: Date } | undefined) {
  return { wrong: row?.wrong ?? 0, lastMs: row?.lastAt.getTime() ?? 0 }
}
