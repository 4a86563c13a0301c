import { DisconnectOutlined } from '@ant-design/icons'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem.ts'
import { useProblemText } from '../api/problem-text.ts'
import { Forbidden } from './forbidden.tsx'
import { NotFound } from './not-found.tsx'
import { State } from './state.tsx'

/** What a page shows where it could not be read: by what went wrong. Also the last resort where a page itself breaks. */
export function Failed({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) {
  const { t } = useTranslation(['states', 'common'])
  const problemText = useProblemText()
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  if (!isProblem(error)) {
    return (
      <State icon={<DisconnectOutlined />} title={t('states:brokenTitle')} detail={t('states:brokenDetail')}>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('common:reload')}
        </Button>
      </State>
    )
  }
  if (error.status === 403) return <Forbidden detail={error.detail} />
  if (error.status === 404) return <NotFound detail={error.detail} />
  const again = () => {
    boundary.reset()
    reset()
    void router.invalidate()
  }
  return (
    <State icon={<DisconnectOutlined />} title={t('states:failedTitle')} detail={problemText(error)}>
      <Button type="primary" onClick={again}>
        {t('common:retry')}
      </Button>
    </State>
  )
}
