import { ArrowLeftOutlined } from '@ant-design/icons'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import type { Action, Person, Step } from '../../api/vocabulary.ts'
import { caseKey } from '../../queries/cases.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { CaseLink } from '../../parts/case-link.tsx'
import { projectText } from '../../parts/project.ts'
import { CountdownChip } from '../../time/countdown-chip.tsx'
import { countdownOfTask } from '../../time/countdown.ts'
import { UrgedMark } from '../../parts/urged-mark.tsx'
import { GreenMark } from '../../time/green-mark.tsx'
import { listLeft } from '../tasks/place.ts'
import type { ShownTask } from './find-task.ts'
import styles from './heading.module.css'
import { useCaseName } from '../../parts/use-case-name.ts'

interface HeadingProps extends ShownTask {
  me: Person
  may: (action: Action) => boolean
}

/** Which task of whose case it is, how long there is, who has it. */
export function Heading({ kase, round, task, perDay, me, may }: HeadingProps) {
  const { t } = useTranslation(['task', 'tasks', 'names'])
  const router = useRouter()
  const { caseNo, category, kind, green, accountManager } = kase
  const which = [
    t(`names:party.${task.party}`),
    round.phase > 0 ? t('tasks:phase', { phase: round.phase }) : null,
    round.round > 1 ? t('tasks:round', { round: round.round }) : null,
    round.cause === 'first' ? null : t(`names:roundCause.${round.cause}`),
  ]
  return (
    <header className={styles.heading}>
      <a
        href={listLeft()}
        className={styles.back}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          router.history.push(listLeft())
        }}
      >
        <ArrowLeftOutlined /> {t('task:backToList')}
      </a>
      <div className={styles.line}>
        <h1 className={styles.title}>{t(`names:step.${round.step}`)}</h1>
        <span className={styles.which}>{which.filter((part) => part !== null).join(' · ')}</span>
        {green !== null && <GreenMark />}
        <CountdownChip countdown={countdownOfTask(task, kase, perDay)} perDay={perDay} isInline />
        <UrgedMark urged={task.urged} />
        <span className={styles.holder}>
          <Holder task={task} me={me} />
          <Claims kase={kase} step={round.step} task={task.key} may={may} />
        </span>
      </div>
      <p className={styles.case}>
        <CaseLink caseNo={caseNo} />
        {[
          projectText(kase),
          `${t(`names:kind.${kind}`)} · ${t(`names:category.${category}`)}`,
          accountManager === null
            ? null
            : `${t('task:manager')} ${[accountManager.name, accountManager.phone].filter((part) => part !== null).join(' ')}`,
        ]
          .filter((part) => part !== null && part !== '')
          .map((part) => (
            <span key={part}>{part}</span>
          ))}
      </p>
    </header>
  )
}

function Holder({ task, me }: { task: ShownTask['task']; me: Person }) {
  const { t } = useTranslation('task')
  if (task.status !== 'open') return null
  if (task.assignee === null) return <span className={styles.soft}>{t('unclaimed')}</span>
  if (task.assignee.id === me.id) return <span>{t('yours')}</span>
  return <span>{t('notYours', { name: task.assignee.name ?? '' })}</span>
}

interface ClaimsProps {
  kase: ShownTask['kase']
  step: Step
  task: string
  may: (action: Action) => boolean
}

function Claims({ kase, step, task, may }: ClaimsProps) {
  const { t } = useTranslation(['task', 'names'])
  const { caseNo } = kase
  const said = { step: t(`names:step.${step}`), case: useCaseName()(kase) }
  const path = { caseNo, task }
  const changes = [caseKey(caseNo), tasksKey]
  const claiming = useAct({
    send: (_: object, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/claim', { params: { path, header }, body: {} })),
    changes,
    said: () => t('task:claimed', said),
  })
  const releasing = useAct({
    send: (_: object, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/release', { params: { path, header }, body: {} })),
    changes,
    said: () => t('task:released', said),
  })
  return (
    <>
      {may('claim') && (
        <Button type="primary" loading={claiming.isPending} onClick={() => claiming.mutate({})}>
          {t('names:action.claim')}
        </Button>
      )}
      {may('release') && (
        <Button loading={releasing.isPending} onClick={() => releasing.mutate({})}>
          {t('names:action.release')}
        </Button>
      )}
    </>
  )
}
