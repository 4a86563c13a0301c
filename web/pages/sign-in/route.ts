import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../router/root.tsx'
import { flagIn, textIn, wordIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** Why the company's own sign-in opened nothing. */
const REFUSED = [
  'OPENID_FAILED',
  'OPENID_UNAVAILABLE',
  'OPENID_NOT_LINKED',
  'OPENID_LINK_TAKEN',
  'OPENID_NO_POSITION',
  'ACCOUNT_DISABLED',
  'LINK_NOT_VALID',
] as const

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Raw) => ({
    ...textIn(raw, 'from'),
    ...flagIn(raw, 'ended'),
    ...wordIn(raw, 'refused', REFUSED),
  }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'SignInPage'),
})
