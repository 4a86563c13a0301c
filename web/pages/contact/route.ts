import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'

/** Where the link of a mail leads that proves an address; its token is behind the `#`. */
export const confirmEmailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account/confirm',
  component: lazyRouteComponent(() => import('./confirm-page.tsx'), 'ConfirmEmailPage'),
})
