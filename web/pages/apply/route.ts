import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { draftQuery } from '../../queries/drafts.ts'
import { shellRoute } from '../../router/root.tsx'
import { wordIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'
import { SCREENS } from './screens.ts'

/** An application being written; on which screen one is stands in the address. */
export const applyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/apply/$draftId',
  validateSearch: (raw: Raw) => wordIn(raw, 'screen', SCREENS),
  loader: ({ context: { queries }, params: { draftId } }) =>
    queries.query({ ...draftQuery(draftId), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'ApplyPage'),
})
