import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { caseRoute } from '../pages/case/route.ts'
import { customersRoute } from '../pages/customers/route.ts'
import { departmentRoute } from '../pages/department/route.ts'
import { signInRoute } from '../pages/sign-in/route.ts'
import { taskRoute } from '../pages/task/route.ts'
import { tasksRoute } from '../pages/tasks/route.ts'
import { meQuery } from '../queries/me.ts'
import { homeOf } from '../shell/navigation.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { rootRoute, shellRoute } from './root.tsx'

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context: { queries } }) => {
    const { role } = await queries.query({ ...meQuery, staleTime: 'static' })
    throw redirect({ to: homeOf(role) })
  },
})

/** Every page of the console; each has a `route.ts` that loads the rest of it when it is opened. */
const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([homeRoute, tasksRoute, taskRoute, caseRoute, customersRoute, departmentRoute]),
])

export function createConsoleRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    // what is fresh is the queries' to know
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    defaultPendingComponent: Loading,
    defaultErrorComponent: Failed,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
