import { useTranslation } from 'react-i18next'
import type { Clock, ClockName, Step } from '../api/vocabulary.ts'
import { words } from '../i18n/words.ts'

/** What a clock is of, in words: the limit's kind, the step or row, the department, phase and round where they tell. */
export function useClockName(): (clock: Pick<Clock, 'layer' | 'name' | 'phase' | 'round' | 'party'>) => string {
  const { t } = useTranslation(['names', 'tasks'])
  return ({ layer, name, phase, round, party }) =>
    [
      isStep(name) ? t(`names:step.${name}`) : t(`names:clock.${name}`),
      party === null ? t(`names:layer.${layer}`) : t(`names:party.${party}`),
      phase > 0 ? t('tasks:phase', { phase }) : null,
      round > 1 ? t('tasks:round', { round }) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ')
}

function isStep(name: ClockName): name is Step {
  return words('step').some((step) => step === name)
}
