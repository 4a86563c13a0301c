import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import type { Account } from '../../../api/vocabulary.ts'
import { PersonModal } from './person-modal.tsx'
import { PlaceFields, placeOf } from './place-fields.tsx'
import type { PlaceTyped } from './place-fields.tsx'

/** Gives a person one more position beside the one that is home. */
export function GiveDialog({ person: { id, name }, onClose }: { person: Account; onClose: () => void }) {
  const { t } = useTranslation('people')
  return (
    <PersonModal<PlaceTyped>
      title={t('giveOf', { name })}
      okText={t('give')}
      said={() => t('given', { name })}
      onClose={onClose}
      send={(typed, header) =>
        answerOf(api.POST('/api/people/{id}/positions', { params: { path: { id }, header }, body: placeOf(typed) }))
      }
    >
      <PlaceFields />
    </PersonModal>
  )
}
