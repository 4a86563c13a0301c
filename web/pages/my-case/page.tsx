import { ArrowLeftOutlined } from '@ant-design/icons'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { AgentsPanel } from '../../agents/agents-panel.tsx'
import { ApplicationSheet } from '../../application/application-sheet.tsx'
import { caseStream, useLive } from '../../live/use-live.ts'
import { caseKey, caseQuery } from '../../queries/cases.ts'
import { useMe } from '../../queries/me.ts'
import { caseText, projectText } from '../../parts/project.ts'
import { useRecentCase } from '../../search/recent.ts'
import { Wholes } from '../../parts/wholes.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { ProgressLinks } from '../../progress/progress-links.tsx'
import { ReadersPanel } from '../../privacy/readers-panel.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import { GreenMark } from '../../time/green-mark.tsx'
import { MyVisits } from '../../visits/my-visits.tsx'
import { MyActionsPanel } from './my-actions-panel.tsx'
import { DocumentsPanel } from './documents-panel.tsx'
import { LimitsPanel } from './limits-panel.tsx'
import { ManagerPanel } from './manager-panel.tsx'
import { NowPanel } from './now-panel.tsx'
import styles from './page.module.css'
import { PlanPanel } from './plan-panel.tsx'
import { TakeBacks } from './take-backs.tsx'
import { Timeline } from './timeline.tsx'
import { useCaseState } from './use-case-state.ts'
import { WrittenPanel } from './written-panel.tsx'

const route = getRouteApi('/signed-in/my/cases/$caseNo')

/** A case as its customer sees it: what to do now, where it stands and until when, and whom to ask. */
export function MyCasePage() {
  const { t } = useTranslation(['mine', 'my', 'names'])
  const { caseNo } = route.useParams()
  const { begun = false } = route.useSearch()
  const { role } = useMe()
  const { data: kase } = useSuspenseQuery(caseQuery(caseNo))
  useLive(caseStream(caseNo), caseKey(caseNo))
  const state = useCaseState(kase)
  const isNew = begun && kase.ball.holders.some(({ step }) => step === 'acceptance')
  useRecentCase(kase)
  usePageTitle(caseText(kase))
  if (role !== 'applicant') return <Forbidden detail={t('my:onlyCustomers')} />
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <Link to="/my" className={styles.back}>
          <ArrowLeftOutlined /> {t('my:title')}
        </Link>
        <h1 className={styles.title}>
          {t(`names:kind.${kase.kind}`)} {caseNo} {kase.green !== null && <GreenMark />}
        </h1>
        <p className={styles.state}>{state}</p>
        <p className={styles.soft}>
          <Wholes of={[projectText(kase), t(`names:category.${kase.category}`)].filter((part) => part !== '')} />
        </p>
      </header>
      {isNew && <Alert type="success" showIcon title={t('mine:begun')} description={t('mine:begunDetail')} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <MyVisits kase={kase} />
          <NowPanel kase={kase} />
          <TakeBacks kase={kase} />
          <PlanPanel kase={kase} />
          <Timeline kase={kase} />
        </div>
        <div className={styles.column}>
          <ManagerPanel kase={kase} />
          <ApplicationSheet caseNo={caseNo} />
          <LimitsPanel kase={kase} />
          <DocumentsPanel kase={kase} />
          <WrittenPanel caseNo={caseNo} />
          <MyActionsPanel kase={kase} />
          <AgentsPanel caseNo={caseNo} />
          <ProgressLinks caseNo={caseNo} />
          <ReadersPanel caseNo={caseNo} isOwn />
        </div>
      </div>
    </div>
  )
}
