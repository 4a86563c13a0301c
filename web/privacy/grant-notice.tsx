import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { grantsQuery } from '../queries/grants.ts'
import { useMe } from '../queries/me.ts'
import { useFormat } from '../time/use-format.ts'

/** Says on a case's page, while it runs, that an administrator may read it, or that they may not. */
export function GrantNotice({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const me = useMe()
  const isShown = me.role === 'administrator' || me.role === 'supervisor'
  const { data: grants } = useQuery({ ...grantsQuery(caseNo), enabled: isShown })
  if (!isShown || grants === undefined) return null
  const own = grants.find(({ holder }) => holder.id === me.id)
  if (me.role === 'administrator' && own === undefined) return <Alert type="info" showIcon title={t('withheld')} />
  return grants.map(({ id, holder, giver, until, reason }) => (
    <Alert
      key={id}
      type="warning"
      showIcon
      title={
        holder.id === me.id
          ? t('youMayRead', { until: format.clock(until), giver: giver.name ?? giver.id })
          : t('mayRead', {
              holder: holder.name ?? holder.id,
              until: format.clock(until),
              giver: giver.name ?? giver.id,
            })
      }
      description={reason}
    />
  ))
}
