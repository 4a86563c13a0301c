import { InboxOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { State } from './state.tsx'

interface EmptyProps {
  title?: string
  detail?: string | undefined
  children?: ReactNode
}

/** There is nothing, and that is well. Says what to do next if there is something to do. */
export function Empty({ title, detail, children }: EmptyProps) {
  const { t } = useTranslation('states')
  return (
    <State icon={<InboxOutlined />} title={title ?? t('emptyTitle')} detail={detail}>
      {children}
    </State>
  )
}
