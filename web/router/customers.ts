import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { readMe } from '../queries/me.ts'

/** Mails lead everybody to the one address of a case; a customer has a page of their own for it. */
export async function leadCustomers(queries: QueryClient, caseNo: string): Promise<void> {
  const { role } = await readMe(queries)
  if (role === 'applicant') throw redirect({ to: '/my/cases/$caseNo', params: { caseNo }, replace: true })
}
