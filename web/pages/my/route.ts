import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'

/** Where a customer begins: what to do now, the own cases, what was begun. */
export const myRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my',
  component: lazyRouteComponent(() => import('./page.tsx'), 'MyPage'),
})
