import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import type { Account } from '../../../api/vocabulary.ts'
import { PersonModal } from './person-modal.tsx'

/** Disables an account, after saying what follows. */
export function DisableDialog({ person: { id, name }, onClose }: { person: Account; onClose: () => void }) {
  const { t } = useTranslation('people')
  return (
    <PersonModal<object>
      title={t('disable')}
      okText={t('disable')}
      hint={t('disableMeaning', { name })}
      said={() => t('disabled', { name })}
      isGrave
      onClose={onClose}
      send={(_, header) =>
        answerOf(api.POST('/api/people/{id}/disable', { params: { path: { id }, header }, body: {} }))
      }
    />
  )
}
