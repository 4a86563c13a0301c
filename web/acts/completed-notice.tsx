import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { caseQuery } from '../queries/cases.ts'
import { useMe } from '../queries/me.ts'
import type { At } from './task-acts.ts'

interface CompletedNoticeProps {
  at: At
  text: string
}

/**
 * Says that a task was completed, and offers to take the outcome back while that is possible: the case is read again
 * after each write, so the offer goes when somebody goes on from the outcome while this page hears of it.
 */
export function CompletedNotice({ at, text }: CompletedNoticeProps) {
  const { t } = useTranslation('names')
  const { message } = App.useApp()
  const me = useMe()
  const { data: kase } = useQuery(caseQuery(at.caseNo))
  const may = kase?.availableActions.some(({ action, task }) => action === 'take-back' && task === at.task) ?? false
  const close = () => message.destroy()
  return (
    <>
      {text}
      {may &&
        (me.role === 'applicant' ? (
          <Link
            to="/my/cases/$caseNo"
            params={{ caseNo: at.caseNo }}
            search={{ takeBack: at.task }}
            style={OFFER}
            onClick={close}
          >
            {t('action.take-back')}
          </Link>
        ) : (
          <Link
            to="/cases/$caseNo/tasks/$task"
            params={{ caseNo: at.caseNo, task: at.task }}
            search={{ takeBack: true }}
            style={OFFER}
            onClick={close}
          >
            {t('action.take-back')}
          </Link>
        ))}
    </>
  )
}

const OFFER = { marginLeft: 12, fontWeight: 600 }
