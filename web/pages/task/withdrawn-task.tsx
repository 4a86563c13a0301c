import { UndoOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { taskParts } from '../../reading/task-key.ts'
import { State } from '../../states/state.tsx'

/** A task that the case had, and that went when the outcome before it was taken back; the log says by whom, and why. */
export function WithdrawnTask({ caseNo, task }: { caseNo: string; task: string }) {
  const { t } = useTranslation(['task', 'names'])
  const step = taskParts(task)?.step
  return (
    <State
      icon={<UndoOutlined />}
      title={t('task:withdrawnTitle', { step: step === undefined ? task : t(`names:step.${step}`) })}
      detail={t('task:withdrawnDetail')}
    >
      <Link to="/cases/$caseNo" params={{ caseNo }} search={{ view: 'log' }}>
        {t('task:withdrawnLog', { caseNo })}
      </Link>
    </State>
  )
}
