import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'

/** Who is away of those for whom the reader answers. */
export const absencesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/absences',
  component: lazyRouteComponent(() => import('./page.tsx'), 'AbsencesPage'),
})
