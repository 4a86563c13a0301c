import { useSyncExternalStore } from 'react'

const NARROW = window.matchMedia('(max-width: 700px)')

/** Whether the page is as narrow as a phone: tables become cards. The style sheets use the same width. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (told) => {
      NARROW.addEventListener('change', told)
      return () => NARROW.removeEventListener('change', told)
    },
    () => NARROW.matches,
  )
}
