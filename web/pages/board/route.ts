import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { words } from '../../i18n/words.ts'
import { shellRoute } from '../../router/root.tsx'
import { flagIn, textIn, wordIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'
import { MEASURES } from './states.ts'

/** What is open, late and stopped, for those who answer for the work of others. */
export const boardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/board',
  validateSearch: (raw: Raw) => ({
    ...textIn(raw, 'region'),
    ...wordIn(raw, 'category', words('category')),
    ...flagIn(raw, 'green'),
    // which list is looked at, which figure the heat map shows, and how
    ...wordIn(raw, 'state', words('dueState')),
    ...wordIn(raw, 'heat', MEASURES),
    ...wordIn(raw, 'as', ['chart', 'table'] as const),
  }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'BoardPage'),
})
