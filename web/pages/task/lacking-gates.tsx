import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShownTask } from './find-task.ts'

/** What is not there yet and without which nobody energises; the page follows when it comes. */
export function LackingGates({ kase, round, task }: ShownTask) {
  const { t } = useTranslation(['task', 'names'])
  const lacking = kase.gates.find(({ phase }) => phase === round.phase)?.lacking ?? []
  if (round.step !== 'energisation' || task.status !== 'open' || lacking.length === 0) return null
  const gates = lacking.map((gate) => t(`names:gate.${gate}`)).join(t('task:listOf'))
  return <Alert type="info" showIcon title={t('task:lackingGates', { gates })} />
}
