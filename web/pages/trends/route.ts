import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { words } from '../../i18n/words.ts'
import { shellRoute } from '../../router/root.tsx'
import { dayIn, textIn, wordIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** How limits were kept over time; what is asked stands in the address. */
export const trendsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trends',
  validateSearch: (raw: Raw) => ({
    ...dayIn(raw, 'from'),
    ...dayIn(raw, 'to'),
    ...wordIn(raw, 'by', words('trendPeriod')),
    ...textIn(raw, 'region'),
    ...wordIn(raw, 'category', words('category')),
    // of what the chart is: cases, a row of the regulation or a step
    ...textIn(raw, 'of'),
  }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'TrendsPage'),
})
