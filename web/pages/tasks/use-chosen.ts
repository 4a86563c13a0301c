import { useState } from 'react'
import type { TaskLine } from '../../api/vocabulary.ts'
import { canBeChosen } from '../../bulk/can-be-chosen.ts'
import { lineKey } from './line-key.ts'

/** The most rows that one request may have. */
export const MOST_ROWS = 500

/**
 * The tasks that were chosen. They stay chosen while the list is read again, also those that have left it meanwhile;
 * those still on it are shown as they are now.
 */
export function useChosen(lines: readonly TaskLine[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, TaskLine>>(new Map())
  const [from, setFrom] = useState<string | null>(null)

  const set = (which: readonly TaskLine[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Map(before)
      for (const line of which.filter(canBeChosen)) {
        if (isChosen) after.set(lineKey(line), line)
        else after.delete(lineKey(line))
      }
      return after
    })
  /** Chooses a line or leaves it; with `isRange` all from the one before to it. */
  const toggle = (line: TaskLine, isRange = false) => {
    const isChosen = !chosen.has(lineKey(line))
    const start = lines.findIndex((each) => lineKey(each) === from)
    const end = lines.findIndex((each) => lineKey(each) === lineKey(line))
    const range = isRange && start >= 0 ? lines.slice(Math.min(start, end), Math.max(start, end) + 1) : [line]
    set(range, isRange ? true : isChosen)
    setFrom(lineKey(line))
  }
  const now = new Map(lines.map((line) => [lineKey(line), line]))
  return {
    lines: [...chosen].map(([key, line]) => now.get(key) ?? line),
    has: (line: TaskLine) => chosen.has(lineKey(line)),
    /** How many of them are no longer on the list as it was read. */
    gone: [...chosen.keys()].filter((key) => !now.has(key)).length,
    toggle,
    setAll: (isChosen: boolean) => set(lines, isChosen),
    leave: (which: readonly TaskLine[]) => set(which, false),
    clear: () => setChosen(new Map()),
  }
}

export type Chosen = ReturnType<typeof useChosen>
