import { useQueryClient } from '@tanstack/react-query'
import { caseQuery } from '../queries/cases.ts'

interface Known {
  caseNo: string
  customerName?: string | null
}

/** What a person calls a case: by its customer; by its number if that is not known here, or not theirs to know. */
export function useCaseName(): (kase: Known) => string {
  const queries = useQueryClient()
  return ({ caseNo, customerName }) =>
    customerName ?? queries.getQueryData(caseQuery(caseNo).queryKey)?.customerName ?? caseNo
}
