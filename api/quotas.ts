import { and, count, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../db/connect.ts'
import { drafts, files } from '../db/schema/index.ts'
import { ApiProblem } from './problems.ts'

/** More than any customer needs, and less than what fills a disk. */
export const MOST = {
  /** Open drafts of a person. */
  drafts: 200,
  /** Files of one person in one case or draft. */
  files: 500,
  /** Bytes of one person in one case or draft. */
  bytes: 2 * 1024 ** 3,
} as const

/** Throws QUOTA_EXCEEDED where a person has as many open drafts as one may have. */
export async function assertMayBegin(tx: Transaction, person: string): Promise<void> {
  const open = await tx.$count(drafts, and(eq(drafts.ownerId, person), eq(drafts.status, 'open')))
  if (open >= MOST.drafts) throw new ApiProblem('QUOTA_EXCEEDED', { quota: 'drafts', most: MOST.drafts })
}

/** Throws QUOTA_EXCEEDED where this file would be one too many, or too large beside the others. */
export async function assertMayAdd(tx: Transaction, person: string, file: { caseNo: string; bytes: number }) {
  const [found] = await tx
    .select({ files: count(), bytes: sql<string>`coalesce(sum(${files.bytes}), 0)` })
    .from(files)
    .where(and(eq(files.caseNo, file.caseNo), eq(files.ownerId, person)))
  if ((found?.files ?? 0) >= MOST.files) throw new ApiProblem('QUOTA_EXCEEDED', { quota: 'files', most: MOST.files })
  const bytes = Number(found?.bytes ?? 0) + file.bytes
  if (bytes > MOST.bytes) throw new ApiProblem('QUOTA_EXCEEDED', { quota: 'bytes', most: MOST.bytes })
}
