import { text } from 'node:stream/consumers'
import yauzl from 'yauzl'

/** What a ZIP lists, and the text of one entry if it is small. */
export interface ZipContents {
  names: readonly string[]
  types: string
}

const CONTENT_TYPES = '[Content_Types].xml'
const ENTRIES_AT_MOST = 20_000
const TEXT_AT_MOST = 1024 * 1024

/** Reads the list at the end of a ZIP, and nothing of its content but the types of its parts; null if it is none. */
export async function zipContents(place: string): Promise<ZipContents | null> {
  try {
    const zip = await yauzl.openPromise(place)
    try {
      const names: string[] = []
      let types = ''
      for await (const entry of zip.eachEntry()) {
        if (names.length >= ENTRIES_AT_MOST) return null
        names.push(entry.fileName)
        if (entry.fileName === CONTENT_TYPES && entry.uncompressedSize <= TEXT_AT_MOST) {
          types = await text(await zip.openReadStreamPromise(entry))
        }
      }
      return { names, types }
    } finally {
      zip.close()
    }
  } catch {
    return null
  }
}
