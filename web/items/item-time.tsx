import { useTranslation } from 'react-i18next'
import type { ItemLine } from '../api/vocabulary.ts'
import { CountdownChip } from '../time/countdown-chip.tsx'
import { useFormat } from '../time/use-format.ts'
import { countdownOfItem } from '../time/countdown.ts'

interface ItemTimeProps {
  item: Pick<ItemLine, 'status' | 'outcome' | 'closedAt' | 'overdue' | 'dueAt' | 'workingMinutesLeft'>
  perDay: number
  isInline?: boolean
}

/** How long there is, or what became of it. */
export function ItemTime({ item, perDay, isInline = false }: ItemTimeProps) {
  const { t } = useTranslation(['items', 'names'])
  const format = useFormat()
  const { status, outcome, closedAt } = item
  if (status === 'open')
    return <CountdownChip countdown={countdownOfItem(item, perDay)} perDay={perDay} isInline={isInline} />
  const at = closedAt === null ? '' : format.dateTime(closedAt)
  return (
    <span>
      {status === 'settled' && outcome !== null
        ? t('items:settledAt', { outcome: t(`names:itemOutcome.${outcome}`), at })
        : t('items:withdrawnAt', { at })}
    </span>
  )
}
