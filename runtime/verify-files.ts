import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { asc, gt } from 'drizzle-orm'
import { isAbsent, placeOfFile } from '../api/files/file-store.ts'
import type { Database } from '../db/connect.ts'
import { files } from '../db/schema/index.ts'

/** What was looked at, and every document whose bytes are not those that were handed in. */
export interface FilesFinding {
  files: number
  problems: string[]
}

const PAGE = 200

/** Reads the bytes of every document on disk and holds them against its entry, which verify:log holds against the log. What was erased must not be there. */
export async function verifyFiles(
  db: Database,
  directory: string,
  progress?: (files: number) => void,
): Promise<FilesFinding> {
  const finding: FilesFinding = { files: 0, problems: [] }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await db.select().from(files).where(gt(files.id, after)).orderBy(asc(files.id)).limit(PAGE)
    for (const { id, stream, sha256, erasedAt } of page) {
      const found = await hashOf(placeOfFile(directory, id))
      if (erasedAt !== null) {
        if (found !== null)
          finding.problems.push(`case ${stream}, document ${id}: it was erased and its bytes are there`)
      } else if (found === null) finding.problems.push(`case ${stream}, document ${id}: its bytes are not there`)
      else if (found !== sha256) finding.problems.push(`case ${stream}, document ${id}: its bytes have another hash`)
      finding.files++
      progress?.(finding.files)
    }
    const last = page.at(-1)
    if (last === undefined) return finding
    after = last.id
  }
}

async function hashOf(place: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(place), hash)
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
  return hash.digest('hex')
}
