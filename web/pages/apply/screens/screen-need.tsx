import { useTranslation } from 'react-i18next'
import type { Application } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { ChoiceQuestion, YesNoQuestion } from '../../../questions/choices.tsx'
import { NumberQuestion } from '../../../questions/fields.tsx'
import { hasExisting } from '../draft/consistent.ts'
import type { Shown } from './shown.ts'

/** What the power is for, and how much of it. */
export function NeedScreen({ draft, problemOf }: Shown) {
  const { t } = useTranslation(['apply', 'names'])
  const { kind, purpose, load = {}, customerWorks } = draft.typed
  const set = (changed: NonNullable<Application['load']>) => draft.change({ load: { ...load, ...changed } })
  return (
    <>
      <ChoiceQuestion
        label={t('apply:need.purpose')}
        problem={problemOf('/purpose')}
        value={purpose}
        onChange={(value) => draft.change({ purpose: value })}
        choices={words('purpose').map((value) => ({
          value,
          name: t(`names:purpose.${value}`),
          about: t(`apply:need.about.${value}`),
        }))}
      />
      {hasExisting(kind) && (
        <NumberQuestion
          label={t('apply:need.existing')}
          hint={t('apply:need.existingHint')}
          problem={problemOf('/load/existingKva')}
          keeps={draft.unreadAt('/load/existingKva')}
          value={load.existingKva}
          unit={t('names:unit.kVA')}
          onChange={(existingKva) => set({ existingKva })}
        />
      )}
      <NumberQuestion
        label={hasExisting(kind) ? t('apply:need.afterwards') : t('apply:need.load')}
        hint={purpose === 'residential' ? t('apply:need.homeHint') : t('apply:need.loadHint')}
        problem={problemOf('/load/requestedKw')}
        keeps={draft.unreadAt('/load/requestedKw')}
        value={load.requestedKw}
        unit={t('names:unit.kW')}
        onChange={(requestedKw) => set({ requestedKw })}
      />
      {kind === 'reduction' && (
        <YesNoQuestion
          label={t('apply:need.customerWorks')}
          hint={t('apply:need.customerWorksHint')}
          value={customerWorks}
          onChange={(value) => draft.change({ customerWorks: value })}
        />
      )}
    </>
  )
}
