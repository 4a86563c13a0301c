import { DisconnectOutlined } from '@ant-design/icons'
import { onlineManager, useIsFetching, useQueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query'
import type { Query } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem.ts'
import { useProblemText } from '../api/problem-text.ts'
import { onServerBack } from '../queries/server.ts'
import { Forbidden } from './forbidden.tsx'
import { NotFound } from './not-found.tsx'
import { Offline } from './offline.tsx'
import { State } from './state.tsx'

/**
 * What a page, or a part of it, shows where it could not be read: by what went wrong. Also the last resort where a page
 * itself breaks; then `reset` tries to draw it again. One button reads again all that could not be read; when the
 * server was away, that happens by itself as soon as it is back.
 */
export function Failed({ error, reset }: Pick<ErrorComponentProps, 'error'> & Partial<ErrorComponentProps>) {
  const { t } = useTranslation(['states', 'common'])
  const problemText = useProblemText()
  const queries = useQueryClient()
  const isReading = useIsFetching({ predicate: isUnread }) > 0
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const drawAgain = () => {
    if (reset === undefined) return
    boundary.reset()
    reset()
    void router.invalidate()
  }
  const whenBack = useEffectEvent(() => {
    if (isProblem(error) && error.isServerAway) drawAgain()
  })
  useEffect(() => onServerBack(() => whenBack()), [])
  if (!isProblem(error)) {
    if (!onlineManager.isOnline()) return <Offline />
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
    void queries.refetchQueries({ type: 'active', predicate: isUnread })
    drawAgain()
  }
  const detail = error.title === '' ? t('states:awayDetail') : problemText(error)
  return (
    <State
      icon={<DisconnectOutlined />}
      title={t('states:failedTitle')}
      detail={error.isServerAway ? t('states:comesBack', { detail }) : detail}
    >
      <Button type="primary" onClick={again} loading={isReading}>
        {t('common:retry')}
      </Button>
    </State>
  )
}

const isUnread = ({ state }: Query) => state.status === 'error'
