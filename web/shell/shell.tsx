import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { tasksStream, useLive } from '../live/use-live.ts'
import { tasksKey } from '../queries/tasks.ts'
import { ConnectionBar } from './connection-bar.tsx'
import { Header } from './header.tsx'
import { RehearsalBar } from './rehearsal-bar.tsx'
import styles from './shell.module.css'

/** The frame of every page of a signed-in person. Lists and badges are live on every page. */
export function Shell() {
  const { t } = useTranslation('shell')
  const live = useLive(tasksStream, tasksKey)
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        {t('skip')}
      </a>
      <RehearsalBar />
      <Header />
      <ConnectionBar live={live} />
      {/* it scrolls, so that the keyboard must reach it */}
      <main id="page" className={styles.page} tabIndex={0}>
        <Outlet />
      </main>
    </div>
  )
}
