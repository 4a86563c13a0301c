import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'
import { textIn, wordIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'
import { departments } from './departments.ts'

/** A department's open work by person; whose work is shown stands in the address. */
export const departmentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/department',
  validateSearch: (raw: Raw) => ({ ...wordIn(raw, 'department', departments()), ...textIn(raw, 'person') }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'DepartmentPage'),
})
