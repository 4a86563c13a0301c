import { useTranslation } from 'react-i18next'
import type { Trends } from '../../api/vocabulary.ts'

type Trend = Trends['cases']

/** Of what limits were kept: whole cases, a row of the regulation, a step. */
export interface Subject {
  key: string
  group: 'cases' | 'statutory' | 'steps'
  name: string
  trend: Trend
}

/** All of them in their order, and the one that is asked for; the cases if none is. */
export function useSubjects(trends: Trends | undefined, of: string | undefined) {
  const { t } = useTranslation(['trends', 'names'])
  const rowName = (row: Trends['statutory'][number]['row']) =>
    row === 'meter-and-connect' || row === 'getting-electricity' || row === 'published-commitment'
      ? t(`names:clock.${row}`)
      : t(`names:step.${row}`)
  const all: Subject[] =
    trends === undefined
      ? []
      : [
          { key: 'cases', group: 'cases', name: t('trends:cases'), trend: trends.cases },
          ...trends.statutory.map(({ row, ...trend }) => ({
            ...{ key: `statutory.${row}`, group: 'statutory' as const, name: rowName(row), trend },
          })),
          ...trends.steps.map(({ step, ...trend }) => ({
            ...{ key: `step.${step}`, group: 'steps' as const, name: t(`names:step.${step}`), trend },
          })),
        ]
  // before the first case is completed the steps say more
  const usual = all.find(({ trend }) => trend.whole.count > 0) ?? all[0]
  return { all, chosen: all.find(({ key }) => key === of) ?? usual }
}
