import { LockOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { State } from './state.tsx'

/** The page exists, and is not for this role. */
export function Forbidden({ detail }: { detail?: string | undefined }) {
  const { t } = useTranslation('states')
  return (
    <State icon={<LockOutlined />} title={t('forbiddenTitle')} detail={detail ?? t('forbiddenDetail')}>
      <Link to="/">{t('home')}</Link>
    </State>
  )
}
