import { useTranslation } from 'react-i18next'
import { isProblem } from './problem.ts'

/** Says what went wrong in one line: in the API's own words, which are in the reader's language. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation(['common', 'states'])
  return (error) => {
    if (!isProblem(error)) return t('states:failedDetail')
    if (error.title === '') return `${t('common:noAnswer')} · ${t('common:noAnswerDetail')}`
    return error.detail === '' ? error.title : `${error.title} · ${error.detail}`
  }
}
