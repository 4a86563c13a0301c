import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseQuery } from '../../queries/cases.ts'
import { shellRoute } from '../../router/root.tsx'
import { flagIn, textIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/**
 * A case for its customer; `begun` greets whoever has just handed it in, `takeBack` asks whether that
 * task is to be taken back.
 */
export const myCaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my/cases/$caseNo',
  validateSearch: (raw: Raw) => ({ ...flagIn(raw, 'begun'), ...textIn(raw, 'takeBack') }),
  loader: ({ context: { queries }, params: { caseNo } }) =>
    queries.query({ ...caseQuery(caseNo), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'MyCasePage'),
})
