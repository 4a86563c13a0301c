import { QueryClient } from '@tanstack/react-query'
import { isProblem } from '../api/problem.ts'

const MOST_TRIES = 5

/** What was read is shown at once and read again in the background; a refusal is an answer and not asked for again. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => isProblem(error) && error.mayBeSentAgain && failures < MOST_TRIES,
        retryDelay: (failures, error) =>
          1_000 * (isProblem(error) && error.retryAfter !== null ? error.retryAfter : 2 ** Math.min(failures, 2)),
      },
    },
  })
}
