import { useEffect, useEffectEvent, useState } from 'react'
import type { TaskLine } from '../../api/vocabulary.ts'
import { lineKey } from './line-key.ts'
import { lineLeftAt } from './place.ts'
import type { TaskActs } from './use-task-acts.ts'

interface KeyActs extends TaskActs {
  /** Chooses a line for a bulk action; null if there is nothing to do to several. */
  toggle: ((line: TaskLine, isRange: boolean) => void) | null
  help: () => void
}

/**
 * The work list by keyboard: j and k go on and back, enter opens, c claims, x chooses (with shift all from the last),
 * ? tells so. The current line stays the same task.
 */
export function useTaskKeys(lines: readonly TaskLine[], acts: KeyActs) {
  const [key, setKey] = useState(lineLeftAt)
  const index = lines.findIndex((line) => lineKey(line) === key)
  const current = lines[index]

  const go = (by: number) => {
    const next = lines[Math.min(lines.length - 1, Math.max(0, index + by))] ?? lines[0]
    if (next !== undefined) setKey(lineKey(next))
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'j') go(1)
    else if (event.key === 'k') go(-1)
    else if (event.key === '?') acts.help()
    else if (event.key === 'c' && current !== undefined) acts.claim(current)
    else if (event.key.toLowerCase() === 'x' && current !== undefined) acts.toggle?.(current, event.shiftKey)
    else if (event.key === 'Enter' && current !== undefined && isOnPage(event)) acts.open(current)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  return {
    current: current === undefined ? null : lineKey(current),
    choose: (line: TaskLine) => setKey(lineKey(line)),
  }
}

export function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role="dialog"]') !== null
  )
}

/** Enter on a button or a link is that button's or link's. */
function isOnPage({ target }: KeyboardEvent): boolean {
  return !(target instanceof HTMLElement) || target.closest('button, a, input, [role="menuitem"]') === null
}
