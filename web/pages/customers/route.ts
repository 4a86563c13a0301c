import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { words } from '../../i18n/words.ts'
import { shellRoute } from '../../router/root.tsx'
import { flagIn, textIn, wordIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** The cases of an account manager's customers; what is looked for stands in the address. */
export const customersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers',
  validateSearch: (raw: Raw) => ({
    ...flagIn(raw, 'owed'),
    ...flagIn(raw, 'over'),
    ...flagIn(raw, 'green'),
    ...wordIn(raw, 'category', words('category')),
    ...textIn(raw, 'search'),
  }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'CustomersPage'),
})
