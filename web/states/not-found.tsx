import { QuestionCircleOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { State } from './state.tsx'

/** No such page, or none that this person may know of. */
export function NotFound({ detail }: { detail?: string | undefined }) {
  const { t } = useTranslation('states')
  return (
    <State icon={<QuestionCircleOutlined />} title={t('notFoundTitle')} detail={detail ?? t('notFoundDetail')}>
      <Link to="/">{t('home')}</Link>
    </State>
  )
}
