import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CasePage } from '../../api/vocabulary.ts'
import { TakeBackDialog } from '../../acts/take-back-dialog.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './take-backs.module.css'

const route = getRouteApi('/signed-in/my/cases/$caseNo')

/** What the customer sent and may still take back; nothing if there is none. */
export function TakeBacks({ kase }: { kase: CasePage }) {
  const { t } = useTranslation(['mine', 'names'])
  const format = useFormat()
  const { takeBack: chosen } = route.useSearch()
  const navigate = useNavigate()
  const choose = (task: string | undefined) =>
    void navigate({
      to: '/my/cases/$caseNo',
      params: { caseNo: kase.caseNo },
      search: task === undefined ? {} : { takeBack: task },
      replace: true,
      resetScroll: false,
    })
  const sent = kase.timeline.flatMap(({ step, tasks }) =>
    tasks
      .filter(({ key }) => kase.availableActions.some(({ action, task }) => action === 'take-back' && task === key))
      .map((task) => ({ step, task })),
  )
  return (
    <>
      {sent.length > 0 && (
        <Panel title={t('mine:takeBacks')}>
          <ul className={styles.sent}>
            {sent.map(({ step, task: { key, closedAt } }) => (
              <li key={key} className={styles.line}>
                <span>
                  {t(`names:step.${step}`)}
                  {closedAt !== null && <small className={styles.soft}> {format.dateTime(closedAt)}</small>}
                </span>
                <Button
                  onClick={() => choose(key)}
                  aria-label={`${t('names:action.take-back')} ${t(`names:step.${step}`)}`}
                >
                  {t('names:action.take-back')}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {chosen !== undefined && (
        <TakeBackDialog at={{ caseNo: kase.caseNo, task: chosen }} onClose={() => choose(undefined)} />
      )}
    </>
  )
}
