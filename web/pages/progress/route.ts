import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../router/root.tsx'

/** Where a link to the progress of a case leads: its token is behind the `#`, which no server and no referrer sees. */
export const progressRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/progress',
  component: lazyRouteComponent(() => import('./page.tsx'), 'ProgressPage'),
})
