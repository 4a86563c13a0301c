import { useTranslation } from 'react-i18next'
import type { CourseRow } from '../../api/vocabulary.ts'

/** What a row is called: step and party, with phase and round if there is more than one. */
export function useRowName(): (row: Pick<CourseRow, 'step' | 'party' | 'phase' | 'round'>) => string {
  const { t } = useTranslation(['tasks', 'names'])
  return ({ step, party, phase, round }) =>
    [
      t(`names:step.${step}`),
      t(`names:party.${party}`),
      phase > 1 ? t('tasks:phase', { phase }) : null,
      round > 1 ? t('tasks:round', { round }) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ')
}
