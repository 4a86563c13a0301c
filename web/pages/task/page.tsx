import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApplicationSheet } from '../../application/application-sheet.tsx'
import { caseStream, useLive } from '../../live/use-live.ts'
import { businessTimeQuery } from '../../queries/business-time.ts'
import { caseKey, caseQuery, outcomesQuery } from '../../queries/cases.ts'
import { useMe } from '../../queries/me.ts'
import { ItemsPanel } from '../../items/items-panel.tsx'
import { ActsPanel } from '../../acts/acts-panel.tsx'
import { TakeBackDialog } from '../../acts/take-back-dialog.tsx'
import { caseText } from '../../parts/project.ts'
import { useRecentCase } from '../../search/recent.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { Panel } from '../../parts/panel.tsx'
import { AppointmentPanel } from '../../visits/appointment-panel.tsx'
import { useLength } from '../../time/use-length.ts'
import { ConsultationsPanel } from './consultations-panel.tsx'
import { DeadlinePanel } from './deadline-panel.tsx'
import { DocumentsPanel } from './documents/documents-panel.tsx'
import { FiguresPanel } from './figures-panel.tsx'
import { LackingGates } from './lacking-gates.tsx'
import { findTask } from './find-task.ts'
import { GivenPanel } from './given-panel.tsx'
import { Heading } from './heading.tsx'
import { OthersPanel } from './others-panel.tsx'
import { OutcomePanel } from './outcome/outcome-panel.tsx'
import styles from './page.module.css'
import { Recorded } from './recorded.tsx'
import { SupplementAsked } from './supplement-asked.tsx'
import { SupplementPanel } from './supplement-panel.tsx'
import { RESULT, usePageKeys } from './use-page-keys.ts'
import { TalkPanel } from './talk-panel.tsx'
import { WithdrawnTask } from './withdrawn-task.tsx'

const route = getRouteApi('/signed-in/cases/$caseNo/tasks/$task')

/** What is asked and the form at the left; what one needs to know for it at the right. */
export function TaskPage() {
  const { t } = useTranslation(['task', 'asks', 'names'])
  const { caseNo, task: key } = route.useParams()
  const { takeBack = false } = route.useSearch()
  const navigate = useNavigate()
  const length = useLength()
  const me = useMe()
  const { data: kase } = useSuspenseQuery(caseQuery(caseNo))
  const { data: asked } = useSuspenseQuery(outcomesQuery(caseNo, key))
  const { data: time } = useSuspenseQuery(businessTimeQuery)
  useLive(caseStream(caseNo), caseKey(caseNo))

  const found = findTask(kase, key)
  useRecentCase(kase)
  usePageKeys({ caseNo, key })
  usePageTitle(found === undefined ? null : t(`names:step.${found.round.step}`), caseText(kase))
  // what never was a task of the case has no outcomes: it does not come here
  if (found === undefined) return <WithdrawnTask caseNo={caseNo} task={key} />
  const { round, task } = found
  const actions = kase.availableActions.filter((each) => each.task === key)
  const may = (action: (typeof actions)[number]['action']) => actions.some((each) => each.action === action)
  // the visit states its own limit
  const limitText = task.limit === null ? '' : length(task.limit)
  const isWaiting =
    round.step === 'acceptance' && task.status === 'open' && task.stopped && kase.supplementList !== null
  const shown = { kase, round, task, perDay: time.workingMinutesPerDay }
  return (
    <div className={styles.page}>
      <Heading {...shown} me={me} may={may} />
      {takeBack && task.status !== 'open' && (
        <TakeBackDialog
          at={{ caseNo, task: key }}
          onClose={() =>
            void navigate({ to: '/cases/$caseNo/tasks/$task', params: { caseNo, task: key }, replace: true })
          }
        />
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <ApplicationSheet caseNo={caseNo} />
          <Panel title={t('task:asked')}>
            <p className={styles.asked}>
              {isWaiting ? t('task:waitsForSupplement') : t(`asks:${round.step}`, { limit: limitText })}
            </p>
          </Panel>
          <GivenPanel task={task} />
          <ConsultationsPanel caseNo={caseNo} task={task} may={may} />
          <SupplementAsked {...shown} />
          <LackingGates {...shown} />
          {task.status !== 'open' && <Recorded task={task} asked={asked} />}
          {may('complete') && (
            <div id={RESULT}>
              <OutcomePanel key={key} kase={kase} task={task} step={round.step} asked={asked} />
            </div>
          )}
          {may('request-supplement') && <SupplementPanel caseNo={caseNo} task={key} />}
          <ActsPanel at={{ caseNo, task: key }} actions={actions} />
          {task.status === 'open' && actions.every(({ action }) => action === 'comment') && (
            <p className={styles.note}>{t('task:readOnly')}</p>
          )}
          <TalkPanel caseNo={caseNo} task={key} mayComment={may('comment')} />
        </div>
        <div className={styles.column}>
          <AppointmentPanel kase={kase} round={round} task={task} mayPropose={may('propose-appointment')} />
          <DeadlinePanel {...shown} />
          <ItemsPanel caseNo={caseNo} perDay={shown.perDay} step={round.step} />
          <OthersPanel {...shown} />
          <FiguresPanel kase={kase} asked={asked} />
          <DocumentsPanel caseNo={caseNo} looksAt={asked.looksAt?.documents ?? []} />
        </div>
      </div>
    </div>
  )
}
