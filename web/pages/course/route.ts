import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { courseQuery } from '../../queries/oversight.ts'
import { leadCustomers } from '../../router/customers.ts'
import { shellRoute } from '../../router/root.tsx'

/** The course of a case over time: planned, actual and stopped. */
export const courseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseNo/course',
  beforeLoad: ({ context: { queries }, params: { caseNo } }) => leadCustomers(queries, caseNo),
  loader: ({ context: { queries }, params: { caseNo } }) =>
    queries.query({ ...courseQuery(caseNo), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'CoursePage'),
})
