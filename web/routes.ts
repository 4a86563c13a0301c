import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { beginRoute } from './pages/apply/begin-route.ts'
import { applyRoute } from './pages/apply/route.ts'
import { myCaseRoute } from './pages/my-case/route.ts'
import { myRoute } from './pages/my/route.ts'
import { companiesRoute, companyRoute } from './pages/companies/route.ts'
import { licencesRoute } from './pages/licences/route.ts'
import { absencesRoute } from './pages/absences/route.ts'
import { accountRoute } from './pages/account/route.ts'
import { adminRoutes } from './pages/admin/routes.ts'
import { boardRoute } from './pages/board/route.ts'
import { courseRoute } from './pages/course/route.ts'
import { caseRoute } from './pages/case/route.ts'
import { customersRoute } from './pages/customers/route.ts'
import { departmentRoute } from './pages/department/route.ts'
import { itemRoute } from './pages/item/route.ts'
import { copiesRoute } from './pages/copies/route.ts'
import { itemsRoute } from './pages/items/route.ts'
import { forgottenRoute, welcomeRoute } from './pages/welcome/route.ts'
import { progressRoute } from './pages/progress/route.ts'
import { registerRoutes } from './pages/register/route.ts'
import { confirmEmailRoute } from './pages/contact/route.ts'
import { secondFactorRoute } from './pages/second-factor/route.ts'
import { signInRoute } from './pages/sign-in/route.ts'
import { taskRoute } from './pages/task/route.ts'
import { tasksRoute } from './pages/tasks/route.ts'
import { trendsRoute } from './pages/trends/route.ts'
import { readMe } from './queries/me.ts'
import { homeOf } from './shell/navigation.ts'
import { Failed } from './states/failed.tsx'
import { Loading } from './states/loading.tsx'
import { Messages } from './router/messages.tsx'
import { nowhereRoute, rootRoute, shellRoute } from './router/root.tsx'

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context: { queries } }) => {
    throw redirect({ to: homeOf(await readMe(queries)) })
  },
})

/** The customers' pages. */
const myRoutes = [myRoute, myCaseRoute, companiesRoute, companyRoute, beginRoute, applyRoute] as const

/** Every page of the console; each has a `route.ts` that loads the rest of it when it is opened. */
const routeTree = rootRoute.addChildren([
  signInRoute,
  welcomeRoute,
  forgottenRoute,
  ...registerRoutes,
  progressRoute,
  secondFactorRoute,
  shellRoute.addChildren([
    homeRoute,
    ...myRoutes,
    tasksRoute,
    taskRoute,
    caseRoute,
    customersRoute,
    departmentRoute,
    boardRoute,
    courseRoute,
    itemRoute,
    itemsRoute,
    absencesRoute,
    copiesRoute,
    trendsRoute,
    accountRoute,
    licencesRoute,
    confirmEmailRoute,
    ...adminRoutes,
    nowhereRoute,
  ]),
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
    InnerWrap: Messages,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
