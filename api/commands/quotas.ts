import { and, count, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import { drafts, files } from '../../db/schema/index.ts'
import { ApiProblem } from '../http/problems.ts'

/** More than any customer needs, and less than what fills a disk. */
export const MOST = {
  /** Open drafts of a person. */
  drafts: 200,
  /** Files of one person in one case or draft. */
  files: 500,
  /** Bytes of one person in one case or draft. */
  bytes: 2 * 1024 ** 3,
  /** Files of one person in all open drafts together. */
  filesOfDrafts: 1_000,
  /** Bytes of one person in all open drafts together. */
  bytesOfDrafts: 4 * 1024 ** 3,
} as const

/** Throws QUOTA_EXCEEDED if a person has as many open drafts as one may have. */
export async function assertMayBegin(tx: Transaction, person: string): Promise<void> {
  const open = await tx.$count(drafts, and(eq(drafts.ownerId, person), eq(drafts.status, 'open')))
  if (open >= MOST.drafts) throw new ApiProblem('QUOTA_EXCEEDED', { quota: 'drafts', most: MOST.drafts })
}

/**
 * Throws QUOTA_EXCEEDED if this file would be one too many, or too large, next to the others of its case or draft, and
 * for a draft next to those of all open drafts of the person. Files of one person are counted one after the other.
 */
export async function assertMayAdd(tx: Transaction, person: string, file: { caseNo: string; bytes: number }) {
  // sent together, done in this order: what is counted is counted under the lock
  const [, [beside], [ofDrafts]] = await Promise.all([
    tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`files of ${person}`}, 0))`),
    tx
      .select(SUM)
      .from(files)
      .where(and(eq(files.stream, file.caseNo), eq(files.ownerId, person))),
    tx
      .select({ ...SUM, isOfDraft: sql<boolean | null>`bool_or(${drafts.caseNo} = ${file.caseNo})` })
      .from(drafts)
      .leftJoin(files, and(eq(files.stream, drafts.caseNo), eq(files.ownerId, person)))
      .where(and(eq(drafts.ownerId, person), eq(drafts.status, 'open'))),
  ])
  refuseBeyond(beside, file.bytes, 'files', 'bytes')
  if (ofDrafts?.isOfDraft === true) refuseBeyond(ofDrafts, file.bytes, 'filesOfDrafts', 'bytesOfDrafts')
}

const SUM = { files: count(files.id), bytes: sql<string>`coalesce(sum(${files.bytes}), 0)` }

function refuseBeyond(
  found: { files: number; bytes: string } | undefined,
  added: number,
  number: 'files' | 'filesOfDrafts',
  size: 'bytes' | 'bytesOfDrafts',
): void {
  const { files: there, bytes } = found ?? { files: 0, bytes: '0' }
  if (there >= MOST[number]) throw new ApiProblem('QUOTA_EXCEEDED', { quota: number, most: MOST[number] })
  if (Number(bytes) + added > MOST[size]) throw new ApiProblem('QUOTA_EXCEEDED', { quota: size, most: MOST[size] })
}
