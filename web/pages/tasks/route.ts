import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { words } from '../../i18n/words.ts'
import { shellRoute } from '../../router/root.tsx'
import { flagIn, textIn, wordIn } from '../../router/search.ts'
import type { Raw } from '../../router/search.ts'

/** The work list; which list, its filters and its order stand in the address, so that it can be sent and kept. */
export const tasksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks',
  validateSearch: (raw: Raw) => ({
    ...wordIn(raw, 'list', words('taskList')),
    ...wordIn(raw, 'kind', words('workKind')),
    ...wordIn(raw, 'step', words('step')),
    ...wordIn(raw, 'party', words('party')),
    ...wordIn(raw, 'category', words('category')),
    ...textIn(raw, 'region'),
    ...wordIn(raw, 'state', words('dueState')),
    ...wordIn(raw, 'rung', [...words('rung'), 'none'] as const),
    ...textIn(raw, 'assignee'),
    ...flagIn(raw, 'green'),
    ...flagIn(raw, 'stopped'),
    ...flagIn(raw, 'awaited'),
    ...wordIn(raw, 'sort', words('taskSort')),
  }),
  component: lazyRouteComponent(() => import('./page.tsx'), 'TasksPage'),
})
