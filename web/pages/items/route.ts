import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../router/root.tsx'
import { flagIn, wordIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'
import { itemLists } from './lists.ts'

/** The problem items; which list stands in the address. */
export const itemsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/items',
  validateSearch: (raw: Raw) => ({ ...wordIn(raw, 'list', itemLists()), ...flagIn(raw, 'over') }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'ItemsPage'),
})
