import { useState } from 'react'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import type { WriteHeader } from '../../../api/act.ts'
import type { LogFinding } from '../../../api/vocabulary.ts'
import { auditKey } from '../../../queries/house.ts'

/** What was looked at so far, and what is not as it must be. */
export interface Found {
  at: string
  cases: number
  events: number
  problems: readonly string[]
  isWhole: boolean
}

/** Computes the chains of the whole log again, stretch by stretch, and tells how far it has come. */
export function useVerification() {
  const [found, setFound] = useState<Found | null>(null)
  const verifying = useAct({
    send: async (_input: { started: number }, header) => {
      let sum: Found = { at: '', cases: 0, events: 0, problems: [], isWhole: false }
      for (let after: string | null = null; !sum.isWhole;) {
        // each stretch is a write of its own: the audit keeps it
        const own: WriteHeader = { 'idempotency-key': `${header['idempotency-key']}-${after ?? 'first'}` }
        const body: { after?: string } = after === null ? {} : { after }
        const { now, cases, events, problems, next }: LogFinding = await answerOf(
          api.POST('/api/log/verify', { params: { header: own }, body }),
        )
        sum = {
          at: now,
          cases: sum.cases + cases,
          events: sum.events + events,
          problems: [...sum.problems, ...problems],
          isWhole: next === null,
        }
        setFound(sum)
        after = next
      }
      return sum
    },
    changes: [auditKey],
  })
  return {
    found,
    isRunning: verifying.isPending,
    start: () => {
      setFound(null)
      verifying.mutate({ started: performance.now() })
    },
  }
}
