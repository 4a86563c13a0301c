import { readRules } from '../domain/limits/rules.ts'
import type { Rules, StoredRules } from '../domain/limits/rules.ts'

/** More versions than are in force at once; an older one is only read again. */
const KEPT_AT_MOST = 100

const known = new Map<string, Rules>()

/**
 * Stored rules in the present form: equal ones are one object for all cases of a worker, so that an open case does not
 * hold a calendar of its own, and days that were looked up for one are known to all. Equal by their whole text, and not
 * by their version alone: a replay may read histories of several databases.
 */
export function sharedRules(stored: StoredRules): Rules {
  const text = JSON.stringify(stored)
  const first = known.get(text) ?? readRules(stored)
  known.delete(text)
  known.set(text, first)
  const [oldest] = known.keys()
  if (known.size > KEPT_AT_MOST && oldest !== undefined) known.delete(oldest)
  return first
}
