import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../router/root.tsx'
import { flagIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** Where the link of an invitation or of a forgotten password leads: its token is behind the `#`, which no server sees. */
export const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  validateSearch: (raw: Raw) => flagIn(raw, 'invited'),
  component: lazyRouteComponent(() => import('./page.tsx'), 'WelcomePage'),
})

export const forgottenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('./forgotten-page.tsx'), 'ForgottenPage'),
})
