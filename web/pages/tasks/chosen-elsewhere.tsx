import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRegionName } from '../../i18n/use-region-name.ts'
import type { TaskFilters } from '../../queries/tasks.ts'

type Name = 'party' | 'region' | 'state' | 'rung'

interface ChosenElsewhereProps {
  search: Pick<TaskFilters, Name>
  drop: (name: Name) => void
}

/** What a figure of the board narrowed the list to, each to be taken off. */
export function ChosenElsewhere({ search: { party, region, state, rung }, drop }: ChosenElsewhereProps) {
  const { t } = useTranslation(['names', 'board'])
  const regionName = useRegionName()
  const chosen: [Name, string | null][] = [
    ['party', party === undefined ? null : t(`names:party.${party}`)],
    ['region', region === undefined ? null : regionName(region)],
    ['state', state === undefined ? null : t(`names:dueState.${state}`)],
    ['rung', rung === undefined ? null : rung === 'none' ? t('board:noRung') : t(`names:rung.${rung}`)],
  ]
  return chosen.map(([name, text]) =>
    text === null ? null : (
      <Tag key={name} closable={{ 'aria-label': t('board:dropFilter', { name: text }) }} onClose={() => drop(name)}>
        {text}
      </Tag>
    ),
  )
}
