import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'

/** A customer's company accounts, and what is asked of them. */
export const companiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/companies',
  component: lazyRouteComponent(() => import('./page.tsx'), 'CompaniesPage'),
})

/** One of them with its members. */
export const companyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/companies/$id',
  component: lazyRouteComponent(() => import('./company-page.tsx'), 'CompanyPage'),
})
