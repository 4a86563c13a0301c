import type { TaskLine } from '../../api/vocabulary.ts'
import { lineKey } from './line-key.ts'

/** The place from which a task was opened: the list with its filters, its lines, the line itself. */
interface Place {
  /** Path and query, so that filters come back with it. */
  href: string
  lines: readonly TaskLine[]
  current: string | null
}

const NOWHERE: Place = { href: '/tasks', lines: [], current: null }
let place: Place = NOWHERE

/** Remembers a list while its page is open; kept until the page is loaded again. */
export function rememberPlace(lines: readonly TaskLine[], current: string | null): void {
  // a list stays on the screen while the task that it led to is being opened: the address is that task's by then
  if (window.location.pathname.startsWith('/cases/')) return
  place = { href: hrefNow(), lines, current }
}

/** The line that was current when this very list was left; null if it was another list. */
export function lineLeftAt(): string | null {
  return place.href === hrefNow() ? place.current : null
}

/** The list to go back to. */
export function listLeft(): string {
  return place.href
}

export interface OnTask {
  caseNo: string
  key: string
}

/** The task that comes so many lines after this one on the list that was left; undefined at its ends. */
export function neighbourOf(task: OnTask, by: 1 | -1): TaskLine | undefined {
  const at = place.lines.findIndex((line) => lineKey(line) === lineKey(task))
  return at < 0 ? undefined : place.lines[at + by]
}

/** The next task after this one that its reader may complete, from the top again after the last. */
export function nextToComplete(task: OnTask): TaskLine | undefined {
  const at = place.lines.findIndex((line) => lineKey(line) === lineKey(task))
  const others = [...place.lines.slice(at + 1), ...place.lines.slice(0, Math.max(0, at))]
  return others.find(({ actions }) => actions.some(({ action }) => action === 'complete'))
}

/** That a task is looked at now: coming back leads to its line. */
export function moveTo(task: OnTask): void {
  place = { ...place, current: lineKey(task) }
}

function hrefNow(): string {
  return window.location.pathname + window.location.search
}
