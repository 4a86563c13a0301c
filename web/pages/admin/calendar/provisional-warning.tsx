import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { provisionalYearsQuery } from '../../../queries/house.ts'

/** Open cases reach into a year of which the notice is not loaded, or is loaded and not yet in their calendar. */
export function ProvisionalWarning() {
  const { t } = useTranslation('calendar')
  const { data: years = [] } = useQuery(provisionalYearsQuery)
  return years.map(({ year, openCases, loaded }) => (
    <Alert
      key={`${year} ${String(loaded)}`}
      type="warning"
      showIcon
      title={t(loaded ? 'reachesLoaded' : 'reaches', { year, count: openCases })}
      description={
        loaded ? (
          <Link to="/admin/limits">{t('toRedating')}</Link>
        ) : (
          <Link to="/admin/calendar" search={{ year }}>
            {t('toYear', { year })}
          </Link>
        )
      }
    />
  ))
}
