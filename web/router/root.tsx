import type { QueryClient } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { isProblem } from '../api/problem.ts'
import { changeLanguage, isLanguageChosen } from '../i18n/index.ts'
import { keepOnlyOf } from '../kept/personal.ts'
import { readMe } from '../queries/me.ts'
import { readUnits } from '../queries/units.ts'
import { Bare } from '../shell/bare.tsx'
import { Shell } from '../shell/shell.tsx'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { NotFound } from '../states/not-found.tsx'

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <Bare>
      <NotFound />
    </Bare>
  ),
  errorComponent: FailedBare,
})

/** What only somebody who is signed in may see: every page but the sign-in hangs below it. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context: { queries }, location }) => {
    try {
      const [me] = await Promise.all([readMe(queries), readUnits(queries)])
      keepOnlyOf(me.id)
      if (me.lacksSecondFactor) throw redirect({ to: '/second-factor' })
      if (!isLanguageChosen()) await changeLanguage(me.language, { keep: false })
    } catch (error) {
      if (isProblem(error) && error.status === 401) throw redirect({ to: '/sign-in', search: { from: location.href } })
      throw error
    }
  },
  component: Shell,
  pendingComponent: () => (
    <Bare>
      <Loading />
    </Bare>
  ),
  errorComponent: FailedBare,
})

/** Any other address: somebody who is signed in is told so with the navigation at hand. */
export const nowhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFound,
})

function FailedBare(props: ErrorComponentProps) {
  return (
    <Bare>
      <Failed {...props} />
    </Bare>
  )
}
