import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onSecondFactorMissing, onSignedOut } from './api/client.ts'
import { componentTextsOf, languageNow } from './i18n/index.ts'
import { createQueries } from './queries/client.ts'
import { recover } from './queries/recovery.ts'
import { isServerBack, tellServerBack } from './queries/server.ts'
import { createConsoleRouter } from './routes.ts'
import { nameListboxes } from './shell/name-listboxes.ts'
import { theme } from './theme.ts'

/** What is open to whoever is not signed in, with all below: nobody is sent to the sign-in from there. */
const OPEN_PAGES = ['/sign-in', '/welcome', '/forgotten-password', '/register', '/progress']

/** The console: what all pages stand on. */
export function ConsoleApp() {
  // drawn again when the language changes, and with it the texts of the components
  useTranslation()
  const texts = componentTextsOf(languageNow())
  const [{ queries, router }] = useState(createConsole)
  useEffect(() => nameListboxes(document.body), [])
  return (
    <ConfigProvider
      theme={theme}
      button={{ autoInsertSpace: false }}
      {...(texts === undefined ? {} : { locale: texts })}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}

function createConsole() {
  const queries = createQueries()
  const router = createConsoleRouter(queries)
  recover(queries, { isBack: isServerBack, whenBack: tellServerBack })
  onSecondFactorMissing(() => window.location.assign('/second-factor'))
  onSignedOut(() => {
    const { pathname, href } = router.state.location
    if (OPEN_PAGES.some((page) => pathname === page || pathname.startsWith(`${page}/`))) return
    queries.clear()
    void router.navigate({ to: '/sign-in', search: { from: href, ended: true } })
  })
  return { queries, router }
}
