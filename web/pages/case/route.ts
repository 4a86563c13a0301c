import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseQuery } from '../../queries/cases.ts'
import { leadCustomers } from '../../router/customers.ts'
import { shellRoute } from '../../router/root.tsx'
import { wordIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'
import { CASE_VIEWS } from './views.ts'

/** A case as the company's people see it; which of its views is open stands in the address. */
export const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseNo',
  validateSearch: (raw: Raw) => wordIn(raw, 'view', CASE_VIEWS),
  beforeLoad: ({ context: { queries }, params: { caseNo } }) => leadCustomers(queries, caseNo),
  loader: ({ context: { queries }, params: { caseNo } }) =>
    queries.query({ ...caseQuery(caseNo), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'CasePage'),
})
