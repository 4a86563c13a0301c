import { useTranslation } from 'react-i18next'
import type { Application } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { ChoiceQuestion, YesNoQuestion } from '../../../questions/choices.tsx'
import { NumberQuestion } from '../../../questions/fields.tsx'
import type { Shown } from './shown.ts'

/** What matters only if the customer has a transformer of their own. */
export function HighVoltageQuestions({ draft, problemOf }: Shown) {
  const { t } = useTranslation(['apply', 'names'])
  const { supply = {}, load = {}, purpose } = draft.typed
  const set = (changed: NonNullable<Application['supply']>) => draft.change({ supply: { ...supply, ...changed } })
  const setLoad = (changed: NonNullable<Application['load']>) => draft.change({ load: { ...load, ...changed } })
  const { importance = 'none', sources } = supply
  return (
    <>
      <NumberQuestion
        label={t('apply:supply.kva')}
        hint={t('apply:supply.kvaHint')}
        problem={problemOf('/load/requestedKva')}
        keeps={draft.unreadAt('/load/requestedKva')}
        value={load.requestedKva}
        unit={t('names:unit.kVA')}
        onChange={(requestedKva) => setLoad({ requestedKva })}
      />
      <ChoiceQuestion
        label={t('apply:supply.sources')}
        problem={problemOf('/supply/sources')}
        value={sources === undefined ? undefined : sources > 1 ? 'two' : 'one'}
        onChange={(answer) => set({ sources: answer === 'two' ? 2 : 1 })}
        choices={(['one', 'two'] as const).map((value) => ({
          value,
          name: t(`apply:supply.source.${value}.name`),
          about: t(`apply:supply.source.${value}.about`),
        }))}
      />
      <ChoiceQuestion
        label={t('apply:supply.importance')}
        hint={t('apply:supply.importanceHint')}
        value={supply.importance}
        onChange={(value) => set({ importance: value })}
        choices={words('importance').map((value) => ({ value, name: t(`names:importance.${value}`) }))}
      />
      {importance !== 'none' && (
        <NumberQuestion
          label={t('apply:supply.securityLoad')}
          hint={t('apply:supply.securityLoadHint')}
          isOptional
          problem={problemOf('/load/securityLoadKw')}
          keeps={draft.unreadAt('/load/securityLoadKw')}
          value={load.securityLoadKw}
          unit={t('names:unit.kW')}
          onChange={(securityLoadKw) => setLoad({ securityLoadKw })}
        />
      )}
      {purpose === 'residential' && (
        <YesNoQuestion
          label={t('apply:supply.compound')}
          value={supply.residentialCompound}
          onChange={(residentialCompound) => set({ residentialCompound })}
        />
      )}
      <YesNoQuestion
        label={t('apply:supply.generation')}
        hint={t('apply:supply.generationHint')}
        value={supply.ownGeneration}
        onChange={(ownGeneration) => set({ ownGeneration })}
      />
    </>
  )
}
