import type { QueryClient } from '@tanstack/react-query'
import { isProblem } from '../api/problem.ts'

interface Asked {
  /** Whether the server answers again. Never throws. */
  isBack: () => Promise<boolean>
  /** After something that could not be read was read. */
  whenBack: () => void
}

const MOST_S = 5
const MOST_IN_VAIN_S = 60

/**
 * Reads again by itself what could not be read while the server was away. Only the server is asked, after growing
 * pauses, until it is back, so that a page that says what is wrong stands still meanwhile. The answer ends it.
 */
export function recover(queries: QueryClient, { isBack, whenBack }: Asked): () => void {
  const cache = queries.getQueryCache()
  let timer: ReturnType<typeof setTimeout> | undefined
  let looks = 0
  // read again though the server is back, and yet nothing came: asked ever more seldom
  let inVain = 0

  const unread = () => cache.findAll({ predicate: isUnreadAsAway }).length
  const look = async () => {
    if (await isBack()) {
      const before = unread()
      await queries.refetchQueries({ predicate: isUnreadAsAway })
      inVain += 1
      if (unread() < before) whenBack()
    }
    timer = undefined
    if (unread() > 0) return wait()
    looks = 0
    inVain = 0
  }
  const wait = () => {
    looks += 1
    const seconds = inVain === 0 ? Math.min(2 ** looks, MOST_S) : Math.min(MOST_S * 2 ** inVain, MOST_IN_VAIN_S)
    timer = setTimeout(() => void look(), seconds * 1_000)
  }
  const leave = cache.subscribe(({ type, query }) => {
    if (type === 'updated' && timer === undefined && isUnreadAsAway({ state: query.state as Reading })) wait()
  })
  return () => {
    leave()
    clearTimeout(timer)
  }
}

/** As much of a query's state as tells how its last reading ended. */
interface Reading {
  status: string
  error: unknown
}

/** Whether the last reading found no server, or none that could answer. */
const isUnreadAsAway = ({ state }: { state: Reading }) =>
  state.status === 'error' && isProblem(state.error) && state.error.isServerAway
