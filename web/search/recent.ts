import { useEffect, useSyncExternalStore } from 'react'
import { isRecord, keep, kept } from '../kept/kept.ts'
import { RECENT } from '../kept/personal.ts'
import { projectText } from '../parts/project.ts'

/** Cases that were looked at in this tab, the last first; gone with the tab, and with whoever signs out. */
export interface RecentCase {
  caseNo: string
  name: string
}

const MOST = 8
const NAME = `${RECENT}cases`
const listeners = new Set<() => void>()
let known: readonly RecentCase[] | null = null

/** Remembers that a case is looked at. */
export function useRecentCase(kase: Parameters<typeof projectText>[0] & { caseNo: string }): void {
  const { caseNo } = kase
  const name = projectText(kase)
  useEffect(() => {
    const others = recentCases().filter((each) => each.caseNo !== caseNo)
    known = [{ caseNo, name }, ...others].slice(0, MOST)
    keep('tab', NAME, known)
    for (const told of listeners) told()
  }, [caseNo, name])
}

export function useRecentCases(): readonly RecentCase[] {
  return useSyncExternalStore(subscribe, recentCases)
}

function subscribe(told: () => void): () => void {
  listeners.add(told)
  return () => listeners.delete(told)
}

/** Signing in loads the page again, so that what is known here is always of one person. */
function recentCases(): readonly RecentCase[] {
  if (known === null) {
    const found = kept('tab', NAME)
    known = Array.isArray(found) ? found.flatMap(recentIn) : []
  }
  return known
}

function recentIn(value: unknown): RecentCase[] {
  if (!isRecord(value)) return []
  const { caseNo, name } = value
  return typeof caseNo === 'string' && typeof name === 'string' ? [{ caseNo, name }] : []
}
