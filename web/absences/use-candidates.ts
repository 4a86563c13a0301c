import { useTranslation } from 'react-i18next'
import type { Cover } from '../api/vocabulary.ts'

/** Who could stand in, as choices: the best first, each with what they have in hand and what four eyes keep from them. */
export function useCandidates(cover: Cover | undefined) {
  const { t } = useTranslation('absences')
  return cover?.candidates.map(({ id, name, openTasks, refused, isAway }) => ({
    value: id,
    label: [
      t('candidate', { name, count: openTasks }),
      ...(refused.length === 0 ? [] : [t('keptBack', { count: refused.length })]),
      ...(isAway ? [t('alsoAway')] : []),
    ].join(' · '),
  }))
}
