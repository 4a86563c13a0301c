import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import Type from 'typebox'
import type { Static } from 'typebox'
import { Value } from 'typebox/value'

/** A case as it once ran: every run's history as Temporal kept it, and the rows of the log that it wrote. */
const Recording = Type.Object({
  name: Type.String(),
  caseNo: Type.String(),
  /** As Temporal's own encoding in base64, the oldest run first. */
  histories: Type.Array(Type.String()),
  /** The stored bytes of the rows, in their order. */
  rows: Type.Array(Type.String()),
})
export type Recording = Static<typeof Recording>

const FOLDER = fileURLToPath(new URL('recorded/', import.meta.url))

/** Everything that was ever recorded, `<set>/<case>`. */
export function recordings(): { file: string; recording: Recording }[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json.gz'))
    .sort()
    .map((file) => {
      const text = gunzipSync(readFileSync(`${FOLDER}${file}`)).toString('utf8')
      return { file, recording: Value.Parse(Recording, JSON.parse(text)) }
    })
}
