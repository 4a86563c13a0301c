import type { Application } from '../../../api/vocabulary.ts'
import { forget, isRecord, keep, kept } from '../../../kept/kept.ts'
import { DRAFTS } from '../../../kept/personal.ts'

/** What this device keeps of an application until the server has it. */
export interface DraftCopy {
  typed: Application
  /** The version on which it stands. */
  version: number
  /** What was sent and not answered, with its key. */
  sending: { key: string; body: Application } | null
  /** What stood in fields and was no answer yet. */
  unread?: Readonly<Record<string, string>>
}

export function copyOf(id: string): DraftCopy | null {
  const found = kept('device', DRAFTS + id)
  return isCopy(found) ? found : null
}

/** Keeps a copy, null forgets it. False if this device cannot keep one over a reload. */
export function keepCopy(id: string, copy: DraftCopy | null): boolean {
  if (copy !== null) return keep('device', DRAFTS + id, copy)
  forget('device', DRAFTS + id)
  return true
}

/** We wrote it ourselves, in this browser; but what lies there may be broken. */
function isCopy(found: unknown): found is DraftCopy {
  if (!isRecord(found) || !isRecord(found['typed']) || typeof found['version'] !== 'number') return false
  const { sending, unread = {} } = found
  if (!isRecord(unread) || !Object.values(unread).every((text) => typeof text === 'string')) return false
  return sending === null || (isRecord(sending) && typeof sending['key'] === 'string' && isRecord(sending['body']))
}
