import { Link } from '@tanstack/react-router'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AvailableAction, Round, RoundTask } from '../../api/vocabulary.ts'
import { CaseActDialog } from '../../acts/case-act-dialog.tsx'
import { isCaseAct } from '../../acts/case-acts.ts'
import type { CaseActName } from '../../acts/case-acts.ts'
import { ActDialog } from '../../acts/act-dialog.tsx'
import { isTaskAct } from '../../acts/task-acts.ts'
import type { TaskActName } from '../../acts/task-acts.ts'
import { GreenDialog } from '../../green/green-dialog.tsx'
import { Panel } from '../../parts/panel.tsx'
import { UrgedMark } from '../../parts/urged-mark.tsx'
import styles from './now-panel.module.css'
import type { ShownCase } from './shown-case.ts'

/** What the reader may do to this case now: tasks to do first, then each further action with its dialog. */
export function NowPanel({ kase }: ShownCase) {
  const { t } = useTranslation(['case', 'names'])
  const [chosen, choose] = useState<CaseActName | 'admit-green' | null>(null)
  const { caseNo, availableActions, timeline } = kase
  const onCase = availableActions.filter(({ task }) => task === undefined).map(({ action }) => action)
  const open = timeline.flatMap((round) =>
    round.tasks.map((task) => ({ round, task, actions: availableActions.filter((each) => each.task === task.key) })),
  )
  // what is done and may be taken back stands below what is to be done
  const isOver = ({ task }: (typeof open)[number]) => (task.status === 'open' ? 0 : 1)
  const tasks = open
    .filter(({ actions }) => actions.some(({ action }) => isShown(action)))
    .sort((a, b) => isOver(a) - isOver(b))
  const acts = onCase.filter((action) => action === 'admit-green' || isCaseAct(action))
  return (
    <Panel title={t('case:now')}>
      {tasks.length + acts.length === 0 && <p className={styles.soft}>{t('case:nothingNow')}</p>}
      <ul className={styles.tasks}>
        {tasks.map((each) => (
          <TaskNow key={each.task.key} caseNo={caseNo} {...each} />
        ))}
      </ul>
      {acts.length > 0 && (
        <Space wrap className={styles.case}>
          {acts.map((action) => (
            <Button key={action} onClick={() => choose(action)}>
              {t(`names:action.${action}`)}
            </Button>
          ))}
        </Space>
      )}
      {chosen === 'admit-green' && <GreenDialog caseNos={[caseNo]} onClose={() => choose(null)} />}
      {chosen !== null && chosen !== 'admit-green' && (
        <CaseActDialog kase={kase} action={chosen} onClose={() => choose(null)} />
      )}
    </Panel>
  )
}

interface TaskNowProps {
  caseNo: string
  round: Round
  task: RoundTask
  actions: readonly AvailableAction[]
}

function TaskNow({ caseNo, round, task, actions }: TaskNowProps) {
  const { t } = useTranslation(['case', 'names'])
  const [chosen, choose] = useState<TaskActName | null>(null)
  const at = { caseNo, task: task.key }
  const names = actions.map(({ action }) => action)
  const toDo = names.includes('complete')
  return (
    <li className={styles.task}>
      <span className={styles.which}>
        <strong>{t(`names:step.${round.step}`)}</strong> {t(`names:party.${task.party}`)}{' '}
        <UrgedMark urged={task.urged} />
      </span>
      <Space wrap size={6}>
        {(toDo || names.includes('claim')) && (
          <Link to="/cases/$caseNo/tasks/$task" params={at} className={styles.toDo}>
            {toDo ? t('case:doIt') : t('case:lookAtIt')}
          </Link>
        )}
        {names.filter(isTaskAct).map((action) => (
          <Button key={action} size="small" onClick={() => choose(action)}>
            {t(`names:action.${action}`)}
          </Button>
        ))}
      </Space>
      {chosen !== null && <ActDialog at={at} action={chosen} onClose={() => choose(null)} />}
    </li>
  )
}

/** What is offered here; comments have their own place. */
function isShown(action: AvailableAction['action']): boolean {
  return action === 'complete' || action === 'claim' || isTaskAct(action)
}
