import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { itemQuery } from '../../queries/items.ts'
import { shellRoute } from '../../router/root.tsx'

/** A problem item: to what its mails lead. */
export const itemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/items/$no',
  loader: ({ context: { queries }, params: { no } }) => queries.query({ ...itemQuery(no), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'ItemPage'),
})
