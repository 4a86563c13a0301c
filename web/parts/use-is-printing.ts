import { useSyncExternalStore } from 'react'

let isPrinting = false

/** Whether the page is being printed: then lists that draw only what is in sight draw everything. */
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
