import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'
import { textIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** What the administrator looks after; the API refuses it to anybody else. */
const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/calendar',
  validateSearch: (raw: Raw): { year?: number } => {
    const { year } = raw
    return typeof year === 'number' && Number.isInteger(year) && year >= 2000 && year <= 2099 ? { year } : {}
  },
  component: lazyRouteComponent(() => import('./calendar/page.tsx'), 'CalendarPage'),
})

const limitsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/limits',
  validateSearch: (raw: Raw) => ({ ...textIn(raw, 'version'), ...textIn(raw, 'redating') }),
  component: lazyRouteComponent(() => import('./limits/page.tsx'), 'LimitsPage'),
})

const laddersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/ladders',
  component: lazyRouteComponent(() => import('./ladders/page.tsx'), 'LaddersPage'),
})

const mailsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/mails',
  validateSearch: (raw: Raw) => ({ ...textIn(raw, 'template') }),
  component: lazyRouteComponent(() => import('./mails/page.tsx'), 'MailsPage'),
})

const logRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/log',
  component: lazyRouteComponent(() => import('./log/page.tsx'), 'LogPage'),
})

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/people',
  component: lazyRouteComponent(() => import('./people/page.tsx'), 'PeoplePage'),
})

const organisationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/organisation',
  component: lazyRouteComponent(() => import('./organisation/page.tsx'), 'OrganisationPage'),
})

const accessRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/access',
  component: lazyRouteComponent(() => import('./access/page.tsx'), 'AccessPage'),
})

export const adminRoutes = [
  accessRoute,
  organisationRoute,
  peopleRoute,
  calendarRoute,
  limitsRoute,
  laddersRoute,
  mailsRoute,
  logRoute,
] as const
