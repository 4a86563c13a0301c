import { useTranslation } from 'react-i18next'
import { words } from '../../../i18n/words.ts'
import { ChoiceQuestion } from '../../../questions/choices.tsx'
import type { Shown } from './shown.ts'

/** What is wanted: a new connection, more, less, or for a time. */
export function KindScreen({ draft, problemOf }: Shown) {
  const { t } = useTranslation(['apply', 'names'])
  return (
    <ChoiceQuestion
      label={t('apply:kind.label')}
      problem={problemOf('/kind')}
      value={draft.typed.kind}
      onChange={(kind) => draft.change({ kind })}
      choices={words('kind').map((value) => ({
        value,
        name: t(`names:kind.${value}`),
        about: t(`apply:kind.about.${value}`),
      }))}
    />
  )
}
