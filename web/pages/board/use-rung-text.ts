import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'

/** Gives the highest rung that a task has climbed, in words; null if it has climbed none. */
export function useRungText() {
  const { t } = useTranslation('names')
  return ({ lastRung }: TaskLine): string | null => {
    const rung = words('rung').find((each) => each === lastRung)
    return rung === undefined ? null : t(`rung.${rung}`)
  }
}
