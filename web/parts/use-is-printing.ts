import { useSyncExternalStore } from 'react'

let isPrinting = false

/** Whether the page is being printed: what is drawn only as far as it is in sight is drawn as a whole then. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting)
}

function subscribe(told: () => void): () => void {
  const on = (value: boolean) => () => {
    isPrinting = value
    told()
  }
  const [begins, ends] = [on(true), on(false)]
  window.addEventListener('beforeprint', begins)
  window.addEventListener('afterprint', ends)
  return () => {
    window.removeEventListener('beforeprint', begins)
    window.removeEventListener('afterprint', ends)
  }
}
