import { useFormat } from '../time/use-format.ts'

interface Load {
  requestedKw: number | null
  requestedKva: number | null
}

/** How much is asked for, in a word: the capacity if it is a transformer's, else the load. */
export function useLoadText(): (load: Load) => string | null {
  const format = useFormat()
  return ({ requestedKw, requestedKva }) => {
    if (requestedKva !== null && requestedKva > 0) return `${format.number(requestedKva)} kVA`
    return requestedKw === null ? null : `${format.number(requestedKw)} kW`
  }
}
