import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { LoggedEvent } from '../domain/case/events.ts'
import type { Instant } from '../domain/time/instant.ts'

/** What the chain of a stream begins with: of a case, of the audit. */
export function genesisHash(stream: string): string {
  return sha256(`power-connection/1/${stream}`)
}

/** The exact bytes of a case's event that are hashed and kept. */
export function eventBody(caseNo: string, event: LoggedEvent, recordedAt: Instant): string {
  return bodyOf(event, { caseNo, recordedAt })
}

/** The exact bytes of an event of whatever stream: RFC 8785 JSON, times as ISO strings with milliseconds. */
export function bodyOf(event: { seq: number }, more: Readonly<Record<string, string>>): string {
  const body = canonicalize({ ...event, ...more })
  if (body === undefined) throw new Error(`event ${event.seq} cannot be written as JSON`)
  return body
}

/** The link of one row: SHA-256 over the previous link and the row's bytes. */
export function chainHash(previous: string, body: string): string {
  return sha256(`${previous}\n${body}`)
}

/** A stored body as it is, with the instant of recording and the stream that it names: a case's body calls it `caseNo`. */
export function storedOf(body: string): LoggedEvent & { stream: string; recordedAt: Instant } {
  const { caseNo, ...event } = JSON.parse(body) as LoggedEvent & {
    caseNo?: string
    stream: string
    recordedAt: Instant
  }
  return { ...event, stream: caseNo ?? event.stream }
}

/** Reads a stored body of a case back as the event it was. */
export function eventOf(body: string): LoggedEvent {
  return rowOf<LoggedEvent>(body)
}

/** Reads a stored body back as the row it was, of whichever kind wrote it. The journal alone writes bodies. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows which kind wrote it
export function rowOf<Row extends Stored>(body: string): Row {
  // The bytes are our own, written from such a row and guarded by the chain.
  const { seq, type, version, at, by, data, item } = JSON.parse(body) as Row
  return { seq, type, version, at, by, data, ...(item === undefined ? {} : { item }) } as Row
}

/** What every row of a log has. */
type Stored = Pick<LoggedEvent, 'seq' | 'version' | 'at' | 'by' | 'item'> & { type: string; data: object }

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
