import { answerOf, api } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'

const WITHIN_MS = 5_000

/** Whether the server can read for us again. That the engine is still away keeps nobody from reading. */
export async function isServerBack(): Promise<boolean> {
  try {
    await answerOf(api.GET('/ready', { signal: AbortSignal.timeout(WITHIN_MS) }))
    return true
  } catch (error) {
    return isProblem(error) && (!error.isServerAway || error.more['database'] === 'up')
  }
}

const listening = new Set<() => void>()

/** Calls when the server is back after it was away; until the answer is called. */
export function onServerBack(then: () => void): () => void {
  listening.add(then)
  return () => void listening.delete(then)
}

export function tellServerBack(): void {
  for (const then of [...listening]) then()
}
