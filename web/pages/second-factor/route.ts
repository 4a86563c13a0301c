import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { isProblem } from '../../api/problem.ts'
import { readMe } from '../../queries/me.ts'
import { rootRoute } from '../../router/root.tsx'

/** Where somebody sets up the second factor that their role needs, before anything else. */
export const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/second-factor',
  beforeLoad: async ({ context: { queries } }) => {
    try {
      await readMe(queries)
    } catch (error) {
      if (isProblem(error) && error.status === 401) throw redirect({ to: '/sign-in' })
      throw error
    }
  },
  component: lazyRouteComponent(() => import('./page.tsx'), 'SecondFactorPage'),
})
