import { useTranslation } from 'react-i18next'
import type { Application } from '../../../api/vocabulary.ts'
import { ChoiceQuestion, TickQuestion, YesNoQuestion } from '../../../questions/choices.tsx'
import { isHome } from '../draft/consistent.ts'
import { HighVoltageQuestions } from './high-voltage-questions.tsx'
import type { Shown } from './shown.ts'
import { ALL_VOLTAGES, offeredVoltage, VOLTAGES, WISHES } from './voltages.ts'
import type { Offered } from './voltages.ts'

const OF_A_HOME: readonly Offered[] = ['single', 'three']

/** How the power comes: the voltage in plain words, and of the rest only what matters at it. */
export function SupplyScreen(shown: Shown) {
  const { t } = useTranslation('apply')
  const { draft, problemOf } = shown
  const { supply = {} } = draft.typed
  const home = isHome(draft.typed)
  const set = (changed: NonNullable<Application['supply']>) => draft.change({ supply: { ...supply, ...changed } })
  const offered = home ? OF_A_HOME : ALL_VOLTAGES
  const chosen = offeredVoltage(supply)
  return (
    <>
      <ChoiceQuestion
        label={t('supply.voltage')}
        hint={t('supply.voltageHint')}
        problem={problemOf('/supply/voltage') ?? problemOf('/supply/kv')}
        value={chosen}
        onChange={(value) => set(VOLTAGES[value])}
        choices={offered.map((value) => ({
          value,
          name: t(`supply.offer.${value}.name`),
          about: t(`supply.offer.${value}.about`),
        }))}
      />
      {supply.voltage === 'HV' && <HighVoltageQuestions {...shown} />}
      {draft.typed.kind !== 'reduction' && (
        <YesNoQuestion
          label={t('supply.line')}
          hint={t('supply.lineHint')}
          value={supply.externalWorks === undefined ? undefined : !supply.externalWorks}
          onChange={(isThere) => set({ externalWorks: !isThere })}
        />
      )}
      {!home && (
        <TickQuestion
          label={t('supply.wishes')}
          isOptional
          ticks={WISHES.map((wish) => ({
            name: t(`supply.wish.${wish}.name`),
            about: t(`supply.wish.${wish}.about`),
            isOn: supply[wish] === true,
            set: (isOn) => set({ [wish]: isOn }),
          }))}
        />
      )}
    </>
  )
}
