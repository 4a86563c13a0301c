/** How often a page is read again while its stream is away. */
const POLL_MS = 15_000

interface OpenStream {
  url: string
  /** Something changed, or may have. */
  onChange: () => void
  onState: (state: LiveState) => void
}

/** `behind`: the stream is away, and the page is read again at intervals. */
export type LiveState = 'live' | 'behind'

/**
 * Listens to a stream that says when something changed. Browsers open it again by themselves after a break; where it is
 * refused, or a tab cannot be seen, it is opened again later. What was missed meanwhile is read when it is back.
 */
export function openLiveStream({ url, onChange, onState }: OpenStream): () => void {
  let source: EventSource | null = null
  let poll: ReturnType<typeof setInterval> | undefined

  const open = () => {
    if (source !== null || document.hidden) return
    source = new EventSource(url)
    source.onopen = () => {
      stopPolling()
      onState('live')
    }
    source.onerror = () => {
      onState('behind')
      if (source?.readyState === EventSource.CLOSED) close()
      startPolling()
    }
    for (const kind of ['case', 'list', 'reset']) source.addEventListener(kind, onChange)
  }
  const close = () => {
    source?.close()
    source = null
  }
  const startPolling = () => {
    poll ??= setInterval(() => {
      onChange()
      open()
    }, POLL_MS)
  }
  const stopPolling = () => {
    clearInterval(poll)
    poll = undefined
  }
  // A browser opens six connections to a place: tabs that nobody looks at must not take them all.
  const onVisibility = () => {
    if (document.hidden) {
      close()
      stopPolling()
    } else {
      onChange()
      open()
    }
  }

  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('online', onVisibility)
  open()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('online', onVisibility)
    stopPolling()
    close()
  }
}
