import { useTranslation } from 'react-i18next'
import { inNamesOf } from '../../glossary/people.ts'
import type { EventLine } from '../api/vocabulary.ts'
import { languageNow } from '../i18n/index.ts'

/** Who did something, under two names if it was done for somebody else; null if the reader may know neither. */
export function useAuthor(): (by: EventLine['by']) => string | null {
  const { t } = useTranslation('names')
  return ({ name, role, actingFor }) => {
    const names = [name, ...actingFor.map((each) => each.name)]
    if (names.every((each) => each === null)) return null
    return inNamesOf(
      names.map((each) => each ?? t(`role.${role}`)),
      languageNow(),
    )
  }
}
