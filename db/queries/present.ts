import { eq, sql } from 'drizzle-orm'
import type { CaseState } from '../../domain/case/state.ts'
import { CLOCK, noClock, THE_CLOCK } from '../clock.ts'
import type { readClock } from '../clock.ts'
import type { Database } from '../connect.ts'
import { keepFold } from '../folds.ts'
import { businessClock, cases, commands, requestKeys } from '../schema/index.ts'

/** What a command on a case is answered: where its effect is in the log. */
interface Answer {
  caseNo: string
  seq: number
}

/** All that an action on a case is decided by next to who asks: what its key was answered, the case, the time. */
export interface Present {
  caseNo: string
  key: string
  given: { requestHash: string; status: number; answer: Answer } | null
  /** Null if there is no case of this number. */
  state: CaseState | null
  clock: Awaited<ReturnType<typeof readClock>>
  /** By `performance.now()`. */
  readAtMs: number
}

/** Its columns, for the person who reads it together with something else. */
export const PRESENT = {
  clock: CLOCK,
  found: { state: cases.state, hash: cases.hash },
  ofCase: { requestHash: commands.requestHash, status: sql<number>`200`, answer: sql<Answer>`${commands.answer}` },
  ofIntake: {
    requestHash: requestKeys.requestHash,
    status: requestKeys.status,
    // an action's key is there only if something else took it, and then the requests are not the same
    answer: sql<Answer>`${requestKeys.answer}`,
  },
}

type Row = Pick<Present, 'clock'> & { found: { state: CaseState; hash: string } | null } & Record<
    'ofCase' | 'ofIntake',
    Present['given']
  >

/** What these columns say of a case and a key. */
export function presentIn({ clock, found, ofCase, ofIntake }: Row, of: Pick<Present, 'caseNo' | 'key'>): Present {
  if (found !== null) keepFold(found.hash, found.state)
  const { caseNo, key } = of
  const readAtMs = performance.now()
  return { caseNo, key, readAtMs, clock, state: found?.state ?? null, given: ofCase ?? ofIntake }
}

/** In one way there and back. */
export async function readPresent(db: Database, of: Pick<Present, 'caseNo' | 'key'>): Promise<Present> {
  const [row] = await db
    .select(PRESENT)
    .from(businessClock)
    .leftJoin(cases, eq(cases.caseNo, of.caseNo))
    .leftJoin(commands, eq(commands.key, of.key))
    .leftJoin(requestKeys, eq(requestKeys.key, of.key))
    .where(THE_CLOCK)
  if (row === undefined) throw noClock()
  return presentIn(row, of)
}
