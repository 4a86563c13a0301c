import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { caseKey } from './cases.ts'

export const companiesKey = ['companies'] as const
export const licencesKey = ['licences'] as const

/** My company accounts, and what is asked of me. */
export const companiesQuery = queryOptions({
  queryKey: companiesKey,
  queryFn: () => answerOf(api.GET('/api/companies')),
})

/** A company account of mine with its members. */
export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: [...companiesKey, id],
    queryFn: () => answerOf(api.GET('/api/companies/{id}', { params: { path: { id } } })),
  })

/** Business licences that marketing has to look at. */
export const licencesQuery = queryOptions({
  queryKey: licencesKey,
  queryFn: () => answerOf(api.GET('/api/licences')),
})

/** The agents of a case. */
export const agentsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'agents'],
    queryFn: () => answerOf(api.GET('/api/cases/{caseNo}/agents', { params: { path: { caseNo } } })),
  })
