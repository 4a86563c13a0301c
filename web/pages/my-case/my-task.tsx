import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import type { AvailableAction, CasePage, Round, RoundTask } from '../../api/vocabulary.ts'
import type { MyStep } from '../../applicant/my-tasks.ts'
import { TASK_ACTS } from '../../acts/task-acts.ts'
import { feeOf } from '../../figures/fee.ts'
import { caseKey, outcomesQuery } from '../../queries/cases.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { Loading } from '../../states/loading.tsx'
import { useFormat } from '../../time/use-format.ts'
import { Defects } from './defects.tsx'
import styles from './now-panel.module.css'
import { OutcomeForm } from './outcome-form.tsx'
import { SentBack } from './sent-back.tsx'
import { StateDate } from './state-date.tsx'
import bigButton from '../../applicant/big-button.module.css'

/** Actions that ask nothing more. */
const PLAIN = ['begin-works', 'request-inspection'] as const

interface MyTaskProps {
  kase: CasePage
  task: RoundTask
  step: MyStep
  round: Round
  actions: readonly AvailableAction[]
}

/** One thing that is the customer's to do: what it is, until when, and what ends it as one big button. */
export function MyTask({ kase, task, step, round, actions }: MyTaskProps) {
  const { t } = useTranslation('mine')
  const format = useFormat()
  const { data: asked } = useQuery(outcomesQuery(kase.caseNo, task.key))
  const may = (action: AvailableAction['action']) => actions.some((each) => each.action === action)
  const at = { caseNo: kase.caseNo, task: task.key }
  const { dueAt, provisional, overdue } = task
  const fee = feeOf(kase)
  return (
    <section className={styles.task} aria-label={t(`todo.${step}`)}>
      <h2 className={styles.title}>{t(`todo.${step}`)}</h2>
      <p className={styles.about}>{t(`about.${step}`)}</p>
      {dueAt !== null && (
        <p className={overdue ? styles.late : styles.due}>
          {t(overdue ? 'pleaseSoon' : 'pleaseBy', { at: format.due(dueAt, provisional) })}
        </p>
      )}
      <div className={styles.body}>
        {step === 'fees' && fee !== null && (
          <p className={styles.amount}>{t('toPay', { amount: format.money(fee) })}</p>
        )}
        <SentBack kase={kase} round={round} />
        {may('close-defect') && <Defects kase={kase} task={task} step={step} />}
        {PLAIN.map((action) => may(action) && <PlainAct key={action} at={at} action={action} />)}
        {may('complete') && asked === undefined && <Loading rows={2} />}
        {may('complete') && asked !== undefined && (
          <OutcomeForm at={at} asked={asked} step={step} since={round.openedAt} />
        )}
        {!may('complete') && step === 'completion-report' && <p className={styles.hint}>{t('defectsFirst')}</p>}
        {may('state-date') && <StateDate at={at} />}
      </div>
    </section>
  )
}

/** An action that asks nothing more. */
function PlainAct({ at, action }: { at: { caseNo: string; task: string }; action: (typeof PLAIN)[number] }) {
  const { t } = useTranslation('mine')
  const doing = useAct({
    send: (_: object, header) => TASK_ACTS[action].send(at, {}, header),
    changes: [caseKey(at.caseNo), tasksKey],
    said: () => t(`did.${action}`),
  })
  return (
    <div>
      <Button
        type="primary"
        size="large"
        className={bigButton.big}
        loading={doing.isPending}
        onClick={() => doing.mutate({})}
      >
        {t(`do.${action}`)}
      </Button>
      <p className={styles.hint}>{t(`means.${action}`)}</p>
    </div>
  )
}
