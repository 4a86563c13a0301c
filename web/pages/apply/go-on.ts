import type { Missing } from '../../api/vocabulary.ts'
import type { Keeping } from './draft/keeping.ts'
import { firstGap } from './screens.ts'
import type { Screen } from './screens.ts'

interface Written {
  keeping: Keeping
  /** What stands in fields and is no answer yet, by their JSON pointers. */
  unread: Readonly<Record<string, string>>
}

/** As much of the reading of what is missing as tells whether it can be relied on. */
interface Checking {
  data: { missing: readonly Pick<Missing, 'field' | 'documentKind'>[] } | undefined
  isError: boolean
  isPlaceholderData: boolean
  fetchStatus: 'fetching' | 'paused' | 'idle'
}

/**
 * Where a person who opens an application continues: its first gap, also one of an answer that cannot be read yet.
 * Undefined until that is known; where the server is away, at the beginning.
 */
export function goesOnAt({ keeping, unread }: Written, checking: Checking) {
  const { data, isError, isPlaceholderData, fetchStatus } = checking
  // what this device alone has is sent first: it may fill the gap
  if (keeping === 'saving') return undefined
  const unreadFields = Object.keys(unread).map((field) => ({ field }))
  if (data !== undefined && !isPlaceholderData) return firstGap([...data.missing, ...unreadFields])
  return isError || fetchStatus === 'paused' || keeping === 'away' ? BEGINNING : undefined
}

const BEGINNING: Screen = 'kind'
