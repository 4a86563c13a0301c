import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../router/root.tsx'

/** Where customers make their account, and come in with a phone; open to everybody. */
const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('./page.tsx'), 'RegisterPage'),
})

/** Where the link of the mail leads: its token is behind the `#`, which no server sees. */
const confirmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register/confirm',
  component: lazyRouteComponent(() => import('./confirm-page.tsx'), 'ConfirmPage'),
})

const phoneSignInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/phone',
  component: lazyRouteComponent(() => import('./phone-sign-in-page.tsx'), 'PhoneSignInPage'),
})

const phoneResetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten-password/phone',
  component: lazyRouteComponent(() => import('./phone-reset-page.tsx'), 'PhoneResetPage'),
})

export const registerRoutes = [registerRoute, confirmRoute, phoneSignInRoute, phoneResetRoute] as const
