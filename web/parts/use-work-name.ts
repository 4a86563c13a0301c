import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../api/vocabulary.ts'

/** What a row of the work list is called: by its step, or as a problem item. */
export function useWorkName(): (line: Pick<TaskLine, 'step'>) => string {
  const { t } = useTranslation('names')
  return ({ step }) => (step === null ? t('workKind.item') : t(`step.${step}`))
}
