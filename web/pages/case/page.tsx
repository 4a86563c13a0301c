import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AgentsPanel } from '../../agents/agents-panel.tsx'
import type { Person } from '../../api/vocabulary.ts'
import { caseStream, useLive } from '../../live/use-live.ts'
import { businessTimeQuery } from '../../queries/business-time.ts'
import { caseKey, caseQuery } from '../../queries/cases.ts'
import { useMe } from '../../queries/me.ts'
import { caseText } from '../../parts/project.ts'
import { useRecentCase } from '../../search/recent.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { ProgressLinks } from '../../progress/progress-links.tsx'
import { GrantNotice } from '../../privacy/grant-notice.tsx'
import { GrantsPanel } from '../../privacy/grants-panel.tsx'
import { ReadersPanel } from '../../privacy/readers-panel.tsx'
import { CaseHeading } from './case-heading.tsx'
import { LogView } from './log-view.tsx'
import styles from './page.module.css'
import { PapersView } from './papers-view.tsx'
import { ProgressView } from './progress-view.tsx'
import { viewsFor } from './views.ts'
import type { CaseView } from './views.ts'

const route = getRouteApi('/signed-in/cases/$caseNo')

/** Where a case stands: who has the ball until when at the top, and below it how it came to that. */
export function CasePage() {
  const { caseNo } = route.useParams()
  const { view = 'progress' } = route.useSearch()
  const me = useMe()
  const { data: kase } = useSuspenseQuery(caseQuery(caseNo))
  const { data: time } = useSuspenseQuery(businessTimeQuery)
  useLive(caseStream(caseNo), caseKey(caseNo))
  useRecentCase(kase)
  usePageTitle(caseText(kase))
  const shown = { kase, me, perDay: time.workingMinutesPerDay }
  return (
    <div className={styles.page}>
      <CaseHeading {...shown} />
      <GrantNotice caseNo={caseNo} />
      <Views caseNo={caseNo} view={view} me={me} />
      {view === 'progress' && <ProgressView {...shown} />}
      {view === 'progress' && <AgentsPanel caseNo={caseNo} />}
      {view === 'progress' && me.role === 'account-manager' && <ProgressLinks caseNo={caseNo} />}
      {view === 'papers' && <PapersView {...shown} />}
      {view === 'log' && <LogView kase={kase} />}
      {view === 'readers' && <GrantsPanel caseNo={caseNo} />}
      {view === 'readers' && <ReadersPanel caseNo={caseNo} />}
    </div>
  )
}

function Views({ caseNo, view, me }: { caseNo: string; view: CaseView; me: Person }) {
  const { t } = useTranslation('case')
  return (
    <nav className={styles.views} aria-label={t('views')}>
      {viewsFor(me).map((each) => (
        <Link
          key={each}
          to="/cases/$caseNo"
          params={{ caseNo }}
          search={each === 'progress' ? {} : { view: each }}
          className={`${styles.view} ${each === view ? styles.here : ''}`}
          aria-current={each === view ? 'page' : undefined}
        >
          {t(`view.${each}`)}
        </Link>
      ))}
      <Link to="/cases/$caseNo/course" params={{ caseNo }} className={styles.view}>
        {t('course')}
      </Link>
    </nav>
  )
}
