import { useEffect, useSyncExternalStore } from 'react'
import { caseText, projectText } from '../shell/project.ts'
import { useMe } from '../queries/me.ts'

/** Cases that were looked at in this tab, the last first; gone with the tab and with whoever signs out. */
export interface RecentCase {
  caseNo: string
  name: string
}

const MOST = 8
const KEPT_AS = 'power-connection.recent'
const listeners = new Set<() => void>()
let kept: { of: string; cases: readonly RecentCase[] } = { of: '', cases: [] }
const NONE: readonly RecentCase[] = []

/** Remembers that a case is looked at. */
export function useRecentCase(kase: Parameters<typeof caseText>[0]): void {
  const { id } = useMe()
  const { caseNo } = kase
  const name = projectText(kase)
  useEffect(() => {
    const others = read(id).filter((each) => each.caseNo !== caseNo)
    write({ of: id, cases: [{ caseNo, name }, ...others].slice(0, MOST) })
  }, [id, caseNo, name])
}

export function useRecentCases(): readonly RecentCase[] {
  const { id } = useMe()
  return useSyncExternalStore(subscribe, () => read(id))
}

function subscribe(told: () => void): () => void {
  listeners.add(told)
  return () => listeners.delete(told)
}

function read(id: string): readonly RecentCase[] {
  if (kept.of === '') kept = stored() ?? kept
  return kept.of === id ? kept.cases : NONE
}

function write(next: typeof kept): void {
  kept = next
  try {
    window.sessionStorage.setItem(KEPT_AS, JSON.stringify(next))
  } catch {
    // a browser that keeps nothing remembers until the page is loaded again
  }
  for (const told of listeners) told()
}

function stored(): typeof kept | null {
  try {
    const parsed: unknown = JSON.parse(window.sessionStorage.getItem(KEPT_AS) ?? 'null')
    return isKept(parsed) ? parsed : null
  } catch {
    return null
  }
}

function isKept(value: unknown): value is typeof kept {
  if (typeof value !== 'object' || value === null || !('of' in value) || !('cases' in value)) return false
  return typeof value.of === 'string' && Array.isArray(value.cases) && value.cases.every(isRecent)
}

function isRecent(value: unknown): value is RecentCase {
  if (typeof value !== 'object' || value === null || !('caseNo' in value) || !('name' in value)) return false
  return typeof value.caseNo === 'string' && typeof value.name === 'string'
}
