import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file that has come whole but belongs to nothing yet. */
export interface ReceivedFile {
  /** Where it waits until it is kept or discarded. */
  place: string
  bytes: number
  sha256: string
  /** The first bytes, enough to tell its type. */
  head: Buffer
}

// Papers of customers are nobody's who merely has an account on the machine.
const FILE_MODE = 0o600
const FOLDER_MODE = 0o700
const HEAD_BYTES = 64 * 1024
const LEFTOVER_AFTER_MS = 24 * 3600 * 1000

/**
 * Files on disk: each streams into `incoming/`, and moves to its place by its id when the database has its row, so
 * that what lies in its place is whole. What a killed process left in `incoming/` is removed after a day.
 */
export async function openFileStore(directory: string) {
  const incoming = join(directory, 'incoming')
  const placeOf = (id: string) => placeOfFile(directory, id)
  for (const folder of [incoming, join(directory, 'files')]) {
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE })
    // A folder from before, which others on this machine could read.
    await chmod(folder, FOLDER_MODE)
  }
  await removeLeftovers(incoming)

  return {
    /** Writes a stream to disk without ever holding it whole. Leaves nothing behind if the stream fails. */
    async receive(stream: Readable): Promise<ReceivedFile> {
      const place = join(incoming, randomUUID())
      const seen = measured()
      try {
        // Flushed to disk before it counts as received: nothing accepted is lost.
        await pipeline(stream, seen.transform, createWriteStream(place, { flags: 'wx', flush: true, mode: FILE_MODE }))
      } catch (error) {
        await rm(place, { force: true })
        throw error
      }
      return { place, ...seen.result() }
    },
    async keep({ place }: ReceivedFile, id: string): Promise<void> {
      const final = placeOf(id)
      await mkdir(dirname(final), { recursive: true, mode: FOLDER_MODE })
      await rename(place, final)
    },
    async discard({ place }: ReceivedFile): Promise<void> {
      await rm(place, { force: true })
    },
    /** The bytes of a file; null if they are not there, or not so many as were received. */
    async read(id: string, bytes: number): Promise<Readable | null> {
      const file = await open(placeOf(id)).catch((error: unknown) => {
        if (isAbsent(error)) return null
        throw error
      })
      if (file === null) return null
      if ((await file.stat()).size === bytes) return file.createReadStream()
      await file.close()
      return null
    },
    /** Of a file that was taken back; one that is gone already is gone. */
    remove: (id: string) => removeBytes(directory, id),
  }
}

/** Where the bytes of a file lie. */
export function placeOfFile(directory: string, id: string): string {
  return join(directory, 'files', id.slice(0, 2), id)
}

/** Removes the bytes of a file; what is gone already is gone. */
export async function removeBytes(directory: string, id: string): Promise<void> {
  await rm(placeOfFile(directory, id), { force: true })
}

/** Whether something failed because there is no such file. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

export type FileStore = Awaited<ReturnType<typeof openFileStore>>

function measured() {
  const hash = createHash('sha256')
  const first: Buffer[] = []
  let bytes = 0
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (bytes < HEAD_BYTES) first.push(chunk.subarray(0, HEAD_BYTES - bytes))
      bytes += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { transform, result: () => ({ bytes, sha256: hash.digest('hex'), head: Buffer.concat(first) }) }
}

async function removeLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const place = join(incoming, name)
    // Another process may be receiving here now, or have just moved the file away.
    const found = await stat(place).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > LEFTOVER_AFTER_MS) await rm(place, { force: true })
  }
}
