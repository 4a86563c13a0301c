import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'
import { flagIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** What was copied to the reader; whether what is read is shown stands in the address. */
export const copiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/copies',
  validateSearch: (raw: Raw) => flagIn(raw, 'read'),
  component: lazyRouteComponent(() => import('./page.tsx'), 'CopiesPage'),
})
