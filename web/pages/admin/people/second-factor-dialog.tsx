import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import type { Account } from '../../../api/vocabulary.ts'
import { PersonModal } from './person-modal.tsx'

/** Forgets the second factors of somebody who lost them, after saying what follows. */
export function SecondFactorDialog({ person: { id, name }, onClose }: { person: Account; onClose: () => void }) {
  const { t } = useTranslation('people')
  return (
    <PersonModal<object>
      title={t('resetSecondFactor')}
      okText={t('resetSecondFactor')}
      hint={t('resetSecondFactorMeaning', { name })}
      said={() => t('secondFactorWasReset', { name })}
      isGrave
      onClose={onClose}
      send={(_, header) =>
        answerOf(api.POST('/api/people/{id}/second-factor/reset', { params: { path: { id }, header }, body: {} }))
      }
    />
  )
}
