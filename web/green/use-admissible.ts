import { useQueries } from '@tanstack/react-query'
import type { TaskLine } from '../api/vocabulary.ts'
import { caseQuery } from '../queries/cases.ts'
import { useMe } from '../queries/me.ts'

/** As many cases as are read to see whether they may be admitted; more are admitted in several goes. */
const AT_MOST = 50

/** Which of the cases of these tasks this person may admit to the green channel now; the cases say so themselves. */
export function useAdmissible(lines: readonly Pick<TaskLine, 'caseNo' | 'green'>[]) {
  const { role } = useMe()
  // nobody else ever may: for them the cases are not asked
  const isTheirs = role === 'supervisor'
  const caseNos = [...new Set(lines.filter(({ green }) => !green).map(({ caseNo }) => caseNo))].slice(0, AT_MOST)
  const found = useQueries({
    queries: caseNos.map((caseNo) => ({ ...caseQuery(caseNo), refetchInterval: false as const, enabled: isTheirs })),
  })
  const mayAdmit = (index: number) =>
    found[index]?.data?.availableActions.some(({ action }) => action === 'admit-green') === true
  return {
    admissible: caseNos.filter((_, index) => mayAdmit(index)),
    isReady: found.every(({ isPending }) => !isPending),
  }
}
