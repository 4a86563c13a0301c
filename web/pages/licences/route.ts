import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'

/** Business licences that marketing has to look at. */
export const licencesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/licences',
  component: lazyRouteComponent(() => import('./page.tsx'), 'LicencesPage'),
})
