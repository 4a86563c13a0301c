import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseQuery } from '../../queries/cases.ts'
import { shellRoute } from '../../router/root.tsx'
import { flagIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** A case for its customer; `begun` greets whoever has just handed it in. */
export const myCaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my/cases/$caseNo',
  validateSearch: (raw: Raw) => flagIn(raw, 'begun'),
  loader: ({ context: { queries }, params: { caseNo } }) =>
    queries.query({ ...caseQuery(caseNo), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'MyCasePage'),
})
