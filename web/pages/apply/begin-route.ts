import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'

/** Begins an application, or goes on with one. */
export const beginRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/apply',
  component: lazyRouteComponent(() => import('./begin.tsx'), 'BeginPage'),
})
