import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../router/root.tsx'
import { flagIn, textIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Raw) => ({ ...textIn(raw, 'from'), ...flagIn(raw, 'ended') }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'SignInPage'),
})
