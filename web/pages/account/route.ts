import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'
import { textIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** What everybody looks after themselves: where one is signed in, by what, in which language. */
export const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  validateSearch: (raw: Raw) => textIn(raw, 'refused'),
  component: lazyRouteComponent(() => import('./page.tsx'), 'AccountPage'),
})
