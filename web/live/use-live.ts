import { useEffect, useEffectEvent, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { openLiveStream } from './stream.ts'
import type { LiveState } from './stream.ts'

/** However much happens, what is shown is read again at most so often. */
const AT_MOST_EVERY_MS = 1_000

/** Keeps what was read under a key up to date while the page is open; null listens to nothing. */
export function useLive(url: string | null, key: QueryKey): LiveState {
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState>('live')
  const readAgain = useEffectEvent(() => void queries.invalidateQueries({ queryKey: key }))

  useEffect(() => {
    if (url === null) return undefined
    const { call, stop } = atMostEvery(AT_MOST_EVERY_MS, () => readAgain())
    const close = openLiveStream({ url, onChange: call, onState: setState })
    return () => {
      close()
      stop()
    }
  }, [url])
  return state
}

export const tasksStream = '/api/tasks/stream?list=all'
export const caseStream = (caseNo: string) => `/api/cases/${caseNo}/stream`

/** The first call at once, those that follow soon together at the end of the time. */
function atMostEvery(ms: number, work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsked = false
  const run = () => {
    timer = undefined
    if (!isAsked) return
    isAsked = false
    work()
    timer = setTimeout(run, ms)
  }
  return {
    call: () => {
      isAsked = true
      if (timer === undefined) run()
    },
    stop: () => clearTimeout(timer),
  }
}
