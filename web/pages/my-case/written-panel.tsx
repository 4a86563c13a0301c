import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { commentsQuery } from '../../queries/cases.ts'
import { Panel } from '../../parts/panel.tsx'
import { WrittenLines } from '../../parts/written-lines.tsx'

/** Everything written between the customer and the company, the latest first; nothing if nobody wrote yet. */
export function WrittenPanel({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation('mine')
  const { data: lines = [] } = useQuery(commentsQuery(caseNo))
  if (lines.length === 0) return null
  return (
    <Panel title={t('written')}>
      <WrittenLines lines={lines.toReversed()} />
    </Panel>
  )
}
