import { useTranslation } from 'react-i18next'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import type { ShownTask } from './find-task.ts'

/** What the customer was asked for while the application is checked, and until when it is waited for. */
export function SupplementAsked({ kase, round }: Pick<ShownTask, 'kase' | 'round'>) {
  const { t } = useTranslation(['task', 'names'])
  const format = useFormat()
  const demand = kase.demands.find(({ later }) => !later)
  if (round.step !== 'acceptance' || demand === undefined) return null
  const asked = kase.timeline.find(({ step }) => step === 'supplement')?.tasks[0]
  const until = asked?.dueAt ?? null
  return (
    <Panel title={t('task:supplementAsked')} extra={format.dateTime(demand.at)}>
      <ul>
        {demand.kinds.map((kind) => (
          <li key={kind}>{t(`names:document.${kind}`)}</li>
        ))}
      </ul>
      {demand.suppliedAt !== null ? (
        <p>{t('task:supplied', { at: format.dateTime(demand.suppliedAt) })}</p>
      ) : (
        <p>{until === null ? t('task:waiting') : t('task:waitingUntil', { at: format.dateTime(until) })}</p>
      )}
    </Panel>
  )
}
