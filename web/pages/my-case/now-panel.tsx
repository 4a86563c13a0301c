import { CheckCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { CasePage } from '../../api/vocabulary.ts'
import { myStep } from '../../applicant/my-tasks.ts'
import { MyActionButton } from './my-action-button.tsx'
import { MyTask } from './my-task.tsx'
import styles from './now-panel.module.css'

/** What the customer must do now, first on the page; or, if nothing waits for them, that it is so. */
export function NowPanel({ kase }: { kase: CasePage }) {
  const { t } = useTranslation('mine')
  const { availableActions, ball, status, timeline } = kase
  const may = (action: string) => availableActions.some((each) => each.action === action)
  if (status !== 'in-progress') return null
  const mine = timeline.flatMap((round) =>
    round.tasks.flatMap((task) => {
      const step = myStep(round.step)
      const actions = availableActions.filter((each) => each.task === task.key)
      return step === undefined || task.party !== 'applicant' || task.status !== 'open' || actions.length === 0
        ? []
        : [{ task, step, round, actions }]
    }),
  )
  const again = may('resume') ? 'resume' : may('request-again') ? 'request-again' : null
  if (mine.length === 0 && again === null) {
    // an appointment waits for its answer right above
    if (kase.appointments.some((visit) => visit.open && visit.status === 'proposed')) return null
    return (
      <p className={styles.nothing}>
        <CheckCircleOutlined /> {t(ball.withCustomer ? 'nothingYet' : 'nothingNow')}
      </p>
    )
  }
  return (
    <section className={styles.now} aria-label={t('now')}>
      {again !== null && (
        <div className={styles.task}>
          <h2 className={styles.title}>{t(`again.${again}`)}</h2>
          <MyActionButton kase={kase} action={again} isMain />
        </div>
      )}
      {mine.map(({ task, step, round, actions }) => (
        <MyTask key={task.key} kase={kase} task={task} step={step} round={round} actions={actions} />
      ))}
    </section>
  )
}
