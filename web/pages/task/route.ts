import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseQuery, outcomesQuery } from '../../queries/cases.ts'
import { leadCustomers } from '../../router/customers.ts'
import { shellRoute } from '../../router/root.tsx'
import { flagIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** One task of a case, for the person who does it or looks after it; `takeBack` asks whether its outcome is to be taken back. */
export const taskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseNo/tasks/$task',
  validateSearch: (raw: Raw) => flagIn(raw, 'takeBack'),
  beforeLoad: ({ context: { queries }, params: { caseNo } }) => leadCustomers(queries, caseNo),
  loader: async ({ context: { queries }, params: { caseNo, task } }) => {
    await Promise.all([
      queries.query({ ...caseQuery(caseNo), staleTime: 'static' }),
      queries.query({ ...outcomesQuery(caseNo, task), staleTime: 'static' }),
    ])
  },
  component: lazyRouteComponent(() => import('./page.tsx'), 'TaskPage'),
})
